import { copyValue, readMenuActionId } from "../../render/slack/action-id.ts";
import { toText } from "../../render/text.ts";
import type { Handled } from "../delivery/handle-delivery.ts";
import type { Dependencies } from "../dependencies.ts";
import type { ActionPayload } from "../transport/payloads.ts";
import { copyView } from "./copy-view.ts";
import { openModal } from "./modals.ts";

/** Whether it is the menu's option "Copy as text". */
export function asksForCopy({ actions: [{ selected_option: chosen }] }: ActionPayload): boolean {
  return chosen?.value === copyValue;
}

/** Opens a window with the whole answer as plain text, whatever part of it the message shows. */
export async function onCopyChosen(
  { edition, slack }: Pick<Dependencies, "edition" | "slack">,
  { actions: [{ action_id: id }], trigger_id: trigger }: ActionPayload,
): Promise<Handled> {
  const ask = readMenuActionId(id);
  if (ask === undefined) return { kind: "ignored", why: "an unknown button" };
  const { page } = edition().rolecall.reply(ask);
  return openModal(slack, trigger, copyView(toText(page)), "copy modal");
}
