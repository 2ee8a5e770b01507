import type { Once } from "./delivery/handle-delivery.ts";
import type { ActionPayload } from "./transport/payloads.ts";

// What makes a delivery the repeat of an earlier one.

/** For how long Slack may repeat a delivery, in seconds. */
const repeatsFor = 600;
/** So much later people still edit what they wrote, which brings it again. */
export const editedFor = 24 * 3600;

export const once = (key: string, seconds = repeatsFor): Once => ({ key, seconds });

/** In seconds: a double click presses once. */
const doubleClick = 2;
export const byPress = ({
  user,
  container,
  actions: [{ action_id: id, selected_option: chosen, value = chosen?.value }],
}: ActionPayload): readonly Once[] => {
  const key = `press:${user.id}:${container.message_ts ?? ""}:${id}:${value ?? ""}`;
  return container.message_ts === undefined ? [] : [{ key, seconds: doubleClick, again: true }];
};

export const byTrigger = ({ trigger_id: id }: { readonly trigger_id?: string | undefined }) =>
  id === undefined ? [] : [once(`trigger:${id}`)];
