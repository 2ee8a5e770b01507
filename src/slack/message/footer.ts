import type { Button, Overflow } from "@slack/types";
import type { AnswerKind } from "../../answer/answer.ts";
import { limits } from "../../render/limits.ts";
import { escapeMrkdwn } from "../../render/mrkdwn.ts";
import type { Pressed } from "../../render/slack/action-id.ts";
import type { MessageBlock } from "../../render/slack/block-types.ts";
import { isCarried } from "../../render/slack/footer-room.ts";
import { costOf, splitText } from "../../render/split-text.ts";
import { caption, type PostRequest, wordingSlack } from "../../render/wording-slack.ts";
import { wordingTeamForm } from "../../render/wording-team-form.ts";
import { wordingCheck } from "../../render/wording-check.ts";
import { button, plain } from "./elements.ts";
import { feedbackValue } from "./feedback-value.ts";
import { actions, postActionId, postElsewhereActionId, type ToPost } from "../names.ts";

/** What a surface adds below an answer, with the text that says the same, escaped. */
export interface Footer {
  readonly blocks: readonly MessageBlock[];
  readonly text: string;
}

export const noFooter: Footer = { blocks: [], text: "" };

// How the room that a message reserves for its footer (footerAllowance) is divided.
const dearestTold = 400;
const dearestCaption = 250;

export function joinFooters(...footers: readonly Footer[]): Footer {
  return {
    blocks: footers.flatMap(({ blocks }) => blocks),
    text: footers
      .map(({ text }) => text)
      .filter((text) => text !== "")
      .join("\n"),
  };
}

function note(mrkdwn: string): Footer {
  return {
    blocks: [{ type: "context", elements: [{ type: "mrkdwn", text: mrkdwn, verbatim: true }] }],
    text: mrkdwn,
  };
}

/** A sentence of ours. */
export function remark(sentence: string | undefined): Footer {
  return sentence === undefined ? noFooter : note(escapeMrkdwn(sentence));
}

/** Who asked for what is posted. */
export function askedBy(request: PostRequest): Footer {
  const { text } = request;
  const short = text !== undefined && costOf(text) <= dearestCaption ? text : undefined;
  return note(caption({ ...request, text: short }));
}

/** Says why an answer has no buttons to post, change or rate it. */
export function withoutButtons(ask: string): Footer {
  return ask === "" || isCarried(ask) ? noFooter : remark(wordingSlack.tooLongForButtons);
}

/** Opens the posting form. */
function elsewhereButton(label: string, toPost: ToPost): Button {
  const long = postElsewhereActionId({ ...toPost, typed: "" });
  return button(label, long, toPost.typed);
}

/**
 * Posts the answer in the conversation where it is shown, or, folded away, in another one.
 * @param typed what was asked, as a person would type it to have the same again
 */
export function postButtons(typed: string, view: Pressed): readonly (Button | Overflow)[] {
  if (!isCarried(typed)) return [];
  const here = button(wordingSlack.postToChannel, postActionId(view), typed);
  const toPost = { typed, chart: view.chart };
  const id = postElsewhereActionId(toPost);
  if (id.length > limits.identifier) {
    return [here, elsewhereButton(wordingSlack.postElsewhere, toPost)];
  }
  const elsewhere = { text: plain(wordingSlack.postElsewhere), value: "elsewhere" };
  return [here, { type: "overflow", action_id: id, options: [elsewhere] }];
}

/** Opens the form to plan a team with the positions of an answer. */
export function changeTeam(ask: string): readonly Button[] {
  return isCarried(ask) ? [button(wordingTeamForm.change, actions.teamOpen, ask)] : [];
}

/** For surfaces that are not in a conversation, such as the Home. */
export function postFromHome(typed: string): readonly Button[] {
  return isCarried(typed)
    ? [elsewhereButton(wordingSlack.postToChannel, { typed, chart: false })]
    : [];
}

/** Opens the private check; for answers that one person alone sees. */
export function checkButton(roleLevel: string | undefined): readonly Button[] {
  if (roleLevel === undefined || !isCarried(roleLevel)) return [];
  return [button(wordingCheck.checkYourself, actions.checkOpen, roleLevel)];
}

/** What was said to a person; "farewell" answers what asked nothing, such as "thanks!". */
export type Said = AnswerKind | "farewell";

/** Nothing that a person asked for was found. */
export function isMiss(said: Said): boolean {
  return said === "not-found" || said === "not-understood";
}

function tellButton(ask: string): MessageBlock {
  return {
    type: "actions",
    elements: [
      button(
        wordingSlack.tellOwners,
        actions.feedbackTell,
        feedbackValue({ rating: "missing", ask: splitText(ask, dearestTold)[0] ?? "" }),
      ),
    ],
  };
}

function rateButtons(ask: string): MessageBlock {
  return {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: actions.feedbackRate,
        positive_button: {
          text: plain(wordingSlack.helpful),
          accessibility_label: wordingSlack.helpfulAria,
          value: feedbackValue({ rating: "helpful", ask }),
        },
        negative_button: {
          text: plain(wordingSlack.notHelpful),
          accessibility_label: wordingSlack.notHelpfulAria,
          value: feedbackValue({ rating: "not-helpful", ask }),
        },
      },
    ],
  };
}

/** The buttons to rate an answer, or to tell of a miss. */
export function feedbackButtons(said: Said, ask: string): Footer {
  if (isMiss(said)) return { blocks: [tellButton(ask)], text: "" };
  if (said === "help" || said === "farewell" || !isCarried(ask)) return noFooter;
  return { blocks: [rateButtons(ask)], text: "" };
}
