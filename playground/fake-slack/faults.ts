import type { DeliveryKind } from "./delivery/delivery.ts";
import type { JsonObject } from "./json.ts";

/** What can go wrong with a call that the app makes. */
export type CallFault =
  /** Without `retryAfterSeconds` there is no Retry-After header. */
  | { readonly kind: "rate-limited"; readonly retryAfterSeconds?: number }
  /** `applied`: the call took effect although its answer says otherwise. */
  | { readonly kind: "http-error"; readonly status: number; readonly applied?: boolean }
  /** The connection breaks in the middle of the answer. */
  | { readonly kind: "dropped"; readonly applied?: boolean }
  | { readonly kind: "slow"; readonly milliseconds: number }
  /** A page instead of JSON, with status 200, such as a proxy's. */
  | { readonly kind: "html"; readonly applied?: boolean }
  /** No answer, with the connection open until the app gives up. */
  | { readonly kind: "hanging" }
  /** The body stops after its beginning, comes a byte a second, or goes on as long as it is read. */
  | { readonly kind: "unending"; readonly body: "stalled" | "trickling" | "endless" }
  /** Another answer than Slack's: each part that is given takes the place of Slack's own. */
  | ({ readonly kind: "replaced"; readonly applied?: boolean } & Replacement)
  | { readonly kind: "error"; readonly error: string; readonly fields?: JsonObject };

/** Parts of an answer. */
export interface Replacement {
  readonly status?: number;
  readonly statusText?: string;
  /** Beside Slack's. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Beside Slack's, in the JSON. */
  readonly fields?: JsonObject;
  /** In place of the JSON. */
  readonly body?: string;
}

/** What can go wrong with a payload on its way to the app. */
export type DeliveryFault =
  | { readonly kind: "duplicated"; readonly copies: number }
  | { readonly kind: "late"; readonly milliseconds: number }
  /** The app's acknowledgement does not reach Slack, which then retries the event. */
  | { readonly kind: "acknowledgement-lost" }
  /** HTTP only: signed with another secret. */
  | { readonly kind: "forged" }
  /** HTTP only: correctly signed, but ten minutes ago. */
  | { readonly kind: "replayed" };

/** What can go wrong with one of the app's WebSockets. */
export type SocketFault =
  /** Its URL is refused, so there is no WebSocket. */
  | "refused"
  | "closed-before-hello"
  /** It stays open and never says hello. */
  | "silent"
  /** It answers no pings, as if the network were gone. */
  | "deaf"
  /** The connection drops when the next envelope is sent, so its acknowledgement is lost. */
  | "broken-with-envelope"
  /** It breaks as soon as the next acknowledgement has arrived. */
  | "broken-after-acknowledgement";

interface Armed<Fault> {
  readonly on: string;
  readonly fault: Fault;
  readonly left: number;
}

/** The faults that are switched on. Each applies to the next calls or deliveries it matches. */
export class Faults {
  #calls: readonly Armed<CallFault>[] = [];
  #deliveries: readonly Armed<DeliveryFault>[] = [];
  #sockets: readonly Armed<true>[] = [];
  readonly #refusedBlocks = new Set<string>();
  readonly #removedScopes = new Set<string>();

  /** @param method "chat.postMessage", "response_url", or "*" for any call */
  onCall(method: string, fault: CallFault, times = 1): void {
    this.#calls = [...this.#calls, { on: method, fault, left: times }];
  }

  onDelivery(kind: DeliveryKind | "*", fault: DeliveryFault, times = 1): void {
    this.#deliveries = [...this.#deliveries, { on: kind, fault, left: times }];
  }

  onSocket(fault: SocketFault, times = 1): void {
    this.#sockets = [...this.#sockets, { on: fault, fault: true, left: times }];
  }

  /** Answers `invalid_blocks` to this type of block, like a workspace that does not have it yet. */
  refuseBlocks(type: string): void {
    this.#refusedBlocks.add(type);
  }

  removeScope(scope: string): void {
    this.#removedScopes.add(scope);
  }

  /** Switches everything off. */
  clear(): void {
    this.#calls = [];
    this.#deliveries = [];
    this.#sockets = [];
    this.#refusedBlocks.clear();
    this.#removedScopes.clear();
  }

  get refusedBlocks(): ReadonlySet<string> {
    return this.#refusedBlocks;
  }

  grants(scope: string): boolean {
    return !this.#removedScopes.has(scope);
  }

  takeCall(method: string): CallFault | undefined {
    const [fault, left] = take(this.#calls, method);
    this.#calls = left;
    return fault;
  }

  takeDelivery(kind: DeliveryKind): DeliveryFault | undefined {
    const [fault, left] = take(this.#deliveries, kind);
    this.#deliveries = left;
    return fault;
  }

  /** Whether the socket has this fault now; uses it up. */
  takeSocket(fault: SocketFault): boolean {
    const [found = false, left] = take(this.#sockets, fault);
    this.#sockets = left;
    return found;
  }
}

function take<Fault>(
  armed: readonly Armed<Fault>[],
  on: string,
): readonly [Fault | undefined, readonly Armed<Fault>[]] {
  const index = armed.findIndex((one) => one.on === on || one.on === "*");
  const found = armed[index];
  if (found === undefined) return [undefined, armed];
  const rest = { ...found, left: found.left - 1 };
  const left = armed.flatMap((one, at) => (at !== index ? [one] : rest.left > 0 ? [rest] : []));
  return [found.fault, left];
}
