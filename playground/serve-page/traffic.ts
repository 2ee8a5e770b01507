import type { Answer, Attempt } from "../fake-slack/delivery/delivery.ts";
import { objectAt, objectsAt, stringAt } from "../fake-slack/json.ts";
import type { RecordedDelivery, RecordedExchange, RecordedRequest } from "../fake-slack/journal.ts";
import type { TrafficEntry } from "./protocol.ts";

export function deliveryEntry(delivery: RecordedDelivery): TrafficEntry {
  const { number, at, kind, payload, answer, attempt } = delivery;
  return {
    number,
    at,
    direction: "to-app",
    name: [kind, subjectOf(delivery), retryOf(attempt)].filter((part) => part !== "").join(" "),
    outcome: answerOutcome(answer, "acknowledged"),
    sent: payload,
    received: answer?.kind === "acknowledged" ? answer.body : answer,
  };
}

/** What Slackbot asks the app, by the Model Context Protocol. */
export function exchangeEntry({ number, at, message, answer }: RecordedExchange): TrafficEntry {
  return {
    number,
    at,
    direction: "to-app",
    name: `mcp ${stringAt(message, "method") ?? ""}`,
    outcome: answerOutcome(answer, "answered"),
    sent: message,
    received: answer?.kind === "acknowledged" ? answer.body : answer,
  };
}

/** What a delivery is about: the command, the kind of event, or the element acted on. */
function subjectOf({ payload }: RecordedDelivery): string {
  const [action = {}] = objectsAt(payload, "actions");
  return (
    stringAt(payload, "command") ??
    stringAt(objectAt(payload, "event") ?? {}, "type") ??
    stringAt(action, "action_id") ??
    stringAt(payload, "action_id") ??
    stringAt(objectAt(payload, "view") ?? payload, "callback_id") ??
    ""
  );
}

function retryOf({ number }: Attempt): string {
  return number === 0 ? "" : `(retry ${number})`;
}

function answerOutcome(answer: Answer | undefined, done: string): TrafficEntry["outcome"] {
  if (answer === undefined) return { tone: "waiting", words: "waiting" };
  switch (answer.kind) {
    case "acknowledged":
      return { tone: "good", words: `${done} in ${Math.round(answer.milliseconds)} ms` };
    case "timed-out":
      return { tone: "bad", words: "not acknowledged in 3 s" };
    case "refused":
      return { tone: "bad", words: `refused with ${answer.status}` };
    case "unreachable":
      return { tone: "bad", words: `unreachable: ${answer.reason}` };
  }
}

export function requestEntry(request: RecordedRequest): TrafficEntry {
  const { number, at, method, status, response } = request;
  const ok = response["ok"] === true;
  const error = typeof response["error"] === "string" ? response["error"] : `status ${status}`;
  return {
    number,
    at,
    direction: "from-app",
    name: method,
    outcome: ok ? { tone: "good", words: "ok" } : { tone: "bad", words: error },
    sent: request.arguments,
    received: response,
  };
}

interface Records {
  readonly requests: readonly RecordedRequest[];
  readonly deliveries: readonly RecordedDelivery[];
  readonly exchanges: readonly RecordedExchange[];
}

const mostShown = 200;

/** The latest traffic in both directions, oldest first. */
export function trafficEntries({
  requests,
  deliveries,
  exchanges,
}: Records): readonly TrafficEntry[] {
  return [
    ...requests.slice(-mostShown).map(requestEntry),
    ...deliveries.slice(-mostShown).map(deliveryEntry),
    ...exchanges.slice(-mostShown).map(exchangeEntry),
  ]
    .toSorted((one, other) => one.number - other.number)
    .slice(-mostShown);
}

/** Returns what is new or has changed since the last call. */
export class TrafficFeed {
  #last = 0;
  #waiting: ReadonlySet<number> = new Set();

  take(records: Records): readonly TrafficEntry[] {
    const entries = trafficEntries(records);
    const news = entries.filter(
      ({ number, outcome }) =>
        number > this.#last || (this.#waiting.has(number) && outcome.tone !== "waiting"),
    );
    this.#last = Math.max(this.#last, ...news.map(({ number }) => number));
    this.#waiting = new Set(
      entries.filter(({ outcome }) => outcome.tone === "waiting").map(({ number }) => number),
    );
    return news;
  }
}
