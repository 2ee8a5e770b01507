import {
  HTTPModuleFunctions,
  type HTTPReceiver,
  isRawBodyError,
  isValidSlackRequest,
} from "@slack/bolt";
import type { Log } from "../delivery/log.ts";
import { traceOf } from "../delivery/observe.ts";
import { distrust } from "./signed-requests.ts";

type RequestListener = HTTPReceiver["requestListener"];
type IncomingRequest = Parameters<RequestListener>[0];
type OutgoingResponse = Parameters<RequestListener>[1];

/** Where Slackbot sends what it asks. */
const slackbotPath = "/mcp";

/** A request that Slack has signed. */
export interface SignedRequest {
  readonly headers: IncomingRequest["headers"];
  readonly body: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly left: AbortSignal;
}

/** Answers a request that Slack has signed. Rejects only because of a bug. */
export type AnswerSigned = (request: SignedRequest, response: OutgoingResponse) => Promise<void>;

/** In bytes, like the limit of what answers. */
const bodyLimit = 64 * 1024;

/** Slackbot gives up after a minute. */
const answeredWithinMs = 55_000;

interface Refusal {
  readonly status: number;
  /** For whoever asked. */
  readonly message: string;
  /** For the log. */
  readonly why: string;
}

const unsigned = (why: string): Refusal => ({ status: 401, message: "Unauthorized", why });

/** The error codes of JSON-RPC. */
const codes = { invalidRequest: -32_600, internal: -32_603 } as const;

function fail(response: OutgoingResponse, status: number, code: number, message: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response
    .writeHead(status, { "content-type": "application/json" })
    .end(JSON.stringify({ jsonrpc: "2.0", id: null, error: { code, message } }));
}

/** The body of a request that Slack has signed, or why it goes no further. */
async function readSigned(
  request: IncomingRequest,
  signingSecret: string,
): Promise<string | Refusal> {
  const distrusted = distrust(request);
  if (distrusted !== undefined) return unsigned(distrusted);
  try {
    const { rawBody } = await HTTPModuleFunctions.bufferIncomingMessage(request, bodyLimit);
    const body = rawBody.toString();
    const headers = {
      "x-slack-signature": String(request.headers["x-slack-signature"]),
      "x-slack-request-timestamp": Number(request.headers["x-slack-request-timestamp"]),
    };
    return isValidSlackRequest({ signingSecret, body, headers })
      ? body
      : unsigned("not signed with this app's secret");
  } catch (error) {
    if (!isRawBodyError(error)) throw error;
    // It is too long, or was broken off, of which nobody is left to be told.
    const message = `A request may have ${bodyLimit} bytes at most.`;
    return { status: error.statusCode, message, why: error.type };
  }
}

/** Takes what Slackbot asks out of the requests, which otherwise go on. */
export function withSlackbot(
  next: RequestListener,
  answer: AnswerSigned,
  signingSecret: string,
  log: Pick<Log, "warn" | "error">,
): RequestListener {
  const take = async (request: IncomingRequest, response: OutgoingResponse): Promise<void> => {
    const read = await readSigned(request, signingSecret);
    if (typeof read !== "string") {
      log.warn({ why: read.why }, "a request was refused");
      fail(response, read.status, codes.invalidRequest, read.message);
      return;
    }
    const left = new AbortController();
    const timer = setTimeout(() => {
      log.error({}, "Slackbot was not answered in time");
      fail(response, 504, codes.internal, "Not answered in time");
    }, answeredWithinMs);
    response.once("close", () => {
      clearTimeout(timer);
      left.abort();
    });
    await answer({ headers: request.headers, body: read, left: left.signal }, response);
  };
  return (request, response) => {
    if (request.url?.split("?")[0] !== slackbotPath) {
      next(request, response);
      return;
    }
    if (request.method !== "POST") {
      response.writeHead(405, { allow: "POST" }).end();
      return;
    }
    take(request, response).catch((error: unknown) => {
      // Whoever asked has gone, or was told that it took too long.
      if (response.destroyed || response.writableEnded) return;
      log.error({ trace: traceOf(error) }, "Slackbot could not be answered: a bug in the app");
      fail(response, 500, codes.internal, "Internal error");
    });
  };
}
