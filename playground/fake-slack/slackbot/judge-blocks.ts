import { elementsOf, nestedBlocks } from "../blocks/interactive.ts";
import type { Interactive } from "../blocks/interactive.ts";
import type { Problem } from "../blocks/schema.ts";
import { blockKinds } from "../blocks/blocks.ts";
import { readableLength } from "../blocks/tables.ts";
import { isList, isObject, objectsAt, parseJson, stringAt } from "../json.ts";
import type { JsonObject } from "../json.ts";
import { blocksTooLong, validateBlocks } from "../validate-blocks.ts";

/** What Slackbot makes of the blocks in a tool's result. */
export interface Judgement {
  /** Any of these makes Slackbot show none of the blocks. */
  readonly problems: readonly Problem[];
  /** Elements that are shown but do nothing, or that call their tool without its arguments. */
  readonly dead: readonly Problem[];
}

/** Fewer than in a message: those that need an app of their own behind them are missing. */
const allowed: ReadonlySet<string> = new Set([
  "actions",
  "card",
  "carousel",
  "container",
  "context",
  "data_table",
  "data_visualization",
  "divider",
  "file",
  "header",
  "image",
  "input",
  "markdown",
  "rich_text",
  "section",
  "table",
  "video",
]);

const refused = new Set([...blockKinds.keys()].filter((type) => !allowed.has(type)));

/** @param tools the names in the server's `tools/list` */
export function judgeBlocks(blocks: unknown, tools: ReadonlySet<string>): Judgement {
  const pointer = "/blocks";
  const problems = validateBlocks(blocks, { surface: "message", pointer, refused });
  if (problems.length > 0 || !isList(blocks)) return { problems, dead: [] };
  const all = blocks.filter(isObject);
  const nested = all.flatMap((block, index) => nestedBlocks(block, `${pointer}/${index}`));
  return {
    problems: [
      ...nested.flatMap((one) => typeProblems(one.block, one.pointer)),
      ...addressProblems(blocks, pointer),
      ...tableProblems(nested.map(({ block }) => block)),
      ...(blocksTooLong(all) ? [{ message: "msg_blocks_too_long", pointer }] : []),
    ],
    dead: nested.flatMap(({ block, pointer: at }) =>
      elementsOf(block).flatMap((one) => deadElements(one, `${at}${one.path}`, tools)),
    ),
  };
}

function typeProblems(block: JsonObject, pointer: string): readonly Problem[] {
  const type = stringAt(block, "type") ?? "";
  return allowed.has(type)
    ? []
    : [{ message: `not shown by Slackbot: ${type}`, pointer: `${pointer}/type` }];
}

function isPublic(address: unknown): boolean {
  if (typeof address !== "string" || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const isName = /\.[a-z][a-z\d-]*$/u.test(hostname);
  return protocol === "https:" && isName && !/\.(?:local|localhost|internal)$/u.test(hostname);
}

function addressProblems(value: unknown, pointer: string): readonly Problem[] {
  if (isList(value)) {
    return value.flatMap((each, index) => addressProblems(each, `${pointer}/${index}`));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, field]) => {
    const at = `${pointer}/${key}`;
    const isAddress = key === "url" || key === "image_url";
    return isAddress && !isPublic(field)
      ? [{ message: "must be an https address of a public host", pointer: at }]
      : addressProblems(field, at);
  });
}

const mostInTables = 20_000;

function tableProblems(blocks: readonly JsonObject[]): readonly Problem[] {
  const tables = blocks.filter(({ type }) => type === "table" || type === "data_table");
  return readableLength(tables.map(({ rows }) => rows)) > mostInTables
    ? [{ message: `tables must be less than ${mostInTables + 1} characters`, pointer: "/blocks" }]
    : [];
}

/** The values that an element calls its tool with. */
function valuesOf(element: JsonObject): readonly unknown[] {
  const groups = objectsAt(element, "option_groups").flatMap((group) =>
    objectsAt(group, "options"),
  );
  const options = [...objectsAt(element, "options"), ...groups];
  return options.length > 0 ? options.map((option) => option["value"]) : [element["value"]];
}

/** A tool's arguments, parsed from a value; undefined if it has none. */
export function argumentsIn(value: unknown): JsonObject | undefined {
  const parsed = typeof value === "string" ? parseJson(value) : undefined;
  return isObject(parsed) ? parsed : undefined;
}

/** The tool that an element calls; undefined if it calls none. */
export function toolOf(element: JsonObject): string | undefined {
  return /^tool:(.+)$/u.exec(stringAt(element, "action_id") ?? "")?.[1];
}

const shown: ReadonlySet<string> = new Set(["image", "mrkdwn", "plain_text"]);

function deadElements(
  { block, element }: Interactive,
  pointer: string,
  tools: ReadonlySet<string>,
): readonly Problem[] {
  const type = stringAt(element, "type") ?? "";
  if (shown.has(type) || type.startsWith("rich_text") || element["url"] !== undefined) return [];
  const tool = toolOf(element);
  if (block["type"] === "input" && tool === undefined) {
    const isBound = /^input:.+$/u.test(stringAt(element, "action_id") ?? "");
    return isBound ? [] : [{ message: "bound to no argument", pointer }];
  }
  if (tool === undefined || !tools.has(tool)) return [{ message: "calls no tool", pointer }];
  if (type === "external_select") return [];
  return valuesOf(element)
    .filter((value) => argumentsIn(value) === undefined)
    .map(() => ({ message: "has no arguments in its value", pointer }));
}
