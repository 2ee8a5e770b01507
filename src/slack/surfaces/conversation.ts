import type { Page } from "../../render/page.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import type { Question } from "../../question/question.ts";
import type { Understanding } from "../../question/understanding.ts";
import {
  prepareAnswer,
  type PreparedAnswer,
  kindOf,
  openContent,
  rememberedOf,
  show,
} from "../message/prepared-answer.ts";
import { handled, type Handled } from "../delivery/handle-delivery.ts";
import { type MessagePayload, threadSeen } from "../transport/payloads.ts";
import type { Recipient } from "../api/recipient.ts";
import type { Rolecall } from "../rolecall.ts";
import type { PastMessage, Slack } from "../api/slack.ts";
import type { Dependencies } from "../dependencies.ts";
import { isMiss } from "../message/footer.ts";
import { askedText } from "../message/seen-text.ts";
import { typedText } from "../message/typed-text.ts";

type Needs = Pick<Dependencies, "edition" | "slack" | "feedbackChannel">;

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
  if (event.user === undefined || !isForApp(event)) return undefined;
  return { user: event.user, channel: event.channel, thread: threadSeen(event) };
}

/**
 * The subtypes of what Slack tells of a conversation, and of what changes or removes a message.
 * Those of what people say, with a file or to the channel as well, are not among them.
 */
const news =
  /^(?:(?:bot|channel|group|message|app_conversation|sh_room|joiner_notification)(?:_|$)|(?:un)?pinned_item|reminder_|(?:file_)?comment|(?:file|document)_mention|huddle_thread|slackbot_response|assistant_app_thread|ekm_access_denied|reply_broadcast|tombstone)/;

function reasonToIgnore(message: Message): string | undefined {
  const { channel_type: type, subtype = "", hidden, bot_id: bot, user } = message;
  if (bot !== undefined || user === undefined || user === "USLACKBOT") return "not a person";
  if (hidden || news.test(subtype)) return "not a new message";
  // Slack does not always name the kind of a conversation, but each kind's ids begin differently.
  if (isDirect(message) && type !== "im" && !message.channel.startsWith("D")) {
    return "not addressed to the app";
  }
  return undefined;
}

/** What was asked before in a direct message, as far as it can be read at once. */
type Earlier =
  { readonly kind: "read"; readonly question: Question | undefined } | { readonly kind: "unread" };

/** After so many answers to nothing, a follow-up has nothing to follow. */
const mostLookedAt = 5;

/** What an answer was to; its first line says it, should Slack have lost what it remembers. */
function questionOf({ remembered, text }: PastMessage): string {
  return remembered?.question ?? typedText(text.split("\n", 1)[0] ?? "");
}

/**
 * The question that a direct message may continue: of the app's last answer before it, or, where
 * the answer to a thread's first message stands outside the thread, of that message.
 */
async function earlierQuestion(
  slack: Pick<Slack, "recent">,
  rolecall: Pick<Rolecall, "reply">,
  { channel, thread_ts: thread, ts }: Message,
): Promise<Earlier> {
  const recent = await slack.recent(channel, thread, ts);
  if (recent === undefined) return { kind: "unread" };
  const before = recent.filter((message) => Number(message.ts) < Number(ts));
  const answers = before.filter(({ byApp, remembered }) => byApp || remembered !== undefined);
  const root = before.find((message) => message.ts === thread && !message.byApp);
  const texts = [
    ...answers.toReversed().slice(0, mostLookedAt).map(questionOf),
    ...(root === undefined ? [] : [typedText(root.text)]),
  ];
  for (const text of texts) {
    const { understanding } = rolecall.reply(text);
    if (understanding.kind === "question")
      return { kind: "read", question: understanding.question };
  }
  return { kind: "read", question: undefined };
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
      return (
        understanding.choices.length === 0 &&
        (understanding.doubt.reason === "unclear" || understanding.doubt.reason === "partly")
      );
  }
}

/** Says first why it asks back, instead of guessing what was said before. */
function askingBack(answer: PreparedAnswer): PreparedAnswer {
  const { page, answer: said } = answer.reply;
  const askedBack = (): Page => {
    if (!isMiss(said.kind)) return { ...page, reading: wordingSlack.nameIt };
    // The unknown name is shown second, because it may not be a name. "I didn't follow" is not shown.
    const context = said.kind === "not-found" ? page.title : page.context;
    return { ...page, title: wordingSlack.nameIt, context };
  };
  return { ...answer, reply: { ...answer.reply, page: askedBack() } };
}

/** A mention, or a message in the direct message with the app: answered where it stands. */
export async function onMessage(needs: Needs, { event }: MessagePayload): Promise<Handled> {
  const reason = reasonToIgnore(event);
  return reason === undefined ? answerMessage(needs, event) : { kind: "ignored", why: reason };
}

/** The answer, with what was asked before where the text needs it and that can be read. */
async function answerTo(needs: Needs, message: Message): Promise<PreparedAnswer> {
  const { rolecall } = needs.edition();
  const text = askedText(message);
  const byItself = prepareAnswer(rolecall, text);
  if (isDirect(message)) {
    if (!rolecall.mayContinue(text)) return byItself;
    const earlier = await earlierQuestion(needs.slack, rolecall, message);
    if (earlier.kind === "read") {
      return prepareAnswer(rolecall, text, { previous: earlier.question });
    }
  } else if (message.thread_ts === undefined) {
    return byItself;
  }
  return wantsContext(byItself.reply.understanding) ? askingBack(byItself) : byItself;
}

async function answerMessage(needs: Needs, message: Message): Promise<Handled> {
  const { slack, feedbackChannel } = needs;
  const answer = await answerTo(needs, message);
  const sent = await show(answer, async (shown) =>
    slack.post({
      channel: message.channel,
      thread: threadOf(message),
      content: openContent(shown, feedbackChannel !== undefined, isDirect(message)),
      remember: rememberedOf(shown),
    }),
  );
  return handled(sent, kindOf(answer));
}
