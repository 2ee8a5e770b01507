import {
  type CallToolResult,
  ProtocolError,
  ProtocolErrorCode,
} from "@modelcontextprotocol/server";
import type { Meta, ServerParts } from "./parts.ts";
import { wordingMcp } from "./wording.ts";

type Guards = Pick<ServerParts, "refuse" | "failed">;

/** What the SDK calls the `_meta` of a request. */
export interface CallContext {
  readonly mcpReq: { readonly _meta?: Meta | undefined };
}

export const metaOf = ({ mcpReq }: CallContext): Meta => mcpReq._meta ?? {};

export function textResult(text: string): CallToolResult {
  return { content: [{ type: "text", text }] };
}

/** A result that says what went wrong, for an assistant to read. */
export function problemResult(text: string): CallToolResult {
  return { ...textResult(text), isError: true };
}

/** The result of a call, unless it is refused or fails. Nothing of an error reaches the client. */
export function guardedResult(
  { refuse, failed }: Guards,
  meta: Meta,
  work: () => CallToolResult,
): CallToolResult {
  try {
    const refusal = refuse?.(meta);
    return refusal === undefined ? work() : problemResult(refusal);
  } catch (error) {
    failed?.(error);
    return problemResult(wordingMcp.failed);
  }
}

/**
 * Whether names are completed. The SDK does not pass a completion the request's `_meta`, so a
 * server that refuses some people could not refuse them completions.
 */
export const completes = ({ refuse }: Guards): boolean => refuse === undefined;

/** The same where a result cannot say what went wrong: for resources and prompts. */
export function guarded<Result>(
  { refuse, failed }: Guards,
  meta: Meta,
  work: () => Result,
): Result {
  const refusal = refuse?.(meta);
  if (refusal !== undefined) throw new ProtocolError(ProtocolErrorCode.InvalidRequest, refusal);
  try {
    return work();
  } catch (error) {
    if (error instanceof ProtocolError) throw error;
    failed?.(error);
    throw new ProtocolError(ProtocolErrorCode.InternalError, wordingMcp.failed);
  }
}
