import {
  ClientClosedError,
  ClientOfflineError,
  ConnectionTimeoutError,
  createClient,
  SocketClosedUnexpectedlyError,
} from "@redis/client";
import type { KeyStore } from "./shared-deduplication.ts";

/** How long the store waits, in milliseconds. */
export interface StoreTimes {
  /** For a reply. Nobody waits longer because of a bad server: after the first command that fails none is sent. */
  readonly command: number;
  readonly connect: number;
  /** How often the server has to prove that it takes what is written. */
  readonly betweenProbes: number;
  /** After a server failed. Each pause is twice the one before, up to the longest. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** A server that fails sooner after it was tried is tried less often. */
  readonly lasting: number;
}

/** For a server that people wait for. */
export const storeTimes: StoreTimes = {
  command: 250,
  connect: 2000,
  betweenProbes: 500,
  firstPause: 100,
  longestPause: 2000,
  lasting: 5000,
};

const mostOwed = 1000;

/** Other applications may use the same server. */
const prefix = "rolecall:";
/** Written by every probe, so it stays away from the keys of deliveries. */
const probeKey = `${prefix}probe`;
const probeSeconds = 60;

/** Why the server cannot be used. */
export type StoreTrouble =
  | "no connection"
  | "no answer"
  | "read-only"
  | "full"
  | "loading"
  | "password refused"
  | "permission refused"
  | "primary away"
  | "cluster"
  | "cannot save"
  | "unexpected reply";

const troubles: ReadonlyMap<string, StoreTrouble> = new Map([
  ["READONLY", "read-only"],
  ["OOM", "full"],
  ["LOADING", "loading"],
  ["NOAUTH", "password refused"],
  ["WRONGPASS", "password refused"],
  ["NOPERM", "permission refused"],
  ["MASTERDOWN", "primary away"],
  ["NOREPLICAS", "primary away"],
  ["CLUSTERDOWN", "cluster"],
  ["MOVED", "cluster"],
  ["ASK", "cluster"],
  ["MISCONF", "cannot save"],
]);

const connectionErrors = [
  ClientClosedError,
  ClientOfflineError,
  ConnectionTimeoutError,
  SocketClosedUnexpectedlyError,
];

class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

/** Nothing of an error but its kind is told: it may hold an address, a key or the password. */
function troubleOf(error: unknown): StoreTrouble {
  if (error instanceof NoAnswer) return "no answer";
  if (!(error instanceof Error)) return "unexpected reply";
  if ("code" in error || connectionErrors.some((kind) => error instanceof kind)) {
    return "no connection";
  }
  return troubles.get(error.message.split(" ")[0] ?? "") ?? "unexpected reply";
}

/**
 * In two steps: if it is this process that was busy, the first comes late, and the second leaves
 * time to read what has arrived meanwhile.
 */
async function inTime<Result>(command: Promise<Result>, milliseconds: number): Promise<Result> {
  const lastStep = 50;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      timer = setTimeout(() => {
        reject(new NoAnswer("no answer in time"));
      }, lastStep);
    }, milliseconds - lastStep);
  });
  try {
    return await Promise.race([command, late]);
  } finally {
    clearTimeout(timer);
  }
}

function connectionTo(url: string, connectTimeout: number) {
  return createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout, reconnectStrategy: false },
  });
}

type Connection = ReturnType<typeof connectionTo>;

/** @param failures in a row, from 1 */
export function pauseMs(
  failures: number,
  { firstPause, longestPause }: Pick<StoreTimes, "firstPause" | "longestPause">,
): number {
  return Math.min(firstPause * 2 ** (failures - 1), longestPause);
}

/** A word for a key, and when its time is over, in milliseconds; without a word it is removed. */
interface Owed {
  readonly word: string | undefined;
  readonly until: number;
}

export interface RedisStore extends KeyStore {
  /** Whether commands are sent. Without, each is refused at once. */
  readonly usable: () => boolean;
  readonly close: () => void;
}

/**
 * Keys in Redis or Valkey. The server is used while it accepts writes in time, which every command and a
 * probe every half second test. After a failure the connection is closed, and new ones are tried in the
 * background until a probe succeeds. After a failover, a new connection leads to the new primary.
 * @param changed told when the server can be used, and why no longer; once for each change
 */
export function openRedisStore(
  url: string,
  changed: (trouble: StoreTrouble | undefined) => void,
  times = storeTimes,
): RedisStore {
  const closing = new AbortController();
  const { signal: closed } = closing;
  let newest: Connection | undefined;
  let inUse: Connection | undefined;
  let wasUsable: boolean | undefined;
  let wake: () => void = () => undefined;
  /** What could not be written, and is before the server is used again. The oldest come first. */
  const owed = new Map<string, Owed>();

  const become = (usable: boolean, trouble?: StoreTrouble): void => {
    if (wasUsable === usable || closed.aborted) return;
    wasUsable = usable;
    changed(trouble);
  };
  const giveUp = (connection: Connection, error: unknown): void => {
    if (inUse !== connection) return;
    inUse = undefined;
    become(false, troubleOf(error));
    wake();
  };
  const pause = async (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const write = async (connection: Connection, key: string, { word, until }: Owed) => {
    const value = Math.ceil((until - performance.now()) / 1000);
    if (word === undefined || value <= 0) return connection.del(prefix + key);
    return connection.set(prefix + key, word, { expiration: { type: "EX", value } });
  };
  const owe = (key: string, what: Owed): void => {
    const [oldest] = owed.size >= mostOwed ? owed.keys() : [];
    if (oldest !== undefined) owed.delete(oldest);
    owed.set(key, what);
  };

  const probe = async (connection: Connection): Promise<void> => {
    const due = [...owed];
    await inTime(
      Promise.all(due.map(async ([key, what]) => write(connection, key, what))),
      times.command,
    );
    for (const [key, what] of due) if (owed.get(key) === what) owed.delete(key);
    const expiration = { type: "EX", value: probeSeconds } as const;
    const reply: unknown = await inTime(
      connection.set(probeKey, "1", { expiration }),
      times.command,
    );
    if (reply !== "OK") throw new Error("unexpected reply");
  };

  /** Until it fails. */
  const use = async (connection: Connection): Promise<void> => {
    const failed = new Promise<never>((_, reject) => {
      connection.on("error", (error: unknown) => {
        giveUp(connection, error);
        reject(error instanceof Error ? error : new Error("unknown"));
      });
    });
    failed.catch(() => undefined);
    await Promise.race([inTime(connection.connect(), times.connect), failed]);
    await Promise.race([probe(connection), failed]);
    if (closed.aborted) return;
    inUse = connection;
    become(true);
    for (;;) {
      await pause(times.betweenProbes);
      if (inUse !== connection) return;
      await probe(connection);
    }
  };

  const keep = async (): Promise<void> => {
    for (let failures = 1; !closed.aborted; failures += 1) {
      const start = performance.now();
      const connection = connectionTo(url, times.connect);
      newest = connection;
      try {
        await use(connection);
      } catch (error) {
        giveUp(connection, error);
        become(false, troubleOf(error));
      }
      connection.destroy();
      if (closed.aborted) return;
      if (performance.now() - start > times.lasting) failures = 1;
      await pause(pauseMs(failures, times));
    }
  };
  void keep();

  const ask = async <Reply>(
    command: (connection: Connection) => Promise<Reply>,
  ): Promise<Reply> => {
    const connection = inUse;
    if (connection === undefined) throw new Error("the store cannot be used");
    try {
      return await inTime(command(connection), times.command);
    } catch (error) {
      giveUp(connection, error);
      throw error;
    }
  };

  /** Now, or when the server can be used again. */
  const settle = async (key: string, what: Owed): Promise<void> => {
    owe(key, what);
    await ask(async (connection) => write(connection, key, what));
    if (owed.get(key) === what) owed.delete(key);
  };

  return {
    usable: () => inUse !== undefined,
    setIfAbsent: async (key, word, seconds) => {
      owed.delete(key);
      return ask(async (connection) => {
        const options = { condition: "NX", expiration: { type: "EX", value: seconds } } as const;
        const reply: unknown = await connection.set(prefix + key, word, options);
        if (reply !== "OK" && reply !== null) throw new Error("unexpected reply");
        return reply === "OK";
      });
    },
    set: async (key, word, seconds) =>
      settle(key, { word, until: performance.now() + seconds * 1000 }),
    get: async (key) =>
      (await ask(async (connection) => connection.get(prefix + key))) ?? undefined,
    remove: async (key) => settle(key, { word: undefined, until: 0 }),
    close: () => {
      closing.abort();
      inUse = undefined;
      newest?.destroy();
      wake();
    },
  };
}
