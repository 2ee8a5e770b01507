import { wordingSlack } from "../../render/wording-slack.ts";
import { type Recipient, sayPrivately } from "../api/recipient.ts";
import { type Failure, faultOf, sent, type SendResult } from "../api/send-result.ts";
import type { Slack } from "../api/slack.ts";
import { handled, type Handled } from "../delivery/handle-delivery.ts";
import type { Dependencies } from "../dependencies.ts";
import { notice } from "../message/notice.ts";
import type { ActionPayload } from "../transport/payloads.ts";
import { recipientOfAction } from "./ask-buttons.ts";
import { isGone, removeRest } from "./posting.ts";

type Needs = Pick<Dependencies, "slack">;

/** Slack may take it if the person presses again. */
function passes(failure: Failure): boolean {
  const fault = faultOf(failure);
  return fault === "busy" || fault === "slack";
}

/**
 * Removes the message that was acted on: as the app's own, or, where Slack refuses that, by its
 * response_url. Unlike a post, a removal can be tried again although nobody knows what became of
 * the first.
 */
async function removePost(
  slack: Pick<Slack, "remove" | "respond">,
  ts: string | undefined,
  { channel, responseUrl: url }: Recipient,
): Promise<SendResult> {
  const byApp: SendResult =
    channel === undefined || ts === undefined
      ? { kind: "refused", error: "channel_not_found" }
      : await slack.remove({ channel, ts });
  if (byApp.kind === "sent" || url === undefined) return byApp;
  const byUrl = await slack.respond({ url, as: "removal" });
  // Where nobody knew what became of the first way, it worked.
  if (isGone(byUrl)) return byApp.kind === "unknown" ? sent : byUrl;
  return byUrl.kind !== "sent" && isGone(byApp) ? byApp : byUrl;
}

/** "Remove", under a posted answer: for who asked for it alone, with the rest in its thread. */
export async function onRemoveButton({ slack }: Needs, payload: ActionPayload): Promise<Handled> {
  const recipient = recipientOfAction(payload);
  const say = async (sentence: string, what: string): Promise<Handled> =>
    handled(await sayPrivately(slack, recipient, notice(sentence)), what);
  const posted = payload.message?.posted;
  if (posted === undefined) return say(wordingSlack.unknownAsker, "no removal: asker unknown");
  if (posted.asker !== payload.user.id) {
    return say(wordingSlack.notTheAsker, "no removal: not the asker");
  }
  // The rest first: while the message is there, so is its button, to try again.
  const { channel } = recipient;
  const left = channel === undefined ? undefined : await removeRest(slack, channel, posted.rest);
  if (left !== undefined && passes(left)) return handled(left, "", "remove");
  const removed = await removePost(slack, payload.container.message_ts, recipient);
  if (isGone(removed)) return say(wordingSlack.goneAlready, "a removal of what is gone");
  return removed.kind === "sent" && left !== undefined
    ? say(wordingSlack.restStays, "removed a post in part")
    : handled(removed, "removed a post", "remove");
}
