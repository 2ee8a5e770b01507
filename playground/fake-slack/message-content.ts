import { withIds } from "./blocks/interactive.ts";
import { isList, isObject, objectAt, stringAt } from "./json.ts";
import type { JsonObject } from "./json.ts";
import { limits } from "./limits.ts";
import { blocksTooLong, describeProblem, validateBlocks } from "./validate-blocks.ts";
import { Arguments, refused, refusedWith } from "./web-api/call.ts";
import type { Reply } from "./web-api/call.ts";
import type { MessageMetadata } from "./workspace/model.ts";

/** A message's content, whichever way the app sent it. */
export interface MessageContent {
  /** Undefined if the app sent none. */
  readonly text?: string;
  readonly blocks?: readonly JsonObject[];
  readonly metadata?: MessageMetadata;
}

export type ReadContent =
  | { readonly kind: "content"; readonly content: MessageContent }
  | { readonly kind: "refused"; readonly reply: Reply };

/** Reads and checks text, blocks and metadata. `mint` makes ids for blocks that have none. */
export function readContent(
  fields: JsonObject,
  refusedBlocks: ReadonlySet<string>,
  mint: () => string,
): ReadContent {
  const call = new Arguments(fields);
  const text = call.text("text");
  const given = call.structured("blocks");
  const blocks = isList(given) ? given.filter(isObject) : undefined;
  const metadata = call.structured("metadata");
  const refusal =
    textRefusal(text) ??
    blocksRefusal(given, refusedBlocks) ??
    metadataRefusal(metadata) ??
    (text === undefined && blocks === undefined ? refused("no_text") : undefined);
  if (refusal !== undefined) return { kind: "refused", reply: refusal };
  return {
    kind: "content",
    content: {
      ...(text === undefined ? {} : { text }),
      ...(blocks === undefined ? {} : { blocks: withIds(blocks, mint) }),
      ...metadataOf(metadata),
    },
  };
}

function textRefusal(text: string | undefined): Reply | undefined {
  return text !== undefined && text.length > limits.message.text
    ? refused("msg_too_long")
    : undefined;
}

function blocksRefusal(given: unknown, refusedBlocks: ReadonlySet<string>): Reply | undefined {
  if (given === undefined || given === "") return undefined;
  if (!isList(given)) return refused("invalid_blocks_format");
  const problems = validateBlocks(given, {
    surface: "message",
    pointer: "/blocks",
    refused: refusedBlocks,
  });
  if (problems.length > 0) return refusedWith("invalid_blocks", problems.map(describeProblem));
  return blocksTooLong(given.filter(isObject)) ? refused("msg_blocks_too_long") : undefined;
}

function metadataRefusal(given: unknown): Reply | undefined {
  if (given === undefined || given === "") return undefined;
  if (!isObject(given)) return refused("invalid_metadata_format");
  if (Object.keys(given).length === 0) return undefined;
  if (
    stringAt(given, "event_type") === undefined ||
    objectAt(given, "event_payload") === undefined
  ) {
    return refused("invalid_metadata_schema");
  }
  return JSON.stringify(given).length > limits.message.metadata
    ? refused("metadata_too_large")
    : undefined;
}

function metadataOf(given: unknown): { readonly metadata?: MessageMetadata } {
  if (!isObject(given)) return {};
  const type = stringAt(given, "event_type");
  const payload = objectAt(given, "event_payload");
  if (type === undefined || payload === undefined) return {};
  return { metadata: { event_type: type, event_payload: payload } };
}
