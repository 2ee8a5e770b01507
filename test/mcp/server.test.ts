import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { ServerParts } from "../../src/mcp/parts.ts";
import { pageText } from "../../src/mcp/page-text.ts";
import { resourceAddress } from "../../src/mcp/thing-pages.ts";
import { wordingMcp } from "../../src/mcp/wording.ts";
import { kinds, type Thing, thingsOf } from "../../src/mcp/things.ts";
import { toMarkdown } from "../../src/render/markdown.ts";
import { emptyVocabulary } from "../../src/question/vocabulary.ts";
import { createReply } from "../../src/reply.ts";
import { smallCatalogue } from "../question/small-catalogue.ts";
import { english } from "../question/understandings.ts";
import type { Page } from "../../src/render/page.ts";
import { bot } from "../slack/bot.ts";
import { connect, eras, textOf } from "./client.ts";

const question = "what's practitioner incident management?";

const fetched = z.object({
  text: z.string(),
  url: z.string(),
  metadata: z.object({ sources: z.string() }),
});

const found = z.object({ results: z.array(z.object({ url: z.string() })) });

function oneOfEachKind(): readonly Thing[] {
  const things = [...thingsOf(bot().catalogue).values()];
  return kinds.flatMap((kind) => things.find((thing) => thing.kind === kind) ?? []);
}

const blank: Page = {
  title: "",
  reading: undefined,
  context: undefined,
  parts: [],
  sources: [],
  next: [],
  about: undefined,
  chart: undefined,
  ask: "",
};

describe.each(eras)("a client of %s", (era) => {
  test("learns how to use the tools", async () => {
    const client = await connect(era);
    expect(client.getServerVersion()).toMatchObject({ name: "rolecall", version: "1.2.3" });
    expect(client.getInstructions()).toMatch(/documents are by [^]*never paraphrase/u);
    expect(client.getServerCapabilities()).toEqual({
      tools: { listChanged: false },
      resources: { listChanged: false },
      prompts: { listChanged: false },
      completions: {},
    });
  });

  test("finds four tools that only read, and the same lists each time", async () => {
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
    const again = await connect(era);
    expect(await again.listTools()).toEqual(await client.listTools());
    expect(await again.listResources()).toEqual(await client.listResources());
    expect(await again.listPrompts()).toEqual(await client.listPrompts());
  });

  test("finds what each tool takes and gives", async () => {
    const client = await connect(era);
    const { tools } = await client.listTools();
    const [ask, compare, search, fetch] = tools;
    expect(ask?.inputSchema).toMatchObject({
      required: ["question"],
      properties: {
        question: { type: "string", maxLength: 4000 },
        command: { enum: ["role", "skill", "compare", "team"] },
      },
    });
    expect(compare?.inputSchema).toMatchObject({
      required: ["names"],
      properties: { names: { minItems: 2, maxItems: 5, items: { maxLength: 200 } } },
    });
    expect(search?.inputSchema).toMatchObject({ required: ["query"] });
    expect(fetch?.inputSchema).toMatchObject({ required: ["id"] });
    expect(search?.outputSchema).toMatchObject({
      required: ["results"],
      properties: { results: { items: { required: ["id", "title", "url", "kind"] } } },
    });
    expect(fetch?.outputSchema).toMatchObject({
      required: ["id", "title", "text", "url", "metadata"],
      properties: { metadata: { required: ["kind", "sources"] } },
    });
  });

  test("asks about a team, in a sentence or as after the slash command", async () => {
    const client = await connect(era);
    const sentence = "what does a team of 2 senior app ops and a lead app ops cover?";
    const team = { question: "2 senior app ops + 1 lead app ops", command: "team" };
    const answers = await Promise.all(
      [{ question: sentence }, team].map(async (asked) =>
        textOf(await client.callTool({ name: "ask", arguments: asked })),
      ),
    );
    expect(answers[0]).toContain("not what people can do");
    expect(answers[1]).toBe(answers[0]);
  });

  test("gets an answer as text alone, with what to ask next", async () => {
    const client = await connect(era);
    const result = await client.callTool({ name: "ask", arguments: { question } });
    const { page } = bot().reply(question);
    expect(result.structuredContent).toBeUndefined();
    expect(result.isError ?? false).toBe(false);
    expect(textOf(result)).toBe(
      `${toMarkdown(page)}\n\n## Ask next\n\n${page.next.map(({ ask }) => `- ${ask}`).join("\n")}`,
    );
  });

  test.each([
    [{ question: "/skill testing" }],
    [{ question: "testing", command: "skill" }],
    [{ question: "  /SKILL  testing " }],
  ])("may name a slash command: %j", async (given) => {
    const client = await connect(era);
    const result = await client.callTool({ name: "ask", arguments: given });
    expect(textOf(result)).toBe(pageText(bot().reply("testing", { command: "skill" }).page));
  });

  test("gets the nearest names for a miss, to ask again", async () => {
    const client = await connect(era);
    const miss = await client.callTool({
      name: "ask",
      arguments: { question: "what is foobar for a senior app ops" },
    });
    expect(textOf(miss)).toMatch(/foobar[^]*\n- Senior application operations engineer$/u);
  });

  test("compares role levels by whatever names people use", async () => {
    const client = await connect(era);
    const result = await client.callTool({
      name: "compare_role_levels",
      arguments: { names: ["senior app ops", "Lead application operations engineer"] },
    });
    const { page } = bot().reply("senior and lead app ops", { command: "compare" });
    expect(textOf(result)).toBe(pageText(page));
  });

  test("searches, and fetches what it found", async () => {
    const client = await connect(era);
    const { structuredContent, ...found } = await client.callTool({
      name: "search",
      arguments: { query: "lead app ops" },
    });
    expect(JSON.parse(textOf(found))).toEqual(structuredContent);
    const id = "role-level:lead-application-operations-engineer";
    const title = "Lead application operations engineer";
    expect(structuredContent).toMatchObject({ results: [{ id, title, kind: "role-level" }] });
    const fetched = await client.callTool({ name: "fetch", arguments: { id } });
    expect(JSON.parse(textOf(fetched))).toEqual(fetched.structuredContent);
    expect(fetched.structuredContent).toMatchObject({ id, title });
  });

  test("fetches a role level with every section, each once, and all their documents", async () => {
    const client = await connect(era);
    const id = "role-level:lead-application-operations-engineer";
    const { structuredContent } = await client.callTool({ name: "fetch", arguments: { id } });
    const { text, metadata } = fetched.parse(structuredContent);
    const { page } = bot().reply("lead app ops");
    expect(text.startsWith(toMarkdown(page))).toBe(true);
    const sections = page.next.filter(({ ask }) => ask.startsWith(`${page.ask} `));
    expect(sections.length).toBeGreaterThan(5);
    for (const { ask } of sections) {
      const { title, parts } = bot().reply(ask).page;
      expect(text.split(`\n# ${title}\n`)).toHaveLength(2);
      expect(text).toContain(toMarkdown({ ...blank, title, parts }));
      expect(text).not.toContain(`\n- ${ask}`);
    }
    expect(text).toMatch(/## Ask next\n\n- from lead to principal/u);
    expect(metadata.sources.split("\n")).toEqual([
      "GOV.UK, Application operations engineer, 7 January 2020",
      "BCS/FEDIP, Lead Application Operations Engineer (undated)",
    ]);
  });

  test("fetches anything else as the page of its question", async () => {
    const client = await connect(era);
    for (const { id, question: asked } of oneOfEachKind()) {
      if (id.startsWith("role-level:")) continue;
      const { structuredContent } = await client.callTool({ name: "fetch", arguments: { id } });
      const { text } = fetched.parse(structuredContent);
      expect(text).toBe(pageText(bot().reply(bot().phrase(asked)).page));
    }
  });

  test("learns of near ids where an id is unknown", async () => {
    const client = await connect(era);
    const id = "role:lead-app-ops";
    const result = await client.callTool({ name: "fetch", arguments: { id } });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toMatch(
      /\n- role-level:lead-application-operations-engineer \(Lead application operations engineer\)$/mu,
    );
    const none = await client.callTool({ name: "fetch", arguments: { id: "role:zzz" } });
    expect(textOf(none)).toBe(`${wordingMcp.noSuchId("role:zzz")} ${wordingMcp.searchFirst}`);
  });

  test("reads a role as a resource, and completes its id", async () => {
    const client = await connect(era);
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toContain(
      "rolecall://role/application-operations-engineer",
    );
    for (const { uri, title = "" } of resources) {
      const { contents } = await client.readResource({ uri });
      expect(contents.map((each) => each.uri)).toEqual([uri]);
      expect(JSON.stringify(contents)).toContain(`"# ${title}\\n`);
    }
    const { completion } = await client.complete({
      ref: { type: "ref/resource", uri: "rolecall://role/{id}" },
      argument: { name: "id", value: "Infra" },
    });
    expect(completion.values).toEqual(["infrastructure-operations-engineer"]);
  });

  test("reads at its address what fetch gives", async () => {
    const client = await connect(era);
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(
      kinds.map((kind) => `rolecall://${kind}/{id}`),
    );
    for (const thing of oneOfEachKind()) {
      const uri = resourceAddress(thing);
      const { contents } = await client.readResource({ uri });
      const { structuredContent } = await client.callTool({
        name: "fetch",
        arguments: { id: thing.id },
      });
      const { text } = fetched.parse(structuredContent);
      expect(contents).toEqual([{ uri, mimeType: "text/markdown", text }]);
    }
  });

  test("reads at the address that is given where no document has one, in any script", async () => {
    const catalogue = smallCatalogue({ "Port pilot": ["Senior port pilot"] }, [
      "Radio",
      "Навигация",
    ]);
    const rolecall = createReply(catalogue, emptyVocabulary, english());
    const client = await connect(era, { rolecall: () => rolecall });
    for (const query of ["Port pilot", "Senior port pilot", "Radio", "Навигация"]) {
      const { structuredContent } = await client.callTool({ name: "search", arguments: { query } });
      const [first] = found.parse(structuredContent).results;
      expect(first?.url).toMatch(/^rolecall:\/\//u);
      const { contents } = await client.readResource({ uri: first?.url ?? "" });
      expect(JSON.stringify(contents)).toContain(`# ${query}`);
    }
  });

  test.each([
    "rolecall://role/nobody",
    "rolecall://role/__proto__",
    "rolecall://role/a/b",
    "rolecall://skill/%",
    "rolecall://role/lead-application-operations-engineer",
    "x:y",
  ])("reads nothing at %s", async (uri) => {
    const client = await connect(era);
    await expect(client.readResource({ uri })).rejects.toThrow(/not found/iu);
  });

  test("is offered a prompt whose names complete", async () => {
    const client = await connect(era);
    const name = "compare_role_levels";
    const { completion } = await client.complete({
      ref: { type: "ref/prompt", name },
      argument: { name: "first", value: "lead" },
    });
    expect(completion.values).toEqual(["Lead application operations engineer"]);
    const { messages } = await client.getPrompt({
      name,
      arguments: { first: "senior app ops", second: "lead app ops" },
    });
    const [message, ...others] = messages;
    expect([message?.role, others]).toEqual(["user", []]);
    expect(textOf({ content: messages.map(({ content }) => content) })).toMatch(
      /"senior app ops".*compare_role_levels/u,
    );
  });

  test.each([
    ["ask", {}, "Give the question as a text of 1 to 4000 characters."],
    ["ask", { question: "" }, "Give the question as a text of 1 to 4000 characters."],
    ["ask", { question: " " }, "Give the question as a text of 1 to 4000 characters."],
    ["ask", { question: 7 }, "Give the question as a text of 1 to 4000 characters."],
    ["ask", { question: "x".repeat(4001) }, "Give the question as a text of 1 to 4000 characters."],
    [
      "ask",
      { question: "testing", command: "delete" },
      'Give "role", "skill", "compare" or "team"',
    ],
    ["ask", { question: "testing", text: "x" }, 'Unrecognized key: "text"'],
    ["compare_role_levels", { names: ["senior app ops"] }, "Name 2 to 5 role levels"],
    ["compare_role_levels", { names: "senior app ops" }, "Name 2 to 5 role levels"],
    ["compare_role_levels", { names: ["a", "b", "c", "d", "e", "f"] }, "Name 2 to 5 role levels"],
    ["compare_role_levels", { names: ["a", ""] }, "Give each name as a text"],
    ["search", { query: null }, "Give a name or part of one"],
    ["fetch", { id: ["role:x"] }, "Give one id from search as a text."],
  ])("is told what is wrong with the arguments of %s: %j", async (name, given, problem) => {
    const client = await connect(era);
    const result = await client.callTool({ name, arguments: given });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toMatch(/^Input validation error/u);
    expect(textOf(result)).toContain(problem);
    expect(textOf(result)).not.toMatch(/Too small|expected|node_modules|\bat .*:\d+/u);
  });

  test.each([
    ["ask", { question: "x".repeat(4000) }],
    ["ask", { question: ` ${"x".repeat(4000)} ` }],
    ["compare_role_levels", { names: ["x".repeat(200), "lead app ops"] }],
    ["compare_role_levels", { names: ["a", "b", "c", "d", "e"] }],
    ["search", { query: "x".repeat(200) }],
    ["fetch", { id: `role:${"x".repeat(195)}` }],
  ])("may give so much to %s", async (name, given) => {
    const client = await connect(era);
    const result = await client.callTool({ name, arguments: given });
    expect(textOf(result)).not.toMatch(/^Input validation error/u);
  });

  test.each([
    ["compare_role_levels", { names: ["x".repeat(201), "lead app ops"] }],
    ["search", { query: "x".repeat(201) }],
    ["fetch", { id: `role:${"x".repeat(196)}` }],
  ])("may give no more to %s", async (name, given) => {
    const client = await connect(era);
    const result = await client.callTool({ name, arguments: given });
    expect(textOf(result)).toMatch(/^Input validation error/u);
  });

  test("may ask for a page by its number only where pages are shown", async () => {
    const shown: number[] = [];
    const present: ServerParts["present"] = (_, __, number) => {
      shown.push(number);
      return undefined;
    };
    const client = await connect(era, { present });
    const ask = async (page: unknown, of = client) =>
      of.callTool({ name: "ask", arguments: { question, page } });
    for (const page of [undefined, 1, 2, 9999]) await ask(page);
    expect(shown).toEqual([1, 1, 2, 9999]);
    for (const page of [0, 10_000, 1.5, "2"]) {
      expect(textOf(await ask(page))).toMatch(/^Input validation error/u);
    }
    expect(textOf(await ask(1, await connect(era)))).toContain('Unrecognized key: "page"');
  });

  test.each(["help", "hello", "/role"])("is helped by %j without follow-ups", async (asked) => {
    const client = await connect(era);
    const result = await client.callTool({ name: "ask", arguments: { question: asked } });
    expect(textOf(result)).toMatch(
      /^# What you can ask\n[^]*\n- practitioner incident management\n[^]*in every question/u,
    );
    expect(textOf(result)).not.toMatch(/and at expert|In Slack/u);
  });

  test("is told that a tool is unknown", async () => {
    const client = await connect(era);
    await expect(client.callTool({ name: "delete" })).rejects.toThrow(/not found/u);
  });

  test("learns nothing of an error but that there was one", async () => {
    const errors: unknown[] = [];
    const failing: ServerParts["rolecall"] = () => ({
      ...bot(),
      reply: () => {
        throw new Error("secret inside");
      },
    });
    const client = await connect(era, {
      rolecall: failing,
      failed: (error) => void errors.push(error),
    });
    const calls = [
      { name: "ask", arguments: { question } },
      { name: "search", arguments: { query: "testing" } },
      { name: "fetch", arguments: { id: "skill:testing" } },
    ];
    for (const call of calls) {
      const result = await client.callTool(call);
      expect(result.isError).toBe(true);
      expect(textOf(result)).toMatch(/^Rolecall could not answer/u);
    }
    const reading = client.readResource({ uri: "rolecall://role/application-operations-engineer" });
    await expect(reading).rejects.toThrow(/^(?!.*secret).*Rolecall could not answer/u);
    expect(errors).toHaveLength(4);
  });

  test("gets what the host of the server adds to a result, by what came with the call", async () => {
    const client = await connect(era, {
      toolMeta: { slack: { supportsBlockKit: true } },
      present: ({ title }, { slack }) =>
        slack === undefined ? undefined : { slack: { blocks: [title] } },
    });
    const { tools } = await client.listTools();
    const presented = tools.filter(({ _meta }) => _meta?.["slack"] !== undefined);
    expect(presented.map(({ name }) => name)).toEqual(["ask", "compare_role_levels", "fetch"]);
    const call = { name: "ask", arguments: { question } };
    const plain = await client.callTool(call);
    expect(plain._meta?.["slack"]).toBeUndefined();
    const inSlack = await client.callTool({ ...call, _meta: { slack: { team_id: "T1" } } });
    expect(inSlack._meta?.["slack"]).toEqual({ blocks: ["Incident management: practitioner"] });
    expect(textOf(inSlack)).toBe(textOf(plain));
  });

  test("is refused by the host of the server with a sentence, whatever it asks for", async () => {
    const client = await connect(era, { refuse: () => "Not for you." });
    const calls = [
      { name: "ask", arguments: { question } },
      { name: "compare_role_levels", arguments: { names: ["senior app ops", "lead app ops"] } },
      { name: "search", arguments: { query: "testing" } },
      { name: "fetch", arguments: { id: "skill:testing" } },
    ];
    for (const call of calls) {
      expect(await client.callTool(call)).toMatchObject({
        isError: true,
        content: [{ type: "text", text: "Not for you." }],
      });
    }
    const uri = "rolecall://role/application-operations-engineer";
    await expect(client.readResource({ uri })).rejects.toThrow("Not for you.");
    await expect(client.listResources()).rejects.toThrow("Not for you.");
  });

  test("is completed no names by a server that refuses some: a completion cannot be refused", async () => {
    const client = await connect(era, { refuse: () => undefined });
    expect(client.getServerCapabilities()?.completions).toBeUndefined();
    const completion = {
      ref: { type: "ref/resource", uri: "rolecall://role/{id}" },
      argument: { name: "id", value: "engineer" },
    } as const;
    await expect(client.complete(completion)).rejects.toThrow(/completion|not found/iu);
  });
});
