/** Limits how many calls run at once; the others wait for their turn, first come, first served. */
export interface Turns {
  /** Whether no call is running or waiting. */
  readonly idle: boolean;
  /** False if no turn came in time. After a turn, the caller must call `done`. */
  take(withinMs: number): Promise<boolean>;
  done(): void;
}

export function createTurns(most: number): Turns {
  let taken = 0;
  /** In order of arrival. */
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
        const settle = (turn: boolean): void => {
          clearTimeout(timer);
          waiting.delete(settle);
          resolve(turn);
        };
        const timer = setTimeout(settle, withinMs, false);
        waiting.add(settle);
      });
    },
    done: () => {
      const [next] = waiting;
      if (next === undefined) taken -= 1;
      else next(true);
    },
  };
}
