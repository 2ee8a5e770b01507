import type { ModalView } from "@slack/types";
import { faultOf } from "../api/send-result.ts";
import type { Deduplication } from "../delivery/deduplication.ts";
import { handled, type Handled } from "../delivery/handle-delivery.ts";
import type { Dependencies } from "../dependencies.ts";
import type { ViewPayload } from "../transport/payloads.ts";

/** In seconds; longer than anybody keeps pressing. */
const submittedOnceIn = 600;

/**
 * Opens a modal for what a person did.
 * @param what names the modal in the log
 */
export async function openModal(
  slack: Pick<Dependencies["slack"], "openView">,
  trigger: string | undefined,
  view: ModalView,
  what: string,
): Promise<Handled> {
  const opened =
    trigger === undefined
      ? ({ kind: "refused", error: "expired_trigger_id" } as const)
      : await slack.openView(trigger, view);
  return handled(opened, what, "open");
}

/** Shows a modal anew after each choice in it; what was entered stays. */
export async function changeModal(
  { slack, newest }: Pick<Dependencies, "slack" | "newest">,
  { id }: Pick<ViewPayload, "id">,
  view: ModalView,
  what: string,
): Promise<Handled> {
  const updated = await newest.change(`view:${id}`, async () => slack.updateView(id, view));
  if (updated === "overtaken") return { kind: "ignored", why: updated };
  // The person has closed the modal.
  const isLate = updated.kind === "refused" && faultOf(updated) === "late";
  return isLate ? { kind: "ignored", why: "overtaken" } : handled(updated, what, "open");
}

/** Whether nobody has worked on this submission. A modal sent back with errors can be submitted again. */
export async function claimSubmission(
  deduplication: Deduplication,
  { id, hash = "" }: Pick<ViewPayload, "id" | "hash">,
): Promise<boolean> {
  return (await deduplication.claim(`view:${id}:${hash}`, submittedOnceIn)) === "claimed";
}
