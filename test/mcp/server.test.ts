import { describe, expect, test } from "vitest";
import { toMarkdown } from "../../src/render/markdown.ts";
import { bot } from "../slack/bot.ts";
import { connect, eras, textOf } from "./client.ts";

describe.each(eras)("a client of %s", (era) => {
  test("learns how to use the tools.", async () => {
    const client = await connect(era);
    expect(client.getServerVersion()).toMatchObject({ name: "rolecall", version: "1.2.3" });
    expect(client.getInstructions()).toMatch(/word for word|never paraphrase/u);
    expect(client.getServerCapabilities()).toEqual({
      tools: { listChanged: false },
      resources: { listChanged: false },
      prompts: { listChanged: false },
      completions: {},
    });
  });

  test("finds four tools that only read, in the same order each time.", async () => {
    const client = await connect(era);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "ask",
      "compare_role_levels",
      "search",
      "fetch",
    ]);
    for (const { title, description = "", annotations, inputSchema } of tools) {
      expect(title).toBeTruthy();
      expect(description.length).toBeGreaterThan(80);
      expect(annotations).toEqual({
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      });
      expect(inputSchema).toMatchObject({ additionalProperties: false });
    }
    expect(await (await connect(era)).listTools()).toEqual(await client.listTools());
  });

  test("gets an answer as text alone, with what to ask next.", async () => {
    const client = await connect(era);
    const question = "what's practitioner incident management?";
    const result = await client.callTool({ name: "ask", arguments: { question } });
    const { page } = bot().reply(question);
    expect(result.structuredContent).toBeUndefined();
    expect(result.isError ?? false).toBe(false);
    expect(textOf(result)).toBe(
      `${toMarkdown(page)}\n\n## Ask next\n\n${page.next.map(({ ask }) => `- ${ask}`).join("\n")}`,
    );
  });
});
