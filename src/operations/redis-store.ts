import { createClient, type RedisClientOptions } from "@redis/client";
import type { KeyStore } from "./shared-deduplication.ts";

/** Nobody waits for their answer longer than that because of it. */
const timeoutMs = 500;
const longestReconnectMs = 2000;

/** Other applications may use the same server. */
const prefix = "rolecall:";

export interface RedisStore extends KeyStore {
  readonly connected: () => boolean;
  readonly close: () => void;
}

async function inTime<Result>(command: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error("no answer in time"));
    }, timeoutMs);
  });
  try {
    return await Promise.race([command, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function clientOptions(url: string) {
  return {
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: timeoutMs * 4,
      reconnectStrategy: (retries: number) => Math.min(100 * 2 ** retries, longestReconnectMs),
    },
  } as const satisfies RedisClientOptions;
}

/**
 * Keys in Redis or Valkey. Connects in the background, again and again; until it is connected
 * every command is refused at once.
 * @param changed told when the server has come and when it has gone, and not of every attempt
 */
export function openRedisStore(url: string, changed: (connected: boolean) => void): RedisStore {
  const client = createClient(clientOptions(url));
  let connected: boolean | undefined;
  const become = (now: boolean): void => {
    if (connected === now) return;
    connected = now;
    changed(now);
  };
  client.on("ready", () => {
    become(true);
  });
  // Without its address or what it says, which may hold the password.
  client.on("error", () => {
    become(false);
  });
  void client.connect().catch(() => {
    become(false);
  });
  return {
    connected: () => client.isReady,
    setIfAbsent: async (key, word, seconds) => {
      const options = { condition: "NX", expiration: { type: "EX", value: seconds } } as const;
      return (await inTime(client.set(prefix + key, word, options))) !== null;
    },
    set: async (key, word, seconds) => {
      await inTime(client.set(prefix + key, word, { expiration: { type: "EX", value: seconds } }));
    },
    get: async (key) => (await inTime(client.get(prefix + key))) ?? undefined,
    remove: async (key) => {
      await inTime(client.del(prefix + key));
    },
    close: () => {
      client.destroy();
    },
  };
}
