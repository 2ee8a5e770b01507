import { HTTPModuleFunctions, type HTTPReceiver, isRawBodyError } from "@slack/bolt";
import type { Log } from "../delivery/log.ts";

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

/** Reads the body, which Bolt then finds read. */
async function refusalOf(request: Request, options: SignedOptions): Promise<Refusal | undefined> {
  try {
    const read = await HTTPModuleFunctions.parseAndVerifyHTTPRequest(options, request);
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(read);
    const isPayload = typeof body === "object" && body !== null && !Array.isArray(body);
    return isPayload ? undefined : { status: 400, why: "no payload" };
  } catch (error) {
    if (isRawBodyError(error)) return { status: error.statusCode, why: error.type };
    // What JSON.parse throws repeats the text that it could not read.
    if (error instanceof SyntaxError) return { status: 400, why: "no JSON" };
    return { status: 401, why: "not signed by Slack with this app's secret, or too old" };
  }
}

/**
 * Lets requests in that hold a payload and that Slack has signed. Bolt checks the signature too, but
 * logs parts of a body that it cannot read, and ends the process for one that is no object.
 */
export function onlySigned(
  take: RequestListener,
  options: SignedOptions,
  log: Pick<Log, "warn">,
): RequestListener {
  return (request, response) => {
    if (request.method !== "POST") {
      take(request, response);
      return;
    }
    plainMediaType(request);
    void refusalOf(request, options).then((refusal) => {
      if (refusal !== undefined) {
        log.warn({ why: refusal.why }, "a request was refused");
        response.writeHead(refusal.status, { connection: "close" }).end();
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
