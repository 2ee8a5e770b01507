import type { HomeView } from "@slack/types";
import type { Stepwise } from "../../question/stepwise.ts";
import { lessKnownExamples } from "../../answer/examples.ts";
import { holdingsOf } from "../../answer/holdings.ts";
import { limits } from "../../render/limits.ts";
import type { MessageBlock } from "../../render/slack/block-types.ts";
import { actionId } from "../../render/slack/action-id.ts";
import { wordingCheck } from "../../render/wording-check.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import { wordingTeamForm } from "../../render/wording-team-form.ts";
import { firstView } from "../message/prepared-answer.ts";
import { button, plain } from "../message/elements.ts";
import { feedbackValue } from "../message/feedback-value.ts";
import { roleBlocks, skillBlocks, teamBlocks } from "./home-lists.ts";
import { actions } from "../names.ts";
import type { Rolecall } from "../rolecall.ts";

/** Other buttons of the Home have lower numbers. */
const firstExample = 10;

function search(): MessageBlock {
  return {
    type: "input",
    block_id: "home:search",
    dispatch_action: true,
    label: plain(wordingSlack.homeTitle),
    hint: plain(wordingSlack.homeHint),
    element: {
      type: "plain_text_input",
      action_id: actions.homeAsk,
      max_length: 500,
      placeholder: plain(wordingSlack.homePlaceholder),
      dispatch_action_config: { trigger_actions_on: ["on_enter_pressed"] },
    },
  };
}

function endBlocks(rolecall: Rolecall, feedback: boolean): readonly MessageBlock[] {
  const { sources, newest } = holdingsOf(rolecall.catalogue);
  const holds = wordingSlack.catalogueHolds(sources, newest);
  return [
    { type: "divider" },
    {
      type: "context",
      elements: [plain(feedback ? `${holds} ${wordingSlack.missing}` : holds)],
    },
    ...(feedback
      ? [
          {
            type: "actions" as const,
            elements: [
              button(
                wordingSlack.tellOwners,
                actions.feedbackTell,
                feedbackValue({ rating: "missing", ask: "" }),
              ),
            ],
          },
        ]
      : []),
  ];
}

function home(blocks: readonly MessageBlock[]): HomeView {
  return { type: "home", blocks: [...blocks] };
}

/** Nothing to press where nothing is recorded. */
function changesButton(rolecall: Rolecall) {
  if (rolecall.catalogue.changes.length === 0) return [];
  const ask = rolecall.phrase({ kind: "changes" });
  return [button(wordingSlack.changes, actionId(firstView, 2), ask)];
}

/** Questions that nobody would look for here. */
function exampleButtons(rolecall: Rolecall): readonly MessageBlock[] {
  const asks = lessKnownExamples(rolecall.catalogue)
    .map((question) => rolecall.phrase(question))
    .filter((ask) => ask !== "" && ask.length <= limits.button.label);
  if (asks.length === 0) return [];
  return [
    {
      type: "actions",
      elements: asks.map((ask, at) => button(ask, actionId(firstView, firstExample + at), ask)),
    },
  ];
}

/** Everything that can be asked about, to choose from. Each listed item is a step. */
export function* overview(rolecall: Rolecall, feedback: boolean): Stepwise<HomeView> {
  const roles = yield* roleBlocks(rolecall);
  const skills = yield* skillBlocks(rolecall);
  const teams = yield* teamBlocks(rolecall);
  return home([
    search(),
    {
      type: "actions",
      elements: [
        button(wordingSlack.compareTitle, actions.compareOpen),
        button(wordingTeamForm.title, actions.teamOpen),
        button(wordingCheck.checkYourself, actions.checkOpen),
        ...changesButton(rolecall),
      ],
    },
    ...exampleButtons(rolecall),
    ...teams,
    ...roles,
    ...skills,
    ...endBlocks(rolecall, feedback),
  ]);
}

/** The search field with an answer in the place of the overview. */
export function homeAnswer(blocks: readonly MessageBlock[]): HomeView {
  return home([
    search(),
    { type: "actions", elements: [button(wordingSlack.overview, actions.homeOverview)] },
    { type: "divider" },
    ...blocks,
  ]);
}
