import { blockKinds } from "./blocks/blocks.ts";
import type { Surface } from "./blocks/blocks.ts";
import { elementsOf, nestedBlocks } from "./blocks/interactive.ts";
import type { Problem } from "./blocks/schema.ts";
import { readableLength } from "./blocks/tables.ts";
import { isList, isObject, stringAt } from "./json.ts";
import type { JsonObject } from "./json.ts";
import { limits } from "./limits.ts";

export interface BlockRules {
  readonly surface: Surface;
  /** Where the blocks are in the payload: "/blocks" or "/view/blocks". */
  readonly pointer: string;
  /** Block types that this workspace rejects although Slack knows them. */
  readonly refused: ReadonlySet<string>;
}

/** What Slack would reject about the blocks; empty if it would accept them. */
export function validateBlocks(blocks: unknown, rules: BlockRules): readonly Problem[] {
  const most = rules.surface === "message" ? limits.message.blocks : limits.view.blocks;
  if (!isList(blocks)) return [{ message: "must provide an array", pointer: rules.pointer }];
  if (blocks.length > most) {
    return [{ message: `no more than ${most} items allowed`, pointer: rules.pointer }];
  }
  const each = blocks.flatMap((block, index) =>
    blockProblems(block, `${rules.pointer}/${index}`, rules),
  );
  // Malformed blocks are reported before repeated ids and exceeded totals.
  return each.length > 0 ? each : wholeProblems(blocks.filter(isObject), rules);
}

function blockProblems(block: unknown, pointer: string, rules: BlockRules): readonly Problem[] {
  if (!isObject(block)) return [{ message: "must provide an object", pointer }];
  const type = stringAt(block, "type") ?? "";
  const kind = rules.refused.has(type) ? undefined : blockKinds.get(type);
  if (kind === undefined || !kind.surfaces.includes(rules.surface)) {
    return [{ message: `unsupported type: ${type}`, pointer: `${pointer}/type` }];
  }
  return kind.check(block, pointer);
}

function wholeProblems(blocks: readonly JsonObject[], rules: BlockRules): readonly Problem[] {
  const nested = blocks.flatMap((block, index) => nestedBlocks(block, `${rules.pointer}/${index}`));
  return [
    ...repeated(
      "block_id",
      nested.map((one) => ({ owner: one.block, pointer: one.pointer })),
    ),
    ...nested.flatMap(({ block, pointer }) =>
      repeated(
        "action_id",
        elementsOf(block).map(({ element, path }) => ({
          owner: element,
          pointer: `${pointer}${path}`,
        })),
      ),
    ),
    ...(rules.surface === "message"
      ? messageProblems(nested, rules.pointer)
      : focusProblems(nested)),
  ];
}

interface Owned {
  readonly owner: JsonObject;
  readonly pointer: string;
}

function repeated(key: "block_id" | "action_id", owners: readonly Owned[]): readonly Problem[] {
  const seen = new Set<string>();
  return owners.flatMap(({ owner, pointer }) => {
    const id = stringAt(owner, key);
    if (id === undefined) return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ message: `\`${key}\` \`${id}\` already exists`, pointer: `${pointer}/${key}` }];
  });
}

interface Placed {
  readonly block: JsonObject;
  readonly pointer: string;
}

function ofType(blocks: readonly Placed[], type: string): readonly Placed[] {
  return blocks.filter(({ block }) => block["type"] === type);
}

function messageProblems(blocks: readonly Placed[], pointer: string): readonly Problem[] {
  const tables = ofType(blocks, "table").slice(limits.message.tables);
  const charts = ofType(blocks, "data_visualization").slice(limits.message.charts);
  const markdown = ofType(blocks, "markdown").reduce(
    (sum, { block }) => sum + (stringAt(block, "text")?.length ?? 0),
    0,
  );
  return [
    ...tables.map((table) => ({ message: "only_one_table_allowed", pointer: table.pointer })),
    ...charts.map((chart) => ({
      message: `no more than ${limits.message.charts} data_visualization blocks allowed`,
      pointer: chart.pointer,
    })),
    ...(markdown > limits.message.markdown
      ? [
          {
            message: `markdown blocks must be less than ${limits.message.markdown + 1} characters in all`,
            pointer,
          },
        ]
      : []),
  ];
}

function focusProblems(blocks: readonly Placed[]): readonly Problem[] {
  return blocks
    .flatMap(({ block, pointer }) =>
      elementsOf(block).map(({ element, path }) => ({ element, pointer: `${pointer}${path}` })),
    )
    .filter(({ element }) => element["focus_on_load"] === true)
    .slice(1)
    .map(({ pointer }) => ({ message: "only one element may have `focus_on_load`", pointer }));
}

/** Whether all blocks together are too long; Slack then answers `msg_blocks_too_long`. */
export function blocksTooLong(blocks: readonly JsonObject[]): boolean {
  return readableLength(blocks) > limits.message.allText;
}

/** As Slack writes it in `errors`: the words, then the place. */
export function describeProblem(problem: Problem): string {
  return `${problem.message} [json-pointer:${problem.pointer}]`;
}
