import { wordingSlack } from "../../render/wording-slack.ts";
import type { Question } from "../../question/question.ts";
import type { Understanding } from "../../question/understanding.ts";
import {
  prepareAnswer,
  kindOf,
  openContent,
  rememberedOf,
  show,
} from "../message/prepared-answer.ts";
import { handled, type Handled } from "../delivery/handle-delivery.ts";
import type { MessagePayload } from "../transport/payloads.ts";
import type { Recipient } from "../api/recipient.ts";
import type { Rolecall } from "../rolecall.ts";
import type { Slack } from "../api/slack.ts";
import type { Dependencies } from "../dependencies.ts";
import { typedText } from "../message/typed-text.ts";

type Needs = Pick<Dependencies, "edition" | "slack" | "feedbackChannel"> & {
  /** Shows that an answer is on its way, where the plan has it. */
  readonly showStatus: (channel: string, thread: string) => Promise<void>;
};

type Message = MessagePayload["event"];

function isDirect({ type }: Message): boolean {
  return type === "message";
}

/** In a channel always a thread; in a direct message only where the person began one. */
function threadOf(message: Message): string | undefined {
  return isDirect(message) ? message.thread_ts : (message.thread_ts ?? message.ts);
}

/** Whether a person said it to the app, so that it is to be answered. */
export function isForApp(message: Message): boolean {
  return reasonToIgnore(message) === undefined;
}

export function recipientOfMessage({ event }: MessagePayload): Recipient | undefined {
  if (event.user === undefined || reasonToIgnore(event) !== undefined) return undefined;
  return { user: event.user, channel: event.channel, thread: threadOf(event) };
}

function reasonToIgnore(message: Message): string | undefined {
  const { channel_type: type, subtype, bot_id: bot, user, edited } = message;
  if (bot !== undefined || user === undefined) return "not a person";
  if (subtype !== undefined || edited !== undefined) return "not a new message";
  if (isDirect(message) && type !== "im") return "not addressed to the app";
  return undefined;
}

/**
 * The question that a direct message may continue: of the app's last answer before it, or, where
 * the answer to a thread's first message stands outside the thread, of that message.
 */
async function previousQuestion(
  slack: Pick<Slack, "recent">,
  rolecall: Pick<Rolecall, "reply">,
  { channel, thread_ts: thread, ts }: Message,
): Promise<Question | undefined> {
  const before = (await slack.recent(channel, thread, ts)).filter(
    (message) => Number(message.ts) < Number(ts),
  );
  const remembered = before.findLast((message) => message.remembered !== undefined)?.remembered;
  const root = before.find((message) => message.ts === thread && !message.byApp);
  const text = remembered?.question ?? (root === undefined ? undefined : typedText(root.text));
  if (text === undefined) return undefined;
  const { understanding } = rolecall.reply(text);
  return understanding.kind === "question" ? understanding.question : undefined;
}

/** Whether what was said before it might tell what a text means. */
function wantsContext(understanding: Understanding): boolean {
  switch (understanding.kind) {
    case "question":
      return false;
    case "ambiguous":
    case "not-found":
      return true;
    case "not-understood":
      return understanding.choices.length === 0 && understanding.doubt.reason !== "matter";
  }
}

/** A mention, or a message in the direct message with the app: answered where it stands. */
export async function onMessage(needs: Needs, { event }: MessagePayload): Promise<Handled> {
  const reason = reasonToIgnore(event);
  return reason === undefined ? answerMessage(needs, event) : { kind: "ignored", why: reason };
}

async function answerMessage(needs: Needs, message: Message): Promise<Handled> {
  const { slack, feedbackChannel } = needs;
  const { rolecall } = needs.edition();
  const { channel, thread_ts: thread } = message;
  // In channels the app cannot read what was said before, so it asks back instead of guessing.
  const [previous] = isDirect(message)
    ? await Promise.all([
        previousQuestion(slack, rolecall, message),
        thread === undefined ? undefined : needs.showStatus(channel, thread),
      ])
    : [undefined];
  const plain = prepareAnswer(rolecall, typedText(message.text), { previous });
  const blind = !isDirect(message) && thread !== undefined;
  const answer =
    blind && wantsContext(plain.reply.understanding)
      ? { ...plain, remark: wordingSlack.nameIt }
      : plain;
  const sent = await show(answer, async (shown) =>
    slack.post({
      channel,
      thread: threadOf(message),
      content: openContent(shown, feedbackChannel !== undefined),
      remember: rememberedOf(shown),
    }),
  );
  return handled(sent, kindOf(answer));
}
