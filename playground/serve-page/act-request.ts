import { z } from "zod";
import type { ActRequest } from "./protocol.ts";

const id = z.string().min(1).max(255);
const place = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("message"), channel: id, ts: id }),
  z.object({ kind: z.literal("view"), id }),
]);

const textObject = z.object({
  type: z.enum(["plain_text", "mrkdwn"]),
  text: z.string(),
  emoji: z.boolean().optional(),
  verbatim: z.boolean().optional(),
});
const option = z.looseObject({ text: textObject, value: z.string().optional() });
const entry = z.union([z.string(), z.null(), z.array(z.string()), option, z.array(option)]);
const element = { on: place, actionId: id };

const act = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("write"),
    channel: id,
    text: z.string().min(1).max(12_000),
    thread: id.optional(),
  }),
  z.object({ kind: z.literal("press"), ...element, value: z.string().optional() }),
  z.object({ kind: z.literal("enter"), ...element, entry }),
  z.object({ kind: z.literal("suggest"), ...element, query: z.string().max(500) }),
  z.object({ kind: z.literal("submit"), view: id, entries: z.record(z.string(), entry) }),
  z.object({ kind: z.literal("close"), view: id }),
  z.object({ kind: z.literal("add-app"), channel: id }),
  z.object({ kind: z.literal("open-app"), tab: z.enum(["home", "messages"]) }),
  z.object({ kind: z.literal("shortcut"), callbackId: id, channel: id }),
  z.object({ kind: z.literal("message-shortcut"), callbackId: id, channel: id, ts: id }),
]);

const actRequest = z.object({ as: id, act });

export type ReadActRequest =
  | { readonly kind: "request"; readonly request: ActRequest }
  | { readonly kind: "malformed"; readonly reason: string };

export function readActRequest(value: unknown): ReadActRequest {
  const read = actRequest.safeParse(value);
  if (!read.success) return { kind: "malformed", reason: z.prettifyError(read.error) };
  // zod types an optional field as possibly undefined; JSON has no undefined.
  return { kind: "request", request: read.data as ActRequest };
}
