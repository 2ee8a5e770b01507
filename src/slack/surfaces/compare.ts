import type { Page } from "../../render/page.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import { prepareAnswer, kindOf } from "../message/prepared-answer.ts";
import { handled, type Handled, repetition } from "../delivery/handle-delivery.ts";
import { chosenRoleLevel } from "./chosen-role-level.ts";
import { compareBlocks, compareView } from "./compare-view.ts";
import { changeModal, claimSubmission, openModal } from "./modals.ts";
import { actions } from "../names.ts";
import {
  type ActionPayload,
  entered,
  type SubmissionPayload,
  type ViewPayload,
} from "../transport/payloads.ts";
import { chosenPlace, postAnswer } from "./posting.ts";
import type { Recipient } from "../api/recipient.ts";
import type { Rolecall } from "../rolecall.ts";
import type { Dependencies } from "../dependencies.ts";
import { leastCompared, mostCompared } from "../../question/question.ts";

type Needs = Pick<Dependencies, "edition" | "slack" | "deduplication" | "newest">;

/** What the choices in the modal come to. */
type Chosen =
  | { readonly kind: "comparison"; readonly text: string }
  | { readonly kind: "problem"; readonly problem: string };

function chosenIn(rolecall: Rolecall, view: ViewPayload): Chosen {
  const values = entered(view, actions.compareRoleLevels)?.selected_options ?? [];
  if (values.length < leastCompared) return { kind: "problem", problem: wordingSlack.tooFew };
  if (values.length > mostCompared) return { kind: "problem", problem: wordingSlack.tooMany };
  const ids = values.flatMap(({ value }) => chosenRoleLevel(rolecall, value) ?? []);
  if (ids.length < values.length) return { kind: "problem", problem: wordingSlack.gone };
  if (new Set(ids).size < ids.length) return { kind: "problem", problem: wordingSlack.sameTwice };
  const [from, to, ...others] = ids;
  const isPair = from !== undefined && to !== undefined && others.length === 0;
  const step = isPair && rolecall.catalogue.isStep(from, to);
  const text = rolecall.phrase({ kind: "compare-role-levels", roleLevels: ids, step });
  return text === ""
    ? { kind: "problem", problem: wordingSlack.gone }
    : { kind: "comparison", text };
}

/** The comparison so far, or what is still missing for one. */
function previewed(rolecall: Rolecall, view: ViewPayload): Page | string {
  const chosen = chosenIn(rolecall, view);
  if (chosen.kind === "comparison") return rolecall.reply(chosen.text).page;
  return chosen.problem === wordingSlack.tooFew ? wordingSlack.previewMissing : chosen.problem;
}

/** The shortcut, or the button in the Home. */
export async function onCompareOpened(
  { slack }: Pick<Needs, "slack">,
  { trigger_id: trigger }: { readonly trigger_id?: string | undefined },
): Promise<Handled> {
  return openModal(slack, trigger, compareView(wordingSlack.previewMissing), "compare modal");
}

/** Role levels were chosen or taken away: the preview follows. */
export async function onCompareChosen(
  needs: Pick<Needs, "edition" | "slack" | "newest">,
  { view }: ActionPayload,
): Promise<Handled> {
  if (view === undefined) return { kind: "ignored", why: "no modal" };
  const { rolecall } = needs.edition();
  return changeModal(needs, view, compareView(previewed(rolecall, view)), "compare preview");
}

/** What is wrong with the choices, by block; undefined if nothing is. */
export function compareErrors(
  { edition }: Pick<Needs, "edition">,
  { view }: SubmissionPayload,
): Readonly<Record<string, string>> | undefined {
  const chosen = chosenIn(edition().rolecall, view);
  return chosen.kind === "problem" ? { [compareBlocks.roleLevels]: chosen.problem } : undefined;
}

export function recipientOfSubmission({ user }: SubmissionPayload): Recipient {
  return { user: user.id };
}

/** Posts the comparison where the person said, or sends it to them alone. */
export async function onCompareSubmitted(
  needs: Needs,
  payload: SubmissionPayload,
): Promise<Handled> {
  const { slack, deduplication } = needs;
  const { user, view } = payload;
  const { rolecall } = needs.edition();
  const chosen = chosenIn(rolecall, view);
  if (chosen.kind === "problem") return { kind: "ignored", why: "nothing to compare" };
  if (!(await claimSubmission(deduplication, view))) {
    return { kind: "ignored", why: repetition };
  }
  const answer = prepareAnswer(rolecall, chosen.text);
  const alone = { user: user.id, channel: user.id };
  const place = chosenPlace(payload, actions.compareChannel) ?? alone;
  const { sent } = await postAnswer(slack, answer, place, rolecall);
  return handled(sent, `posted ${kindOf(answer)}`, "post");
}
