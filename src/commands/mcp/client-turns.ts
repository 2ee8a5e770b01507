/** More than anybody asks at once; a program that asks without end is told to wait. */
const mostWaiting = 100;

/** One request is worked on at a time, and the clients that wait take turns. */
export interface ClientTurns {
  /** False if too many requests of this client wait. After a turn, the caller must call `done`. */
  take(client: string): Promise<boolean>;
  done(): void;
}

export function createClientTurns(): ClientTurns {
  let isTaken = false;
  /** By client, in the order of their next turns; each client's requests in order of arrival. */
  const waiting = new Map<string, (() => void)[]>();
  return {
    take: async (client) => {
      if (!isTaken) {
        isTaken = true;
        return true;
      }
      const own = waiting.get(client) ?? [];
      if (own.length >= mostWaiting) return false;
      waiting.set(client, own);
      await new Promise<void>((resolve) => {
        own.push(resolve);
      });
      return true;
    },
    done: () => {
      const [next] = waiting;
      if (next === undefined) {
        isTaken = false;
        return;
      }
      const [client, own] = next;
      const first = own.shift();
      waiting.delete(client);
      if (own.length > 0) waiting.set(client, own);
      first?.();
    },
  };
}
