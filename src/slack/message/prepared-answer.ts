import { checkOffered } from "../../answer/check.ts";
import type { Question } from "../../question/question.ts";
import type { Pressed } from "../../render/slack/action-id.ts";
import { isCarriedFor } from "../../render/slack/footer-room.ts";
import { type MessageOptions, toMessage, toMessages } from "../../render/slack/message.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import {
  checkButton,
  type Footer,
  feedbackButtons,
  type Said,
  noFooter,
  postButtons,
  postFromHome,
  changeTeam,
  remark,
  joinFooters,
  withoutButtons,
} from "./footer.ts";
import type { Reply, Rolecall } from "../rolecall.ts";
import { faultOf, type SendResult } from "../api/send-result.ts";
import type { Content, Remembered } from "../api/slack.ts";
import { readTyped } from "./typed-text.ts";

export const firstView: Pressed = { page: 1, chart: false };

/** An answer that is about to be shown somewhere. */
export interface PreparedAnswer {
  readonly reply: Reply;
  /** Which page of it is shown, and whether as a chart. */
  readonly view: Pressed;
  /** What was asked, as a person would type it to have the same again. */
  readonly typed: string;
  /** Names the role level that a person may check themselves against; undefined if there is none. */
  readonly check: string | undefined;
  /** A sentence of ours about it. */
  readonly remark: string | undefined;
}

/** @param typed may begin with a slash command: "/role senior app ops" */
export function prepareAnswer(
  rolecall: Pick<Rolecall, "reply" | "phrase">,
  typed: string,
  options: { readonly previous?: Question | undefined; readonly view?: Pressed } = {},
): PreparedAnswer {
  const { command, text } = readTyped(typed);
  const { previous, view = firstView } = options;
  const reply = rolecall.reply(text, {
    ...(command === undefined ? {} : { command }),
    ...(previous === undefined ? {} : { previous }),
  });
  // Words that the answer does without are not asked, or posted, again.
  const again =
    command !== undefined &&
    isCarriedFor(typed, reply.page.ask) &&
    reply.page.reading === undefined;
  const roleLevel = checkOffered(reply.understanding, reply.answer);
  return {
    reply,
    view,
    check: roleLevel && rolecall.phrase({ kind: "role-level", roleLevel }),
    typed: again ? typed : reply.page.ask,
    remark: undefined,
  };
}

/** What was said, for the log and the metrics. */
export function kindOf({ reply: { answer } }: PreparedAnswer): Said {
  const isFarewell = answer.kind === "not-understood" && answer.doubt.reason === "farewell";
  return isFarewell ? "farewell" : answer.kind;
}

function isQuestion({ reply }: PreparedAnswer): boolean {
  return reply.understanding.kind === "question";
}

/** What the next question in the conversation may continue. */
export function rememberedOf(answer: PreparedAnswer): Remembered | undefined {
  return isQuestion(answer) ? { question: answer.reply.page.ask } : undefined;
}

/** With what the surface adds below it, and the buttons that it adds before the answer's own. */
export function content(
  answer: PreparedAnswer,
  footer: Footer = noFooter,
  first: MessageOptions["first"] = [],
): Content {
  const { page, chart } = answer.view;
  const below = joinFooters(
    remark(answer.remark),
    isQuestion(answer) ? withoutButtons(answer.reply.page.ask) : noFooter,
    footer,
  );
  const { understanding } = answer.reply;
  const isTeam = understanding.kind === "question" && understanding.question.kind === "team";
  const { text, blocks } = toMessage(answer.reply.page, {
    page,
    chart,
    footer: below,
    first: [...first, ...(isTeam ? changeTeam(answer.reply.page.ask) : [])],
  });
  return { text, blocks };
}

function rating(answer: PreparedAnswer, feedback: boolean): Footer {
  return feedback ? feedbackButtons(kindOf(answer), answer.reply.page.ask) : noFooter;
}

/** What people ask about themselves is for them alone: "am I ready for lead?" */
export function isPostable({ reply: { understanding, answer } }: PreparedAnswer): boolean {
  if (understanding.kind !== "question" || understanding.focus?.kind === "ready") return false;
  return answer.kind !== "help";
}

/** The messages that hold the rest of an answer after the one shown; after its chart, its words. */
export function restOf({ reply: { page }, view }: PreparedAnswer): readonly Content[] {
  const all = toMessages(page, { together: true }).map(({ text, blocks }) => ({ text, blocks }));
  return view.chart && page.chart !== undefined ? all : all.slice(view.page);
}

/** For one person alone, who may post it. */
export function privateContent(answer: PreparedAnswer, feedback: boolean): Content {
  const post = isPostable(answer) ? postButtons(answer.typed, answer.view) : [];
  return content(answer, rating(answer, feedback), [...post, ...checkButton(answer.check)]);
}

/** For one person alone, in a direct message: there is no channel beside it to post it to. */
export function directContent(answer: PreparedAnswer, feedback: boolean): Content {
  const post = isPostable(answer) ? postFromHome(answer.typed) : [];
  return content(answer, rating(answer, feedback), post);
}

/**
 * For a conversation, where everyone sees it already.
 * @param direct whether the person is alone there with the app
 */
export function openContent(answer: PreparedAnswer, feedback: boolean, direct = false): Content {
  return content(answer, rating(answer, feedback), direct ? checkButton(answer.check) : []);
}

/** Shows an answer; without its chart where the workspace's Slack cannot show one. */
export async function show(
  answer: PreparedAnswer,
  send: (answer: PreparedAnswer) => Promise<SendResult>,
): Promise<SendResult> {
  const shown = await send(answer);
  const isTooMuch = shown.kind === "refused" && faultOf(shown) === "rolecall";
  if (!isTooMuch || !answer.view.chart) return shown;
  return send({
    ...answer,
    view: { ...answer.view, chart: false },
    remark: wordingSlack.noChart,
  });
}
