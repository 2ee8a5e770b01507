import type { RoleLevelId } from "../../catalogue/types.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import { prepareAnswer, kindOf } from "../message/prepared-answer.ts";
import { handled, type Handled, repetition } from "../delivery/handle-delivery.ts";
import { compareBlocks, compareView, previewLines } from "./compare-view.ts";
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
import { faultOf } from "../api/send-result.ts";
import { leastCompared, mostCompared } from "../../question/question.ts";

type Needs = Pick<Dependencies, "edition" | "slack" | "deduplication" | "newest">;

/** Longer than anybody keeps pressing. */
const oncePerSeconds = 600;

/** What the choices in the modal come to. */
type Chosen =
  | { readonly kind: "comparison"; readonly text: string }
  | { readonly kind: "problem"; readonly problem: string };

function roleLevelNamed(rolecall: Rolecall, text: string): RoleLevelId | undefined {
  const { understanding } = rolecall.reply(text, { command: "role" });
  // A name that is understood in part alone is not the one that was chosen.
  if (understanding.kind !== "question" || understanding.leftOut !== undefined) return undefined;
  const { question } = understanding;
  return question.kind === "role-level" ? question.roleLevel : undefined;
}

function chosenIn(rolecall: Rolecall, view: ViewPayload): Chosen {
  const values = entered(view, actions.compareRoleLevels)?.selected_options ?? [];
  if (values.length < leastCompared) return { kind: "problem", problem: wordingSlack.tooFew };
  if (values.length > mostCompared) return { kind: "problem", problem: wordingSlack.tooMany };
  const ids = values.flatMap(({ value }) => roleLevelNamed(rolecall, value) ?? []);
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

/** The shortcut, or the button in the Home. */
export async function onCompareOpened(
  { slack }: Pick<Needs, "slack">,
  { trigger_id: trigger }: { readonly trigger_id?: string | undefined },
): Promise<Handled> {
  if (trigger === undefined) {
    return handled({ kind: "refused", error: "expired_trigger_id" }, "", "open");
  }
  const opened = await slack.openView(trigger, compareView([wordingSlack.previewMissing]));
  return handled(opened, "compare modal", "open");
}

/** Role levels were chosen or taken away: the preview follows. */
export async function onCompareChosen(
  { edition, slack, newest }: Pick<Needs, "edition" | "slack" | "newest">,
  { view }: ActionPayload,
): Promise<Handled> {
  if (view === undefined) return { kind: "ignored", why: "no modal" };
  const { rolecall } = edition();
  const chosen = chosenIn(rolecall, view);
  const lines =
    chosen.kind === "problem"
      ? [chosen.problem === wordingSlack.tooFew ? wordingSlack.previewMissing : chosen.problem]
      : previewLines(rolecall.reply(chosen.text).page);
  const updated = await newest.change(`view:${view.id}`, async () =>
    slack.updateView(view.id, compareView(lines)),
  );
  if (updated === "overtaken") return { kind: "ignored", why: updated };
  // The person has closed the modal.
  const isLate = updated.kind === "refused" && faultOf(updated) === "late";
  return isLate
    ? { kind: "ignored", why: "overtaken" }
    : handled(updated, "compare preview", "open");
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
  if (
    (await deduplication.claim(`view:${view.id}:${view.hash ?? ""}`, oncePerSeconds)) !== "claimed"
  ) {
    return { kind: "ignored", why: repetition };
  }
  const answer = prepareAnswer(rolecall, chosen.text);
  const alone = { user: user.id, channel: user.id };
  const place = chosenPlace(payload, actions.compareChannel) ?? alone;
  const { sent } = await postAnswer(slack, answer, place, rolecall);
  return handled(sent, `posted ${kindOf(answer)}`, "post");
}
