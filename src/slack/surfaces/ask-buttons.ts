import { readActionId } from "../../render/slack/action-id.ts";
import {
  prepareAnswer,
  type PreparedAnswer,
  kindOf,
  openContent,
  privateContent,
  rememberedOf,
  show,
} from "../message/prepared-answer.ts";
import { handled, type Handled } from "../delivery/handle-delivery.ts";
import { showInHome } from "./home.ts";
import type { ActionPayload } from "../transport/payloads.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import { notice } from "../message/notice.ts";
import { type Recipient, sayPrivately } from "../api/recipient.ts";
import { faultOf, type SendResult } from "../api/send-result.ts";
import type { Content } from "../api/slack.ts";
import type { Dependencies } from "../dependencies.ts";

type Needs = Pick<Dependencies, "edition" | "slack" | "feedbackChannel" | "newest">;

/** Where a button was pressed, which decides where its answer goes. */
type Where =
  | { readonly kind: "home" }
  /** In a message for one person: the answer takes its place. */
  | { readonly kind: "private" }
  /** In an open conversation with the app: the answer continues it. */
  | {
      readonly kind: "conversation";
      readonly channel: string;
      readonly thread: string | undefined;
      readonly ts: string;
      readonly direct: boolean;
    }
  /** In a message for everyone, which keeps no state: the answer is for the one who pressed. */
  | { readonly kind: "public" };

/** The thread that a message is in; the message that begins a thread is not in it. */
function threadOf({ container, message }: ActionPayload): string | undefined {
  const thread = container.thread_ts ?? message?.thread_ts;
  return thread === container.message_ts ? undefined : thread;
}

export function recipientOfAction(payload: ActionPayload): Recipient {
  return {
    user: payload.user.id,
    channel: payload.container.channel_id ?? payload.channel?.id,
    thread: threadOf(payload),
    responseUrl: payload.response_url,
  };
}

function whereOf(payload: ActionPayload): Where {
  const { container, view, channel } = payload;
  if (view !== undefined) return { kind: "home" };
  if (container.is_ephemeral) return { kind: "private" };
  const thread = threadOf(payload);
  const direct = channel?.name === "directmessage";
  const { channel_id: id = channel?.id, message_ts: ts } = container;
  return id !== undefined && ts !== undefined && (direct || thread !== undefined)
    ? { kind: "conversation", channel: id, thread, ts, direct }
    : { kind: "public" };
}

async function respond(
  { slack }: Needs,
  payload: ActionPayload,
  content: Content,
  as: "replacement" | "private",
): Promise<SendResult> {
  return slack.respond({ url: payload.response_url, content, as, thread: threadOf(payload) });
}

async function continueConversation(
  needs: Needs,
  payload: ActionPayload,
  where: Extract<Where, { kind: "conversation" }>,
  answer: PreparedAnswer,
): Promise<SendResult> {
  const { slack } = needs;
  const feedback = needs.feedbackChannel !== undefined;
  const sameAnswer = payload.message?.metadata?.question === answer.reply.page.ask;
  // Another page or the chart of the same answer: nobody else reads a direct message, so it turns
  // there; in a thread others read on, so only the one who pressed sees it. What was posted stays.
  if (sameAnswer && (!where.direct || payload.message?.posted !== undefined)) {
    return respond(needs, payload, privateContent(answer, feedback), "private");
  }
  const message = {
    channel: where.channel,
    content: openContent(answer, feedback, where.direct),
    remember: rememberedOf(answer),
  };
  const sent = sameAnswer
    ? await slack.update({ ...message, ts: where.ts })
    : await slack.post({ ...message, thread: where.thread });
  // A conversation between people, into which an answer was posted for one of them.
  return sent.kind === "refused" && faultOf(sent) === "place"
    ? respond(needs, payload, privateContent(answer, feedback), "private")
    : sent;
}

/** A button whose value is a question, or a menu of questions. */
export async function onAskButton(needs: Needs, payload: ActionPayload): Promise<Handled> {
  const [{ action_id: id, selected_option: chosen, value = chosen?.value }] = payload.actions;
  const view = readActionId(id);
  if (view === undefined || typeof value !== "string") {
    return { kind: "ignored", why: "an unknown button" };
  }
  const where = whereOf(payload);
  const { rolecall } = needs.edition();
  const answer = prepareAnswer(rolecall, value, { view });
  if (where.kind === "home") return showInHome(needs, payload.user.id, answer);
  const feedback = needs.feedbackChannel !== undefined;
  const sent = await show(answer, async (shown) => {
    switch (where.kind) {
      case "private":
        return respond(needs, payload, privateContent(shown, feedback), "replacement");
      case "public":
        return respond(needs, payload, privateContent(shown, feedback), "private");
      case "conversation":
        return continueConversation(needs, payload, where, shown);
    }
  });
  return handled(sent, kindOf(answer));
}

/** A button of a message from before an update of the app, say. */
export async function onUnknownButton(
  { slack }: Pick<Needs, "slack">,
  payload: ActionPayload,
): Promise<Handled> {
  const said = await sayPrivately(
    slack,
    recipientOfAction(payload),
    notice(wordingSlack.oldButton),
  );
  return handled(said, "an unknown button");
}
