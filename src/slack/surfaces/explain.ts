import { wording } from "../../render/wording.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import type { Button, Page, Part, QuotePart } from "../../render/page.ts";
import { toMessage } from "../../render/slack/message.ts";
import { handled, type Handled } from "../delivery/handle-delivery.ts";
import type { Question } from "../../question/question.ts";
import { createGiveWay } from "../delivery/give-way.ts";
import { notice } from "../message/notice.ts";
import { type MessageShortcutPayload, threadSeen } from "../transport/payloads.ts";
import type { Recipient } from "../api/recipient.ts";
import type { Reply, Rolecall } from "../rolecall.ts";
import type { Content } from "../api/slack.ts";
import type { Dependencies } from "../dependencies.ts";
import { seenText } from "../message/seen-text.ts";

type Needs = Pick<Dependencies, "edition" | "slack" | "now" | "wait">;

/** More than anybody reads at once. */
const mostQuoted = 15;
/** More than anybody chooses from; a message holds as many buttons. */
const mostNamed = 60;

/** What one answer says first, word for word, and the document that says it. */
interface Gist {
  readonly button: Button;
  readonly quote: QuotePart | undefined;
  readonly document: string | undefined;
}

function gistOf({ page, answer }: Reply): Gist {
  const quote = page.parts.find((part): part is QuotePart => part.kind === "quote");
  const { quoted } = answer.cites;
  const source = quoted.find((_, at) => wording.cite(at + 1) === quote?.cite) ?? quoted[0];
  return {
    button: { label: page.title, ask: page.ask },
    quote,
    document: quote === undefined || source === undefined ? undefined : wording.document(source),
  };
}

function isText(text: string | undefined): text is string {
  return text !== undefined;
}

/**
 * The first ones in their own words, the others as buttons.
 * @param named how many things the message names, of which these are the first
 */
function pageOf(gists: readonly Gist[], quoted: number, named: number): Page {
  const shown = gists.slice(0, quoted);
  const others = gists.slice(quoted).map(({ button }) => button);
  const documents = [...new Set(shown.map(({ document }) => document).filter(isText))];
  const [only, ...more] = documents;
  const cite = (document: string | undefined): string | undefined =>
    document === undefined || more.length === 0
      ? undefined
      : wording.cite(documents.indexOf(document) + 1);
  return {
    title: wordingSlack.explained(named),
    reading: undefined,
    context: undefined,
    parts: [
      ...shown.map(({ button, quote, document }): Part =>
        quote === undefined
          ? { kind: "heading", text: button.label }
          : { ...quote, lead: button.label, minor: false, cite: cite(document) },
      ),
      ...(others.length === 0
        ? []
        : [
            { kind: "paragraph" as const, text: wordingSlack.explainedMore },
            { kind: "choices" as const, buttons: others },
          ]),
      ...(gists.length === named
        ? []
        : [
            {
              kind: "paragraph" as const,
              text: wordingSlack.explainedLeftOut(named - gists.length),
            },
          ]),
    ],
    sources:
      only === undefined
        ? []
        : more.length === 0
          ? [{ text: wording.source(only) }]
          : [
              { text: wording.sources },
              ...documents.map((document, at) => ({
                text: `${wording.cite(at + 1)} ${document}`,
              })),
            ],
    next: shown.map(({ button }) => button),
    about: undefined,
    chart: undefined,
    ask: "",
  };
}

/** Of as many as one message holds. */
async function fitting(
  gists: readonly Gist[],
  named: number,
  giveWay: () => Promise<void>,
): Promise<Content> {
  for (let quoted = Math.min(gists.length, mostQuoted); ; quoted -= 1) {
    await giveWay();
    const { text, blocks, pages } = toMessage(pageOf(gists, Math.max(0, quoted), named));
    if (pages === 1) return { text, blocks };
    // Not even as buttons.
    if (quoted <= 0) return fitting(gists.slice(0, Math.floor(gists.length / 2)), named, giveWay);
  }
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
  const questions: Question[] = [];
  for (const some of rolecall.explain(text)) {
    questions.push(...some);
    await giveWay();
  }
  const gists: Gist[] = [];
  for (const question of questions.slice(0, mostNamed)) {
    const phrase = rolecall.phrase(question);
    if (phrase !== "") gists.push(gistOf(rolecall.reply(phrase)));
    await giveWay();
  }
  if (gists.length === 0) return notice(wordingSlack.explainedNothing);
  const unlisted = Math.max(0, questions.length - mostNamed);
  return fitting(gists, gists.length + unlisted, giveWay);
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
