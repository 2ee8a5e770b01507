import { HTTPModuleFunctions, type HTTPReceiver, isRawBodyError } from "@slack/bolt";
import type { Log } from "../delivery/log.ts";
import { logWithheld, withheld } from "./withheld-events.ts";

type RequestListener = HTTPReceiver["requestListener"];
type Request = Parameters<RequestListener>[0];

/** Why a request goes no further: a status for whoever sent it, and for the log none of its words. */
interface Refusal {
  readonly status: number;
  readonly why: string;
}

export interface SignedOptions {
  readonly signingSecret: string;
  /** In bytes. */
  readonly bodyLimit: number;
}

/** Bolt compares the media type as it stands, and what is between it and Slack may add a charset. */
function plainMediaType({ headers }: Request): void {
  const [type = ""] = (headers["content-type"] ?? "").split(";");
  headers["content-type"] = type.trim().toLowerCase();
}

/** How old a request may be, and how far Slack's clock may be ahead of this machine's. */
const windowSeconds = 300;

/** These also rule out a repeated header, which Node joins into one text with a comma. */
const forms = {
  /** Seconds since 1970, which have ten digits until the year 2286. */
  timestamp: /^\d{10}$/,
  signature: /^v0=[\da-f]{64}$/,
} as const;

/**
 * Why a request cannot be trusted, judging by its headers alone; undefined if they are in order. Bolt
 * accepts any number as a timestamp, even Infinity or one in the future, so a request that was once
 * signed with such a timestamp could be replayed for ever.
 */
export function distrust({ headers }: Request): string | undefined {
  const timestamp = headers["x-slack-request-timestamp"];
  const signature = headers["x-slack-signature"];
  if (typeof timestamp !== "string" || typeof signature !== "string") return "not signed";
  if (!forms.timestamp.test(timestamp) || !forms.signature.test(signature)) {
    return "not signed as Slack signs";
  }
  return Math.abs(Date.now() / 1000 - Number(timestamp)) > windowSeconds
    ? "signed more than five minutes ago, or ahead"
    : undefined;
}

/** In bytes. Slack's certificate check, its only unsigned request, is a form of two short fields. */
const certificateCheckLimit = 1024;

function isCertificateCheck(body: object): boolean {
  return "ssl_check" in body && body.ssl_check === "1";
}

/** The payload of a request that may go further, or why it may not. */
type Checked =
  { readonly kind: "payload"; readonly type: unknown } | ({ readonly kind: "refused" } & Refusal);

function refused(status: number, why: string): Checked {
  return { kind: "refused", status, why };
}

/** Reads the body, which Bolt then reuses. If the headers are refused, a long body is not read. */
async function check(request: Request, options: SignedOptions): Promise<Checked> {
  const { signingSecret } = options;
  const distrusted = distrust(request);
  const bodyLimit = distrusted === undefined ? options.bodyLimit : certificateCheckLimit;
  if (Number(request.headers["content-length"] ?? 0) > bodyLimit) {
    return distrusted === undefined ? refused(413, "entity.too.large") : refused(401, distrusted);
  }
  try {
    const read = await HTTPModuleFunctions.parseAndVerifyHTTPRequest(
      { signingSecret, bodyLimit },
      request,
    );
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(read);
    const isPayload = typeof body === "object" && body !== null && !Array.isArray(body);
    if (distrusted !== undefined && !(isPayload && isCertificateCheck(body))) {
      return refused(401, distrusted);
    }
    if (!isPayload) return refused(400, "no payload");
    return { kind: "payload", type: "type" in body ? body.type : undefined };
  } catch (error) {
    if (distrusted !== undefined) return refused(401, distrusted);
    if (isRawBodyError(error)) return refused(error.statusCode, error.type);
    // What JSON.parse throws repeats the text that it could not read.
    if (error instanceof SyntaxError) return refused(400, "no JSON");
    return refused(401, "not signed with this app's secret");
  }
}

/**
 * Lets requests in that hold a payload and that Slack has signed. Bolt checks the signature too, but
 * logs parts of a body that it cannot read, and ends the process for one that is no object.
 */
export function onlySigned(
  take: RequestListener,
  options: SignedOptions,
  log: Pick<Log, "warn" | "error">,
): RequestListener {
  return (request, response) => {
    if (request.method !== "POST") {
      take(request, response);
      return;
    }
    plainMediaType(request);
    void check(request, options).then((checked) => {
      if (checked.kind === "refused") {
        log.warn({ why: checked.why }, "a request was refused");
        response.writeHead(checked.status).end();
        return;
      }
      if (checked.type === withheld) {
        logWithheld(log);
        response.writeHead(200).end();
        return;
      }
      try {
        take(request, response);
      } catch {
        // Bolt throws for an address that is not Slack's.
        response.writeHead(404).end();
      }
    });
  };
}
