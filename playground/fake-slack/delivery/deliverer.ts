import type { Activity } from "../activity.ts";
import type { Clock } from "../clock.ts";
import type { DeliveryFault, Faults } from "../faults.ts";
import type { Journal } from "../journal.ts";
import { waits } from "../limits.ts";
import type { Answer, Attempt, Delivery, Tampering, Transport } from "./delivery.ts";

interface Parts {
  readonly clock: Clock;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly activity: Activity;
  /** Called for each attempt, because the app may switch modes. */
  readonly transport: () => Transport;
}

/**
 * Delivers payloads to the app, with the faults that are switched on. Retries events until they are
 * acknowledged.
 */
export class Deliverer {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The answer to the first attempt; retries of an event are in the journal. */
  async deliver(delivery: Delivery): Promise<Answer> {
    const { faults } = this.#parts;
    const fault = faults.takeDelivery(delivery.kind);
    if (fault?.kind === "late") await this.#wait(fault.milliseconds);
    if (fault?.kind === "duplicated") {
      for (let copy = 0; copy < fault.copies; copy++) void this.#attempt(delivery, { number: 0 });
    }
    const answer = await this.#attempt(delivery, { number: 0 }, fault);
    // Slack does not retry what it never sent.
    if (delivery.kind === "event" && tampering(fault) === undefined)
      this.#retryAfter(answer, delivery, 1);
    return answer;
  }

  async #wait(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#parts.clock.after(milliseconds, resolve);
    });
  }

  async #attempt(delivery: Delivery, attempt: Attempt, fault?: DeliveryFault): Promise<Answer> {
    const { activity, clock, journal } = this.#parts;
    const transport = this.#parts.transport();
    const record = journal.delivery({
      at: clock.now(),
      kind: delivery.kind,
      mode: transport.mode,
      attempt,
      payload: delivery.payload,
    });
    const end = activity.begin();
    const received = await transport.send(delivery, attempt, tampering(fault));
    const answer: Answer =
      fault?.kind === "acknowledgement-lost" ? { kind: "timed-out" } : received;
    record(answer);
    end();
    return answer;
  }

  #retryAfter(answer: Answer, delivery: Delivery, number: number): void {
    const wait = waits.eventRetries[number - 1];
    if (answer.kind === "acknowledged" || wait === undefined) return;
    const attempt: Attempt = { number, reason: retryReason(answer) };
    const again = async (): Promise<void> => {
      this.#retryAfter(await this.#attempt(delivery, attempt), delivery, number + 1);
    };
    if (wait === 0) {
      void again();
      return;
    }
    this.#parts.clock.after(wait, () => {
      void again();
    });
  }
}

function tampering(fault: DeliveryFault | undefined): Tampering | undefined {
  return fault?.kind === "forged" || fault?.kind === "replayed" ? fault.kind : undefined;
}

function retryReason(answer: Exclude<Answer, { kind: "acknowledged" }>): string {
  switch (answer.kind) {
    case "timed-out":
      return "http_timeout";
    case "refused":
      return "http_error";
    case "unreachable":
      return "connection_failed";
  }
}
