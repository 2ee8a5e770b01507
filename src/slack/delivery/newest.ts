/**
 * Changes what a person has before them, one change at a time: while one is under way, of those
 * that wait only the newest is made. Slack may otherwise make them in another order.
 */
export interface Newest {
  /** @param what names the thing that is changed */
  change<Result>(what: string, make: () => Promise<Result>): Promise<Result | "overtaken">;
}

interface Line {
  readonly newest: symbol;
  readonly ended: Promise<unknown>;
}

export function createNewest(): Newest {
  const lines = new Map<string, Line>();
  return {
    change: async (what, make) => {
      const own = Symbol(what);
      const isNewest = (): boolean => lines.get(what)?.newest === own;
      const before = lines.get(what)?.ended;
      const made =
        before === undefined
          ? make()
          : before.then(async () => (isNewest() ? make() : ("overtaken" as const)));
      lines.set(what, { newest: own, ended: made.catch(() => undefined) });
      try {
        return await made;
      } finally {
        if (isNewest()) lines.delete(what);
      }
    },
  };
}
