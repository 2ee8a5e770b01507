import { once } from "node:events";
import { createServer, type Socket } from "node:net";

/** How a server is: as it should be, silent, or answering each command but the handshake so. */
export type Condition =
  "well" | "silent" | { readonly reply: string | ((command: string) => string) };

/** A server that speaks as much of Redis's protocol as the store needs, on a port of its own. */
export interface FakeRedis {
  readonly url: string;
  /** What came in beside the handshake and the probes: ["SET", "a", "1", …]. */
  readonly commands: readonly (readonly string[])[];
  readonly probes: () => number;
  /** The latest probe. */
  readonly probe: () => readonly string[];
  /** How many there have been. */
  readonly connections: () => number;
  /** How many there are. */
  readonly open: () => number;
  condition: Condition;
  /** How it answers each command of the handshake, not at all if empty; undefined as it should. */
  greeting: string | undefined;
  /** What is set. */
  readonly keys: ReadonlyMap<string, string>;
  /** Ends the connections, and refuses new ones until it listens again. */
  readonly leave: () => Promise<void>;
  readonly listen: () => Promise<void>;
}

/** The commands in a text of the protocol: arrays of strings, each behind its length. */
function commandsIn(text: string): readonly (readonly string[])[] {
  return text
    .split(/^\*\d+\r\n/m)
    .slice(1)
    .map((command) => command.split("\r\n").filter((_, at) => at % 2 === 1));
}

const handshake = new Set(["HELLO", "AUTH", "CLIENT"]);

export async function startFakeRedis(): Promise<FakeRedis> {
  const keys = new Map<string, string>();
  const commands: (readonly string[])[] = [];
  const sockets = new Set<Socket>();
  let probes = 0;
  let probe: readonly string[] = [];
  let connections = 0;
  let port = 0;

  const replyTo = ([name, key = "", ...more]: readonly string[]): string => {
    if (name !== undefined && handshake.has(name) && redis.greeting !== undefined)
      return redis.greeting;
    if (name === "HELLO") return "%1\r\n$5\r\nproto\r\n:3\r\n";
    if (name === "SET") {
      if (keys.has(key) && more.includes("NX")) return "_\r\n";
      keys.set(key, more[0] ?? "");
    }
    if (name === "GET") {
      const value = keys.get(key);
      return value === undefined ? "_\r\n" : `$${value.length}\r\n${value}\r\n`;
    }
    if (name === "DEL") {
      for (const one of [key, ...more]) keys.delete(one);
      return ":1\r\n";
    }
    return "+OK\r\n";
  };

  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    socket.on("data", (data) => {
      for (const command of commandsIn(data.toString())) {
        const [name = "", key] = command;
        if (key === "rolecall:probe") {
          probes += 1;
          probe = command;
        } else if (!handshake.has(name)) commands.push(command);
        const { condition } = redis;
        if (handshake.has(name) || condition === "well") socket.write(replyTo(command));
        else if (condition !== "silent") {
          const { reply } = condition;
          socket.write(typeof reply === "string" ? reply : reply(name.toLowerCase()));
        }
      }
    });
  });
  const redis: FakeRedis = {
    get url() {
      return `redis://127.0.0.1:${port}`;
    },
    commands,
    probes: () => probes,
    probe: () => probe,
    connections: () => connections,
    open: () => sockets.size,
    condition: "well",
    greeting: undefined,
    keys,
    listen: async () => {
      await once(server.listen(port, "127.0.0.1"), "listening");
      const address = server.address();
      if (typeof address === "object" && address !== null) ({ port } = address);
    },
    leave: async () => {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  await redis.listen();
  return redis;
}

/** Servers that take connections and cannot be used, and what the store says of each. */
export const badConditions: Readonly<Record<string, readonly [Condition, string]>> = {
  "a replica after a failover": [
    { reply: "-READONLY You can't write against a read only replica.\r\n" },
    "read-only",
  ],
  "a full server": [
    { reply: "-OOM command not allowed when used memory > 'maxmemory'.\r\n" },
    "full",
  ],
  "a server that hangs": ["silent", "no answer"],
  "a server that is loading": [
    { reply: "-LOADING Redis is loading the dataset in memory\r\n" },
    "loading",
  ],
  "a server that wants a password": [
    { reply: "-NOAUTH Authentication required.\r\n" },
    "password refused",
  ],
  "a server that allows less": [
    { reply: "-NOPERM User zz has no permissions to run the 'set' command\r\n" },
    "permission refused",
  ],
  "a replica without its primary": [
    { reply: "-MASTERDOWN Link with MASTER is down\r\n" },
    "primary away",
  ],
  "a cluster that is down": [{ reply: "-CLUSTERDOWN The cluster is down\r\n" }, "cluster"],
  "a node of a cluster": [{ reply: "-MOVED 3999 zzhost:6381\r\n" }, "cluster"],
  "a server that cannot save": [{ reply: "-MISCONF Errors writing to the AOF\r\n" }, "cannot save"],
  "an error that nobody has seen": [{ reply: "-ZZSECRET of the server\r\n" }, "unexpected reply"],
  "a reply of another kind": [{ reply: ":1\r\n" }, "unexpected reply"],
  "what is no Redis": [{ reply: "HTTP/1.1 400 Bad Request\r\n\r\n" }, "unexpected reply"],
};
