import type { Clock } from "./clock.ts";

/**
 * Slack's limit for messages in one channel: one a second, and some more at once where none came
 * before.
 */
export class PostRate {
  readonly #clock: Clock;
  readonly #atOnce: number;
  readonly #room = new Map<string, { readonly left: number; readonly at: number }>();

  constructor(clock: Clock, atOnce: number) {
    this.#clock = clock;
    this.#atOnce = atOnce;
  }

  /** Whether the channel takes one more now. */
  takes(channel: string): boolean {
    const at = this.#clock.now();
    const before = this.#room.get(channel);
    const grown = before === undefined ? this.#atOnce : before.left + (at - before.at) / 1000;
    const left = Math.min(this.#atOnce, grown);
    const taken = left >= 1;
    this.#room.set(channel, { left: taken ? left - 1 : left, at });
    return taken;
  }
}
