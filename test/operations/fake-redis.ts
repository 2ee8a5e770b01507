import { once } from "node:events";
import { createServer, type Socket } from "node:net";

/** A server that speaks as much of Redis's protocol as the store needs, on a port of its own. */
export interface FakeRedis {
  readonly url: string;
  /** What came in beside the handshake: ["SET", "a", "1", …]. */
  readonly commands: readonly (readonly string[])[];
  readonly connections: () => number;
  /** Whether it answers commands. */
  answers: boolean;
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

export async function startFakeRedis(): Promise<FakeRedis> {
  const keys = new Set<string>();
  const commands: (readonly string[])[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  let port = 0;

  const replyTo = ([name, key = ""]: readonly string[]): string => {
    if (name === "HELLO") return "%1\r\n$5\r\nproto\r\n:3\r\n";
    if (name === "SET") {
      if (keys.has(key)) return "_\r\n";
      keys.add(key);
    }
    if (name === "DEL") return keys.delete(key) ? ":1\r\n" : ":0\r\n";
    return "+OK\r\n";
  };

  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    socket.on("data", (data) => {
      for (const command of commandsIn(data.toString())) {
        const isHandshake = command[0] === "HELLO" || command[0] === "CLIENT";
        if (!isHandshake) commands.push(command);
        if (isHandshake || redis.answers) socket.write(replyTo(command));
      }
    });
  });
  const redis: FakeRedis = {
    get url() {
      return `redis://127.0.0.1:${port}`;
    },
    commands,
    connections: () => connections,
    answers: true,
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
