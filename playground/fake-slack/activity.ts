/**
 * Keeps track of work in progress between the fake and the app, so that tests can wait for quiet.
 */
export class Activity {
  #open = 0;
  #last = Number.NEGATIVE_INFINITY;
  readonly #now: () => number;

  /** @param now real milliseconds: quiet depends on the app's time, not on the fake's clock */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Returns a function that ends it; calling that twice counts once. */
  begin(): () => void {
    this.#open += 1;
    this.#last = this.#now();
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#open -= 1;
      this.#last = this.#now();
    };
  }

  /** Milliseconds since anything happened; 0 while anything is in progress. */
  quietFor(): number {
    return this.#open > 0 ? 0 : this.#now() - this.#last;
  }
}
