import type { Outcome } from "../../playground/fake-slack/delivery/delivery.ts";
import { type FakeSlack, startFakeSlack } from "../../playground/fake-slack/fake-slack.ts";
import type { FakeSlackOptions } from "../../playground/fake-slack/options.ts";
import type { Message } from "../../playground/fake-slack/workspace/model.ts";
import { defaultSeed } from "../../playground/fake-slack/workspace/seed.ts";

const channel = "C2";

/** A workspace of so many people, all in the app's channel, that remembers little. */
export async function startCrowd(
  people: number,
  options: Partial<FakeSlackOptions> = {},
): Promise<FakeSlack> {
  const ids = Array.from({ length: people }, (_, index) => personOf(index));
  return startFakeSlack({
    messagesPerChannel: 1000,
    journalSize: 2000,
    ...options,
    workspace: {
      ...defaultSeed,
      people: ids.map((id) => ({ id, name: id.toLowerCase(), realName: id })),
      channels: defaultSeed.channels
        .filter(({ id }) => id === channel)
        .map((one) => ({ ...one, members: [...ids, defaultSeed.app.botUserId] })),
    },
  });
}

export function personOf(index: number): string {
  return `U${1000 + index}`;
}

/** How a person asks. */
export const ways = [
  "command",
  "mention",
  "direct-message",
  "reply-to-all",
  "file",
  "edit",
] as const;
export type Way = (typeof ways)[number];

/** A question of one person, with a name in it that no catalogue holds: the answer repeats it. */
export interface Asked {
  readonly mark: string;
  readonly by: Way;
  readonly person: string;
  /** The thread under which its answer stands. */
  readonly thread: string | undefined;
  /** Of the first delivery. */
  readonly outcome: Outcome;
}

/** What the person has seen of it so far. */
export interface Seen {
  readonly answers: number;
  readonly apologies: number;
  /** Slack's own word that the command failed. */
  readonly refusals: number;
}

export interface Ledger {
  ask(by: Way, person: string, mark: string): Promise<Asked>;
  seen(asked: Pick<Asked, "mark" | "person" | "thread">): Seen;
  close(): void;
}

/** The person whose direct message with the app it is in. */
function personIn({ workspace }: FakeSlack, { channel: id }: Message): string | undefined {
  const found = workspace.channel(id);
  if (found?.kind !== "im") return undefined;
  return found.members.find((member) => member !== workspace.app.botUserId);
}

/** A thread in the channel in which somebody has replied. */
async function begunThread(slack: FakeSlack, person: string): Promise<string> {
  const { message } = await slack.user(person).post(channel, "who knows the handbook?");
  await slack.user(person).post(channel, "I do not", { thread: message.ts });
  return message.ts;
}

/** Keeps account of questions while it is open. Each person asks one, so that it is clear whose a reply is. */
export function openLedger(slack: FakeSlack): Ledger {
  const heard = new Map<string, Message[]>();
  const keep = (key: string | undefined, message: Message): void => {
    if (key !== undefined) heard.set(key, [...(heard.get(key) ?? []), message]);
  };
  const close = slack.workspace.subscribe((change) => {
    if (change.kind !== "message-posted") return;
    const { message } = change;
    if (message.author.kind !== "app" && message.author.kind !== "slackbot") return;
    // Nobody sees what Slack shows to nobody.
    if (message.unseen === true) return;
    keep(message.visibleTo ?? message.thread ?? personIn(slack, message), message);
  });
  const asked = async (
    given: Pick<Asked, "mark" | "by" | "person">,
    sent: Promise<{ readonly outcome: Outcome; readonly message: Message }>,
  ): Promise<Asked> => {
    const { outcome, message } = await sent;
    const thread = message.thread ?? (message.channel === channel ? message.ts : undefined);
    return { ...given, thread, outcome };
  };
  return {
    ask: async (by, person, mark) => {
      const actor = slack.user(person);
      const question = `what is the role ${mark}?`;
      const given = { mark, by, person };
      switch (by) {
        case "command": {
          const { outcome } = await actor.command("/role", mark, { channel });
          return { ...given, thread: undefined, outcome };
        }
        case "mention":
          return asked(given, actor.mention(channel, question));
        case "direct-message":
          // It may continue an earlier question, which has to be read first.
          return asked(given, actor.directMessage(question));
        case "reply-to-all": {
          const thread = await begunThread(slack, person);
          return asked(given, actor.mention(channel, question, { thread, alsoToChannel: true }));
        }
        case "file":
          return asked(given, actor.mention(channel, question, { files: ["advert.pdf"] }));
        case "edit": {
          const { message } = await actor.post(channel, question);
          const { outcome } = await actor.edit(
            message,
            `<@${slack.workspace.app.botUserId}> ${question}`,
          );
          return { ...given, thread: message.ts, outcome };
        }
      }
    },
    seen: ({ mark, person, thread }) => {
      const messages = [person, thread].flatMap((key) => heard.get(key ?? "") ?? []);
      const refusals = messages.filter(({ author }) => author.kind === "slackbot").length;
      const answers = messages.filter(({ text }) => text.includes(mark)).length;
      return { answers, refusals, apologies: messages.length - answers - refusals };
    },
    close,
  };
}

/** Of all the questions of one test. */
export interface Tally {
  readonly questions: number;
  readonly answered: number;
  /** Not answered as far as the app knows, and told so. */
  readonly apologised: number;
  /** Answered, which the app could not know, and apologised for as well. */
  readonly uncertain: number;
  /** Not delivered, and Slack told the person so. */
  readonly refused: number;
  /** Nothing at all was said to the person. */
  readonly lost: number;
  /** Answered or apologised for more than once. */
  readonly doubled: number;
}

export function tally(all: readonly Seen[]): Tally {
  const count = (is: (seen: Seen) => boolean): number => all.filter(is).length;
  return {
    questions: all.length,
    answered: count(({ answers }) => answers > 0),
    apologised: count(({ apologies }) => apologies > 0),
    uncertain: count(({ answers, apologies }) => answers > 0 && apologies > 0),
    refused: count(({ answers, apologies, refusals }) => answers + apologies === 0 && refusals > 0),
    lost: count(({ answers, apologies, refusals }) => answers + apologies + refusals === 0),
    doubled: count(({ answers, apologies }) => answers > 1 || apologies > 1),
  };
}

export function total(tallies: readonly Tally[]): Tally {
  const sum = (of: keyof Tally): number => tallies.reduce((all, one) => all + one[of], 0);
  return {
    questions: sum("questions"),
    answered: sum("answered"),
    apologised: sum("apologised"),
    uncertain: sum("uncertain"),
    refused: sum("refused"),
    lost: sum("lost"),
    doubled: sum("doubled"),
  };
}
