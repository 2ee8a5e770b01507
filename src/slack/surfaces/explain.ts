import { composeExplained, type Explained, type Named } from "../../render/compose/explained.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import { toMessage } from "../../render/slack/message.ts";
import type { RoleLevelAnswer } from "../../answer/kinds/role-level.ts";
import { handled, type Handled } from "../delivery/handle-delivery.ts";
import type { Question } from "../../question/question.ts";
import { createGiveWay } from "../delivery/give-way.ts";
import { notice } from "../message/notice.ts";
import { type MessageShortcutPayload, threadSeen } from "../transport/payloads.ts";
import type { Recipient } from "../api/recipient.ts";
import type { Rolecall } from "../rolecall.ts";
import type { Content } from "../api/slack.ts";
import type { Dependencies } from "../dependencies.ts";
import { seenText } from "../message/seen-text.ts";

type Needs = Pick<Dependencies, "edition" | "slack" | "now" | "wait">;

/** More than anybody reads at once. */
const mostQuoted = 15;
/** More than anybody chooses from; a message holds as many. */
const mostNamed = 60;
/** More columns cannot be read on a phone. */
const mostRoleLevels = 2;

/** "Testing" says no more than "testing at practitioner" does. */
function mostExact(questions: readonly Question[]): readonly Question[] {
  const levelled = new Set(
    questions.flatMap((question) => (question.kind === "skill-level" ? [question.skill] : [])),
  );
  return questions.filter((question) => question.kind !== "skill" || !levelled.has(question.skill));
}

/** The role levels named; if there are none, those that are titled like the roles named. */
function roleLevelsOf(rolecall: Rolecall, named: readonly Named[]): readonly RoleLevelAnswer[] {
  const asNamed = named.flatMap(({ answer }) => (answer.kind === "role-level" ? [answer] : []));
  if (asNamed.length > 0) return asNamed.slice(0, mostRoleLevels);
  const namesakes = named.flatMap(({ answer }) => {
    if (answer.kind !== "role") return [];
    const { role, levels } = answer;
    return levels.filter(({ who }) => who.roleLevel.title === role.title);
  });
  return namesakes.slice(0, mostRoleLevels).flatMap(({ who: { roleLevel } }) => {
    const phrase = rolecall.phrase({ kind: "role-level", roleLevel: roleLevel.id });
    const { answer } = rolecall.reply(phrase);
    return answer.kind === "role-level" ? [answer] : [];
  });
}

/** As much of it as one message holds, in the sources' words and otherwise as buttons. */
async function fitting(explained: Explained, giveWay: () => Promise<void>): Promise<Content> {
  const { named, leftOut } = explained;
  for (let quoted = Math.min(named.length, mostQuoted); quoted >= 0; quoted -= 1) {
    await giveWay();
    const { text, blocks, pages } = toMessage(composeExplained(explained, quoted));
    if (pages === 1) return { text, blocks };
  }
  // Not even as buttons.
  const half = Math.floor(named.length / 2);
  return fitting(
    { ...explained, named: named.slice(0, half), leftOut: leftOut + named.length - half },
    giveWay,
  );
}

/**
 * Everything that a text names, as much of it in the sources' words as one message holds. The text
 * is not repeated, and no button carries it.
 */
export async function explanation(
  rolecall: Rolecall,
  text: string,
  giveWay: () => Promise<void>,
): Promise<Content> {
  const found: Question[] = [];
  for (const some of rolecall.explain(text)) {
    found.push(...some);
    await giveWay();
  }
  const questions = mostExact(found);
  const named: Named[] = [];
  for (const question of questions.slice(0, mostNamed)) {
    const phrase = rolecall.phrase(question);
    if (phrase !== "") named.push(rolecall.reply(phrase));
    await giveWay();
  }
  if (named.length === 0) return notice(wordingSlack.explainedNothing);
  const roleLevels = roleLevelsOf(rolecall, named);
  const leftOut = Math.max(0, questions.length - mostNamed);
  return fitting({ named, roleLevels, leftOut }, giveWay);
}

export function recipientOfMessageShortcut(payload: MessageShortcutPayload): Recipient {
  const { user, channel, message, response_url: responseUrl } = payload;
  return { user: user.id, channel: channel.id, thread: threadSeen(message), responseUrl };
}

/** "Explain roles and skills", on any message that the person can see. */
export async function onExplain(
  { edition, slack, now, wait }: Needs,
  payload: MessageShortcutPayload,
): Promise<Handled> {
  const { rolecall } = edition();
  const content = await explanation(
    rolecall,
    seenText(payload.message),
    createGiveWay({ now, wait }),
  );
  const { thread, responseUrl } = recipientOfMessageShortcut(payload);
  return handled(
    await slack.respond({ url: responseUrl, content, as: "private", thread }),
    "explanation",
  );
}
