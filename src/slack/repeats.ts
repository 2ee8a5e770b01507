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
  container: { message_ts: ts },
  actions: [{ action_id: id, selected_option: chosen, value = chosen?.value }],
}: ActionPayload): readonly Once[] =>
  ts === undefined
    ? []
    : [
        {
          key: `press:${user.id}:${ts}:${id}:${value ?? ""}`,
          seconds: doubleClick,
          again: true,
        },
      ];

export const byTrigger = ({ trigger_id: id }: { readonly trigger_id?: string | undefined }) =>
  id === undefined ? [] : [once(`trigger:${id}`)];
