import type { ModalView } from "@slack/types";
import { type Check, checkOf, checkResult, roleLevelNamed } from "../../answer/check.ts";
import { wordingCheck } from "../../render/wording-check.ts";
import { faultOf } from "../api/send-result.ts";
import { handled, type Handled } from "../delivery/handle-delivery.ts";
import type { Dependencies } from "../dependencies.ts";
import { actions } from "../names.ts";
import type { Rolecall } from "../rolecall.ts";
import { type ActionPayload, entered, type SubmissionPayload } from "../transport/payloads.ts";
import { type CheckState, choicesOf, readState, withChosen } from "./check-state.ts";
import {
  checkChooserView,
  checkPageView,
  checkProblemView,
  checkResultView,
  pagesOf,
} from "./check-view.ts";

// What a person chooses is in the window alone, and comes with each step from there: nothing here
// keeps it, names it in what was done, or sends it anywhere but back into that window.

type Needs = Pick<Dependencies, "edition" | "slack" | "newest">;

interface Found {
  readonly check: Check;
  /** What changed because the catalogue was replaced while the window was open. */
  readonly notes: readonly string[];
}

/** What the state is about in the catalogue in use; undefined if it has no such role level. */
function found(rolecall: Rolecall, state: CheckState): Found | undefined {
  const { understanding, page } = rolecall.reply(state.ask, { command: "role" });
  const id = roleLevelNamed(understanding, rolecall.catalogue);
  if (id === undefined) return undefined;
  const check = checkOf(id, rolecall.catalogue);
  const isRenamed = understanding.kind === "question" && understanding.former !== undefined;
  const lost = state.chosen.size - choicesOf(check.items, state).size;
  return {
    check,
    notes: [
      ...(isRenamed && page.reading !== undefined ? [page.reading] : []),
      ...(lost > 0 ? [wordingCheck.choicesLost(lost)] : []),
    ],
  };
}

/** The page of the state, the result after the last page, or why there is neither. */
function viewAt(rolecall: Rolecall, state: CheckState): ModalView {
  const now = found(rolecall, state);
  if (now === undefined) return checkProblemView(wordingCheck.gone(state.ask));
  const { check, notes } = now;
  if (check.items.length === 0) {
    return checkProblemView(wordingCheck.noSkills(check.who.roleLevel.title));
  }
  const { length } = pagesOf(check);
  const page = Math.min(state.page, length);
  if (page < length) return checkPageView(check, { ...state, page }, notes);
  const result = checkResult(check, choicesOf(check.items, state), rolecall.catalogue);
  return checkResultView(result, { ...state, page }, notes);
}

/** "Check yourself": with the role level of the answer, or, in the Home, to choose one. */
export async function onCheckOpened(
  { edition, slack }: Pick<Needs, "edition" | "slack">,
  { actions: [{ value }], trigger_id: trigger }: ActionPayload,
): Promise<Handled> {
  if (trigger === undefined) {
    return handled({ kind: "refused", error: "expired_trigger_id" }, "", "open");
  }
  const view =
    typeof value === "string" && value !== ""
      ? viewAt(edition().rolecall, { ask: value, page: 0, chosen: new Map() })
      : checkChooserView();
  return handled(await slack.openView(trigger, view), "check", "open");
}

/** What the window shows next; undefined for an unknown window. */
export function nextCheckView(
  { edition }: Pick<Needs, "edition">,
  { view }: SubmissionPayload,
): ModalView | undefined {
  const { rolecall } = edition();
  const ask = entered(view, actions.checkRoleLevel)?.selected_option?.value;
  if (ask !== undefined) return viewAt(rolecall, { ask, page: 0, chosen: new Map() });
  const state = readState(view.private_metadata);
  return state && viewAt(rolecall, { ...withChosen(state, view), page: state.page + 1 });
}

/** "Back", from a page or from the result, with what was chosen so far. */
export async function onCheckBack(
  { edition, slack, newest }: Needs,
  { view }: ActionPayload,
): Promise<Handled> {
  const state = view && readState(view.private_metadata);
  if (view === undefined || state === undefined) return { kind: "ignored", why: "no modal" };
  const before = viewAt(edition().rolecall, {
    ...withChosen(state, view),
    page: Math.max(0, state.page - 1),
  });
  const updated = await newest.change(`view:${view.id}`, async () =>
    slack.updateView(view.id, before),
  );
  if (updated === "overtaken") return { kind: "ignored", why: updated };
  // The person has closed the window.
  const isLate = updated.kind === "refused" && faultOf(updated) === "late";
  return isLate ? { kind: "ignored", why: "overtaken" } : handled(updated, "check", "open");
}

/** The next page goes back in the acknowledgement, so there is nothing left to do. */
export const checkShown: Handled = { kind: "done", what: "check" };
