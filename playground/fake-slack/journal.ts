import type { JsonObject } from "./json.ts";
import type { Answer, Attempt, DeliveryKind } from "./delivery/delivery.ts";

/** One call of the Web API or of a response_url, as the app made it, without its token. */
export interface RecordedRequest {
  readonly number: number;
  /** Milliseconds since 1970, by the fake's clock. */
  readonly at: number;
  /** "chat.postMessage", or "response_url" for a call of one. */
  readonly method: string;
  readonly arguments: JsonObject;
  /** 0 if there was no answer. */
  readonly status: number;
  readonly response: JsonObject;
  /** The fault that was switched on for it, if any. */
  readonly fault?: string;
}

/** One payload on its way to the app, with the app's answer once it has arrived. */
export interface RecordedDelivery {
  readonly number: number;
  readonly at: number;
  readonly kind: DeliveryKind;
  readonly mode: "http" | "socket";
  readonly attempt: Attempt;
  readonly payload: JsonObject;
  readonly answer?: Answer;
}

/** One message from Slackbot to the app's server, with the answer once it has arrived. */
export interface RecordedExchange {
  readonly number: number;
  readonly at: number;
  readonly message: JsonObject;
  readonly answer?: Answer;
}

/**
 * The traffic in both directions, oldest first. Only the latest `size` entries of each are kept.
 */
export class Journal {
  readonly #size: number;
  readonly #requests: RecordedRequest[] = [];
  readonly #deliveries: RecordedDelivery[] = [];
  readonly #exchanges: RecordedExchange[] = [];
  readonly #listeners = new Set<() => void>();
  #count = 0;

  constructor(size: number) {
    this.#size = size;
  }

  get requests(): readonly RecordedRequest[] {
    return this.#requests;
  }

  get deliveries(): readonly RecordedDelivery[] {
    return this.#deliveries;
  }

  get exchanges(): readonly RecordedExchange[] {
    return this.#exchanges;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  request(request: Omit<RecordedRequest, "number">): void {
    this.#keep(this.#requests, { ...request, number: this.#next() });
  }

  /** Returns a function that records the answer. */
  delivery(delivery: Omit<RecordedDelivery, "number">): (answer: Answer) => void {
    return this.#awaiting(this.#deliveries, { ...delivery, number: this.#next() });
  }

  /** Returns a function that records the answer. */
  exchange(exchange: Omit<RecordedExchange, "number">): (answer: Answer) => void {
    return this.#awaiting(this.#exchanges, { ...exchange, number: this.#next() });
  }

  clear(): void {
    this.#requests.length = 0;
    this.#deliveries.length = 0;
    this.#exchanges.length = 0;
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }

  #awaiting<T extends { readonly number: number }>(
    entries: T[],
    recorded: T,
  ): (answer: Answer) => void {
    this.#keep(entries, recorded);
    return (answer) => {
      const index = entries.findLastIndex((other) => other.number === recorded.number);
      if (index !== -1) entries[index] = { ...recorded, answer };
      this.#announce();
    };
  }

  #keep<T>(entries: T[], entry: T): void {
    entries.push(entry);
    if (entries.length > this.#size) entries.shift();
    this.#announce();
  }

  #announce(): void {
    for (const listener of this.#listeners) listener();
  }
}
