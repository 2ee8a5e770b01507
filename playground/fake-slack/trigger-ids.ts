import type { Clock } from "./clock.ts";
import { waits } from "./limits.ts";
import type { Mint } from "./workspace/mint.ts";

/** The act for which a trigger_id was issued. */
export interface Trigger {
  readonly user: string;
  /** What they acted on; a modal opens there. */
  readonly device: string;
  /** Where the person was. */
  readonly channel?: string;
  /** The modal the person acted in; push requires one. */
  readonly view?: string;
}

export type TriggerUse =
  | { readonly kind: "granted"; readonly trigger: Trigger }
  | { readonly kind: "expired_trigger_id" }
  | { readonly kind: "exchanged_trigger_id" }
  | { readonly kind: "invalid_trigger_id" };

interface Held {
  readonly trigger: Trigger;
  readonly until: number;
  readonly used: boolean;
}

/** trigger_ids: 3 seconds, one use. */
export class TriggerIds {
  /** The oldest ids beyond this number are forgotten and reported as invalid, not expired. */
  static readonly #most = 1000;
  readonly #clock: Clock;
  readonly #mint: Mint;
  readonly #held = new Map<string, Held>();

  constructor(clock: Clock, mint: Mint) {
    this.#clock = clock;
    this.#mint = mint;
  }

  issue(trigger: Trigger): string {
    const id = `${this.#mint.id("1")}.${this.#mint.secret()}`;
    this.#held.set(id, { trigger, until: this.#clock.now() + waits.triggerId, used: false });
    const oldest = this.#held.keys().next();
    if (this.#held.size > TriggerIds.#most && oldest.done !== true) this.#held.delete(oldest.value);
    return id;
  }

  use(id: string): TriggerUse {
    const held = this.#held.get(id);
    if (held === undefined) return { kind: "invalid_trigger_id" };
    if (held.used) return { kind: "exchanged_trigger_id" };
    if (this.#clock.now() > held.until) return { kind: "expired_trigger_id" };
    this.#held.set(id, { ...held, used: true });
    return { kind: "granted", trigger: held.trigger };
  }
}
