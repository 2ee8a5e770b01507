/** Lets some do their work at once, first come first served; the others wait for their turn. */
export interface Turns {
  /** Whether nobody works or waits. */
  readonly idle: boolean;
  /** False if no turn came in time. Whoever gets one gives it back with `done`. */
  take(withinMs: number): Promise<boolean>;
  done(): void;
}

export function createTurns(most: number): Turns {
  let taken = 0;
  /** In the order in which they came. */
  const waiting = new Set<(turn: true) => void>();
  return {
    get idle() {
      return taken === 0;
    },
    take: async (withinMs) => {
      if (taken < most) {
        taken += 1;
        return true;
      }
      return new Promise<boolean>((resolve) => {
        const called = (turn: boolean): void => {
          clearTimeout(timer);
          waiting.delete(called);
          resolve(turn);
        };
        const timer = setTimeout(called, withinMs, false);
        waiting.add(called);
      });
    },
    done: () => {
      const [next] = waiting;
      if (next === undefined) taken -= 1;
      else next(true);
    },
  };
}
