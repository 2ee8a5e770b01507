import type { JsonObject } from "../json.ts";
import { readContent } from "../message-content.ts";
import type { MessageContent } from "../message-content.ts";
import type { ResponseGrant } from "../response-urls.ts";
import type { Message } from "../workspace/model.ts";
import { Arguments, ok, refused } from "./call.ts";
import type { Reply, Services } from "./call.ts";

export interface ResponseUrlReply {
  readonly status: number;
  readonly reply: Reply;
}

/**
 * Answers a call of a response_url. An expired, used-up or unknown URL gives HTTP 404. A refused
 * message gives `refusalStatus`; with 200 only `ok: false` shows it, which Bolt's `respond()`
 * ignores.
 */
export function runResponseUrl(
  id: string,
  fields: JsonObject,
  services: Services,
  refusalStatus: number,
): ResponseUrlReply {
  const use = services.responseUrls.use(id);
  if (use.kind !== "granted") return { status: 404, reply: refused(use.kind) };
  const call = new Arguments(fields);
  if (call.flag("delete_original")) return deleteOriginal(use.grant, services);
  const read = readContent(fields, services.faults.refusedBlocks, services.blockId);
  if (read.kind === "refused") return { status: refusalStatus, reply: read.reply };
  if (call.flag("replace_original")) return replace(id, use.grant, read.content, services);
  post(call, use.grant, read.content, services);
  return { status: 200, reply: ok() };
}

function source(grant: ResponseGrant, services: Services): Message | undefined {
  if (grant.source === undefined) return undefined;
  const message = services.workspace.message(grant.channel, grant.source);
  return message?.subtype === "tombstone" ? undefined : message;
}

function deleteOriginal(grant: ResponseGrant, services: Services): ResponseUrlReply {
  const message = source(grant, services);
  if (message === undefined) return { status: 404, reply: refused("message_not_found") };
  services.workspace.remove(message);
  return { status: 200, reply: ok() };
}

function replace(
  id: string,
  grant: ResponseGrant,
  content: MessageContent,
  services: Services,
): ResponseUrlReply {
  const message = source(grant, services);
  // A slash command has no original message; Slack posts one, and later replaces that.
  if (message === undefined) {
    const posted = send(grant, content, services, grant.user);
    services.responseUrls.replaced(id, posted.ts);
    return { status: 200, reply: ok() };
  }
  services.workspace.change(message, { text: "", blocks: [], ...content });
  return { status: 200, reply: ok() };
}

function post(
  call: Arguments,
  grant: ResponseGrant,
  content: MessageContent,
  services: Services,
): void {
  const visibleTo = call.text("response_type") === "in_channel" ? undefined : grant.user;
  const thread = call.text("thread_ts") ?? grant.thread;
  send({ ...grant, ...(thread === undefined ? {} : { thread }) }, content, services, visibleTo);
}

function send(
  grant: ResponseGrant,
  content: MessageContent,
  services: Services,
  visibleTo: string | undefined,
): Message {
  return services.workspace.post({
    channel: grant.channel,
    author: { kind: "app" },
    text: "",
    blocks: [],
    ...content,
    ...(grant.thread === undefined ? {} : { thread: grant.thread }),
    ...(visibleTo === undefined ? {} : { visibleTo }),
  });
}
