import { withIds } from "../blocks/interactive.ts";
import type { Activity } from "../activity.ts";
import type { Clock } from "../clock.ts";
import type { Outcome } from "../delivery/delivery.ts";
import { isList, isObject, objectAt, stringAt } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { Journal } from "../journal.ts";
import { escapeText } from "../payloads/message.ts";
import { describeProblem } from "../validate-blocks.ts";
import type { Author, Message } from "../workspace/model.ts";
import type { Mint } from "../workspace/mint.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { argumentsIn, judgeBlocks, toolOf } from "./judge-blocks.ts";
import { type Identity, McpClient, type ToolResult } from "./mcp-client.ts";

/** Slack's id of Slackbot, in every workspace. */
export const slackbotUser = "USLACKBOT";

const author: Author = {
  kind: "other-bot",
  bot: "B0SLACKBOT",
  name: "Slackbot",
  user: slackbotUser,
};

interface Parts {
  readonly workspace: Workspace;
  readonly journal: Journal;
  readonly activity: Activity;
  readonly clock: Clock;
  readonly mint: Mint;
  readonly signingSecret: string;
}

/** The tool that a script can call for any words; a real Slackbot chooses among all of them. */
const script = { tool: "ask", argument: "question" } as const;

const notConnected = "No app is connected to me.";
const starting =
  "_Starting the app, so that I can ask it. This takes some seconds the first time._";

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Slackbot as a client of the app's MCP server. There is no model behind it:
 * what a person writes to it becomes a call of one tool, as it stands, and the result is shown without
 * a word of its own.
 */
export class Slackbot {
  readonly #parts: Parts;
  #connect: (() => Promise<McpClient>) | undefined;
  #client: Promise<McpClient> | undefined;
  #isConnected = false;
  /** Done when all that was heard has been answered. */
  #answered: Promise<void> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.workspace.subscribe((change) => {
      if (change.kind !== "message-posted") return;
      const { message } = change;
      // Only after everyone else has been told of the message, because an answer may follow at once.
      queueMicrotask(() => {
        this.#hear(message);
      });
    });
  }

  /** @param address of the app's server; asked for when it is first needed */
  connectTo(address: () => Promise<string>): void {
    const { journal, clock, signingSecret } = this.#parts;
    this.#client = undefined;
    this.#isConnected = false;
    this.#connect = async () =>
      new McpClient({
        url: await address(),
        signingSecret,
        clock,
        record: (message) => journal.exchange({ at: clock.now(), message }),
      });
  }

  /** Whether what a person presses on a message is Slackbot's to handle. */
  isOwn({ author: by }: Message): boolean {
    return by.kind === "other-bot" && by.user === slackbotUser;
  }

  /** Calls the tool that an element stands for, and replaces the message with the result. */
  async press(
    user: string,
    message: Message,
    element: JsonObject,
    value: string | undefined,
  ): Promise<Outcome> {
    const tool = toolOf(element);
    if (tool === undefined) return { kind: "not-sent", reason: "the element calls no tool" };
    if (value === undefined) return { kind: "not-sent", reason: "the element has no value" };
    const started = this.#parts.clock.now();
    try {
      const shown = await this.#shown(tool, argumentsIn(value) ?? {}, user);
      this.#parts.workspace.change(message, shown);
      const milliseconds = this.#parts.clock.now() - started;
      return { kind: "acknowledged", body: undefined, milliseconds };
    } catch (error) {
      return { kind: "unreachable", reason: reasonOf(error) };
    }
  }

  /** Answers what a person writes to it, in the order heard. */
  #hear({ channel, author: by, text }: Message): void {
    const { workspace, activity } = this.#parts;
    const isTold = workspace.channel(channel)?.members.includes(slackbotUser) ?? false;
    if (!isTold || by.kind !== "person") return;
    const { user } = by;
    const end = activity.begin();
    const notice = this.#isConnected
      ? undefined
      : workspace.post({ channel, author, text: starting, blocks: [] });
    this.#answered = this.#answered.then(async () => {
      const given = { [script.argument]: unescaped(text) };
      const shown = await this.#shown(script.tool, given, user).catch((error: unknown) => ({
        text: escapeText(reasonOf(error)),
        blocks: [],
      }));
      if (notice === undefined) workspace.post({ channel, author, ...shown });
      else workspace.change(notice, shown);
      end();
    });
  }

  /** What a tool's result looks like as a message. */
  async #shown(
    tool: string,
    given: JsonObject,
    user: string,
  ): Promise<Pick<Message, "text" | "blocks">> {
    const end = this.#parts.activity.begin();
    try {
      const client = await this.#connected();
      const tools = new Set((await client.tools()).map((one) => stringAt(one, "name") ?? ""));
      return this.#drawn(await client.call(tool, given, this.#identity(user)), tools);
    } finally {
      end();
    }
  }

  #drawn({ text, blocks }: ToolResult, tools: ReadonlySet<string>) {
    const plain = escapeText(text);
    if (blocks === undefined) return { text: plain, blocks: [] };
    const { problems } = judgeBlocks(blocks, tools);
    if (problems.length > 0 || !isList(blocks)) {
      const why = problems.map(describeProblem).join("; ");
      return { text: `_${escapeText(`Slackbot shows no blocks: ${why}`)}_\n${plain}`, blocks: [] };
    }
    const { mint } = this.#parts;
    return { text: plain, blocks: withIds(blocks.filter(isObject), () => mint.id("b")) };
  }

  #identity(user: string): Identity {
    const { workspace } = this.#parts;
    const { id, enterprise } = workspace.teamOf(user);
    return {
      user_id: user,
      team_id: id,
      ...(enterprise === undefined ? {} : { enterprise_id: enterprise.id }),
    };
  }

  async #connected(): Promise<McpClient> {
    if (this.#connect === undefined) throw new Error(notConnected);
    this.#client ??= this.#connect();
    try {
      const client = await this.#client;
      this.#isConnected = true;
      return client;
    } catch (error) {
      this.#client = undefined;
      throw error;
    }
  }
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** The value of what a person has pressed or chosen. */
export function valueOf(element: JsonObject, chosen: JsonObject): string | undefined {
  const option = objectAt(chosen, "selected_option");
  return stringAt(option ?? chosen, "value") ?? stringAt(element, "value");
}
