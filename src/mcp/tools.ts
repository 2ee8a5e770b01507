import type { CallToolResult, McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { splitCommand } from "../question/commands.ts";
import { leastCompared, mostCompared } from "../question/question.ts";
import type { Page } from "../render/page.ts";
import { compareRoleLevels } from "./compare.ts";
import { guardedResult, metaOf, problemResult, textResult } from "./guard.ts";
import { pageForAssistants } from "./help.ts";
import { withJsonOnce } from "./json-schema.ts";
import { pagesText, pageText, sourceNames } from "./page-text.ts";
import type { Rolecall } from "./rolecall.ts";
import { search } from "./search.ts";
import type { Meta, ServerParts } from "./parts.ts";
import { textInput } from "./text-input.ts";
import { addressOf, pagesOf } from "./thing-pages.ts";
import { kinds, thingsOf } from "./things.ts";
import { wordingMcp } from "./wording.ts";

/** In characters; the longest text that Slack sends as a message. */
const longestQuestion = 4000;
const longestName = 200;
const mostPages = 9999;

const readOnly = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;

const askInput = z.strictObject({
  question: textInput(longestQuestion, wordingMcp.ask.badQuestion(longestQuestion)).describe(
    wordingMcp.ask.question,
  ),
  command: z
    .enum(["role", "skill", "compare", "team"], wordingMcp.ask.badCommand)
    .optional()
    .describe(wordingMcp.ask.command),
});
/** For clients that are shown more than the text, a part at a time. */
const presentedAskInput = askInput.extend({
  page: z
    .int(wordingMcp.ask.badPage)
    .min(1, wordingMcp.ask.badPage)
    .max(mostPages, wordingMcp.ask.badPage)
    .optional()
    .describe(wordingMcp.ask.page),
});
const compareInput = z.strictObject({
  names: z
    .array(textInput(longestName, wordingMcp.badName(longestName)), wordingMcp.compare.badNames)
    .min(leastCompared, wordingMcp.compare.badNames)
    .max(mostCompared, wordingMcp.compare.badNames)
    .describe(wordingMcp.compare.names),
});
const searchInput = z.strictObject({
  query: textInput(longestName, wordingMcp.search.badQuery(longestName)).describe(
    wordingMcp.search.query,
  ),
});
const fetchInput = z.strictObject({
  id: textInput(longestName, wordingMcp.fetch.badId).describe(wordingMcp.fetch.id),
});

const searchOutput = z.object({
  results: z.array(
    z.object({ id: z.string(), title: z.string(), url: z.string(), kind: z.enum(kinds) }),
  ),
});
const fetchOutput = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  url: z.string(),
  metadata: z.object({ kind: z.enum(kinds), sources: z.string() }),
});

const schemas = {
  ask: withJsonOnce(askInput),
  presentedAsk: withJsonOnce(presentedAskInput),
  compare: withJsonOnce(compareInput),
  search: withJsonOnce(searchInput),
  found: withJsonOnce(searchOutput),
  fetch: withJsonOnce(fetchInput),
  page: withJsonOnce(fetchOutput),
} as const;

/** As JSON text too, because some clients show only one of the two to the model. */
function structured(value: Record<string, unknown>): CallToolResult {
  return { ...textResult(JSON.stringify(value)), structuredContent: value };
}

type Asked = z.infer<typeof presentedAskInput>;

function ask(rolecall: Rolecall, { question, command }: Asked): Page {
  const typed = command === undefined ? splitCommand(question) : { command, text: question };
  return pageForAssistants(
    rolecall.reply(typed.text, typed.command === undefined ? {} : { command: typed.command }),
  );
}

function searchResult(rolecall: Rolecall, query: string): CallToolResult {
  const results = search(rolecall, query).map((thing) => {
    const { id, title, kind } = thing;
    return { id, title, url: addressOf(thing, pagesOf(thing, rolecall)), kind };
  });
  return structured({ results });
}

function unknownId(rolecall: Rolecall, id: string): CallToolResult {
  const nearest = search(rolecall, id.replace(/^[a-z-]*:/u, "").replaceAll("-", " "));
  const offered = nearest.map((thing) => `- ${thing.id} (${thing.title})`);
  return problemResult(
    [
      `${wordingMcp.noSuchId(id)} ${nearest.length === 0 ? wordingMcp.searchFirst : wordingMcp.nearestIds}`,
      ...offered,
    ].join("\n"),
  );
}

/** Registers the tools with a server. */
export const toolsOf =
  (parts: ServerParts) =>
  (server: McpServer): void => {
    const { present, toolMeta } = parts;
    const presented = toolMeta === undefined ? {} : { _meta: { ...toolMeta } };
    const withPage = (
      result: CallToolResult,
      page: Page,
      meta: Meta,
      number = 1,
    ): CallToolResult => {
      const more = present?.(page, meta, number);
      return more === undefined ? result : { ...result, _meta: { ...more } };
    };

    server.registerTool(
      "ask",
      {
        title: wordingMcp.ask.title,
        description: wordingMcp.ask.description,
        inputSchema: present === undefined ? schemas.ask : schemas.presentedAsk,
        annotations: readOnly,
        ...presented,
      },
      (input: Asked, context) => {
        const meta = metaOf(context);
        return guardedResult(parts, meta, () => {
          const page = ask(parts.rolecall(), input);
          return withPage(textResult(pageText(page)), page, meta, input.page);
        });
      },
    );

    server.registerTool(
      "compare_role_levels",
      {
        title: wordingMcp.compare.title,
        description: wordingMcp.compare.description,
        inputSchema: schemas.compare,
        annotations: readOnly,
        ...presented,
      },
      ({ names }, context) => {
        const meta = metaOf(context);
        return guardedResult(parts, meta, () => {
          const page = compareRoleLevels(names, parts.rolecall());
          return withPage(textResult(pageText(page)), page, meta);
        });
      },
    );

    server.registerTool(
      "search",
      {
        title: wordingMcp.search.title,
        description: wordingMcp.search.description,
        inputSchema: schemas.search,
        outputSchema: schemas.found,
        annotations: readOnly,
      },
      ({ query }, context) =>
        guardedResult(parts, metaOf(context), () => searchResult(parts.rolecall(), query)),
    );

    server.registerTool(
      "fetch",
      {
        title: wordingMcp.fetch.title,
        description: wordingMcp.fetch.description,
        inputSchema: schemas.fetch,
        outputSchema: schemas.page,
        annotations: readOnly,
        ...presented,
      },
      ({ id }, context) => {
        const meta = metaOf(context);
        return guardedResult(parts, meta, () => {
          const rolecall = parts.rolecall();
          const thing = thingsOf(rolecall.catalogue).get(id);
          if (thing === undefined) return unknownId(rolecall, id);
          const pages = pagesOf(thing, rolecall);
          const result = structured({
            id,
            title: thing.title,
            text: pagesText(pages),
            url: addressOf(thing, pages),
            metadata: { kind: thing.kind, sources: sourceNames(pages) },
          });
          return withPage(result, pages[0], meta);
        });
      },
    );
  };
