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
  readonly bodyLimit: string;
}

/** Bolt compares the media type as it stands, and what is between it and Slack may add a charset. */
function plainMediaType({ headers }: Request): void {
  const [type = ""] = (headers["content-type"] ?? "").split(";");
  headers["content-type"] = type.trim().toLowerCase();
}

/** The payload of a request that may go further, or why it may not. */
type Checked =
  { readonly kind: "payload"; readonly type: unknown } | ({ readonly kind: "refused" } & Refusal);

/** Reads the body, which Bolt then finds read. */
async function check(request: Request, options: SignedOptions): Promise<Checked> {
  try {
    const read = await HTTPModuleFunctions.parseAndVerifyHTTPRequest(options, request);
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(read);
    const isPayload = typeof body === "object" && body !== null && !Array.isArray(body);
    if (!isPayload) return { kind: "refused", status: 400, why: "no payload" };
    return { kind: "payload", type: "type" in body ? body.type : undefined };
  } catch (error) {
    if (isRawBodyError(error))
      return { kind: "refused", status: error.statusCode, why: error.type };
    // What JSON.parse throws repeats the text that it could not read.
    if (error instanceof SyntaxError) return { kind: "refused", status: 400, why: "no JSON" };
    const why = "not signed by Slack with this app's secret, or too old";
    return { kind: "refused", status: 401, why };
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
        response.writeHead(checked.status, { connection: "close" }).end();
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
