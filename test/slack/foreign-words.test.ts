import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import type { Delivery } from "../../playground/fake-slack/delivery/delivery.ts";
import { type FakeSlack, startFakeSlack } from "../../playground/fake-slack/fake-slack.ts";
import { isObject } from "../../playground/fake-slack/json.ts";
import { answersWithWords } from "../answers-with-words.ts";
import { type Field, fields, ownersChannel, sayEverywhere } from "../every-surface.ts";
import { button, labels, modes, open, type Workspace } from "./workspace.ts";

// What comes from outside stays out of the log: here what connects the app, and what payloads hold.
// test/secrets.test.ts has the other calls. Each planted word begins with "zz".

let workspace: Workspace | undefined;
const servers: Server[] = [];
const others: FakeSlack[] = [];
afterEach(async () => {
  await workspace?.stop();
  workspace = undefined;
  for (const server of servers.splice(0)) server.close();
  for (const other of others.splice(0)) await other.stop();
});

const wordsIn = (text: string): readonly string[] => [...new Set(text.match(/zz\w*/g))];

const patient = { timeoutMs: 60_000 };

/** No wait lasts. */
const wait = async (milliseconds: number): Promise<void> => pause(Math.min(milliseconds, 5));

/** Those that connect the app come last, because the others have their turn before. */
const answers = (method: string) => answersWithWords(method).toReversed();

const called = (slack: FakeSlack, method: string): number =>
  slack.requests.filter((request) => request.method === method).length;

test.each(modes)("in %s mode the log has no word of whoever is asked at a start", async (mode) => {
  const methods = ["auth.test", ...(mode === "socket" ? ["apps.connections.open"] : [])];
  workspace = await open(mode, {
    app: { wait },
    prepare: ({ faults }) => {
      for (const method of methods) {
        for (const answer of answers(method)) faults.onCall(method, answer);
      }
    },
  });
  for (const method of methods) {
    expect(called(workspace.slack, method)).toBe(answersWithWords(method).length);
  }
  expect(workspace.log()).toContain("waiting for Slack");
  expect(wordsIn(workspace.log())).toEqual([]);
});

/** What a server says to each connection in place of a WebSocket's handshake. */
async function saying(text: string): Promise<string> {
  const server = createServer((socket: Socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end(text));
  });
  servers.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}/zzpath?zzticket=zzsecret`;
}

/** A WebSocket that says hello, something with words, and goodbye with a word. */
async function goodbye(said: readonly (string | Buffer)[], code: number): Promise<string> {
  const other = await startFakeSlack();
  others.push(other);
  const answer = await fetch(`${other.apiUrl}apps.connections.open`, {
    method: "POST",
    headers: { authorization: `Bearer ${other.appToken}` },
  });
  const { url } = z.object({ url: z.string() }).parse(await answer.json());
  void other
    .waitFor(() => other.sockets.connections === 1, patient)
    .then(async () => {
      for (const one of said) other.sockets.say(one);
      await pause(50);
      other.sockets.close(code, "zzgoodbye");
    });
  return url;
}

const envelope = (more: object) => JSON.stringify({ envelope_id: "zzenvelope", ...more });

describe("in socket mode the log has no word", () => {
  test("of the URL of a WebSocket, or of who answers there", async () => {
    workspace = await open("socket", { app: { wait } });
    const { slack } = workspace;
    const urls: readonly unknown[] = [
      "zz no url",
      "http://127.0.0.1:1/zzpath",
      "ftp://zzhost.invalid/",
      "ws://zzhost.invalid/zzpath",
      "wss://zzuser:zzpassword@127.0.0.1:1/zzpath",
      "ws://127.0.0.1:1/zzpath#zzfragment",
      "",
      7,
      { zzfield: "zzvalue" },
      ["zzvalue"],
      await saying("zzwords\r\n\r\n"),
      await saying("HTTP/1.1 200 zzstatus\r\nzzname: zzheader\r\ncontent-length: 6\r\n\r\nzzbody"),
      await saying("HTTP/1.1 302 zzstatus\r\nlocation: http://zzhost.invalid/\r\n\r\n"),
      await saying("HTTP/1.1 401 zzstatus\r\nwww-authenticate: zzrealm\r\n\r\nzzbody"),
      await saying(
        "HTTP/1.1 101 zzstatus\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: zzkey\r\n\r\n",
      ),
    ];
    for (const url of urls) {
      slack.faults.onCall("apps.connections.open", {
        kind: "replaced",
        fields: { ok: true, url },
      });
    }
    slack.sockets.drop();
    await slack.waitFor(() => called(slack, "apps.connections.open") === urls.length + 2, patient);
    expect(wordsIn(workspace.log())).toEqual([]);
  });

  test("of what a WebSocket says, or ends with", async () => {
    workspace = await open("socket", { app: { wait } });
    const { slack, app } = workspace;
    const said: readonly (string | Buffer)[] = [
      "zzframe",
      Buffer.from("zzbinary"),
      `"zzjson"`,
      `{"type": "zztype`,
      JSON.stringify({ type: "zztype", zzfield: "zzvalue" }),
      JSON.stringify({ type: "__proto__", payload: { type: "constructor" } }),
      envelope({ type: "events_api", payload: "zzpayload" }),
      envelope({ type: "events_api", payload: { event: { type: "zzevent", user: "zzuser" } } }),
      envelope({ type: "zzenvelopetype", payload: { type: "zzpayloadtype" } }),
      envelope({ type: "slash_commands", payload: { command: "/zzcommand", text: "zztext" } }),
      envelope({ type: "interactive", payload: { type: "zzinteraction", actions: "zzactions" } }),
    ];
    const ends = [
      await goodbye(said, 1000),
      await goodbye([], 4000),
      await goodbye([JSON.stringify({ type: "disconnect", reason: "zzreason" })], 1001),
      await goodbye([JSON.stringify({ type: "disconnect", reason: { zz: "zzreason" } })], 1011),
    ];
    for (const url of ends) {
      slack.faults.onCall("apps.connections.open", {
        kind: "replaced",
        fields: { ok: true, url },
      });
    }
    slack.sockets.drop();
    const opened = (): number => called(slack, "apps.connections.open");
    // The first, those with words, and the one after them.
    await slack.waitFor(() => opened() === ends.length + 2, patient);
    await slack.waitFor(() => app.condition === "connected", patient);
    for (const frame of said) slack.sockets.say(frame);
    await workspace.settled();
    slack.sockets.close(4001, "zzclosed");
    await slack.waitFor(() => opened() === ends.length + 3, patient);
    expect(workspace.log()).toContain('"reason":"another reason"');
    expect(wordsIn(workspace.log())).toEqual([]);
  });
});

/** What the app asks of Slack once it is connected. */
const calls = [
  "response_url",
  "chat.postMessage",
  "chat.postEphemeral",
  "chat.update",
  "views.open",
  "views.update",
  "views.publish",
  "conversations.history",
  "conversations.replies",
  "assistant.threads.setSuggestedPrompts",
];

/** Those that have not had all of the answers with words. */
function callsLeft(slack: FakeSlack): readonly string[] {
  const had = (call: string): number =>
    slack.requests.filter(({ method, fault }) => method === call && fault !== undefined).length;
  return calls.filter((call) => had(call) < answersWithWords(call).length);
}

/** What a pass through everything leads to once, or not at all. */
async function sayMore({ slack, settled }: Workspace): Promise<void> {
  const priya = slack.user("U1");
  // An answer goes another way than by its response_url.
  slack.faults.onCall("response_url", { kind: "error", error: "expired_url" }, 2);
  await priya.command("/role", "senior app ops", { channel: "C2" });
  await priya.shortcut("plan_a_team");
  await settled();
  const form = priya.modal();
  for (let again = 0; again < 4; again += 1) {
    const { message } = await priya.directMessage("/compare senior-app-ops lead-app-ops");
    await settled();
    // A message is replaced in place.
    const answer = priya.lastSeen("D1");
    if (answer !== undefined && labels(answer).includes("Chart")) {
      await priya.press(answer, button(answer, "Chart"));
    }
    await priya.directMessage("and the lead?");
    await priya.directMessage("and the lead?", { thread: message.ts });
    await priya.openHome("messages");
    await priya.openHome();
    if (form !== undefined) {
      const chosen = { text: { type: "plain_text", text: "zz" }, value: "senior app ops" };
      await priya.choose(form, "team:role-level:1", chosen);
    }
    await settled();
  }
  if (form !== undefined) await priya.close(form);
}

// The same calls are made in each mode.
test("the log has no word of Slack's answers", async () => {
  const written = ["log", "info", "warn", "error", "debug"].map((level) =>
    vi.spyOn(console, level as "log"),
  );
  workspace = await open("socket", { app: { feedbackChannel: ownersChannel, wait } });
  const { slack, settled, log } = workspace;
  for (const call of calls) {
    for (const answer of answersWithWords(call)) slack.faults.onCall(call, answer);
  }
  const words = Object.fromEntries(fields.map((field) => [field, `zz${field.toLowerCase()}`]));
  for (let pass = 0; pass < 100 && callsLeft(slack).length > 0; pass += 1) {
    await sayEverywhere({ slack, settled }, words as Record<Field, string>);
    await sayMore(workspace);
  }
  expect(callsLeft(slack)).toEqual([]);
  expect(log()).toMatch(/"fault":"unknown","error":"unknown code: \(\d+\)/);
  expect(wordsIn(log())).toEqual([]);
  expect(written.flatMap(({ mock }) => mock.calls)).toEqual([]);
});

/** The paths of all texts in a payload. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null || path.length === 6) return [];
  return Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]));
}

function withText(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) {
    return value.map((inner: unknown, at) =>
      String(at) === key ? withText(inner, rest, text) : inner,
    );
  }
  return isObject(value) ? { ...value, [key]: withText(value[key], rest, text) } : value;
}

/** The payload with a word for each of its texts in turn. */
function withWords({ kind, payload }: Delivery): readonly Delivery[] {
  return pathsIn(payload).map((path, at) => {
    const word = `zz${path
      .join("")
      .toLowerCase()
      .replaceAll(/[^a-z]/g, "")}`;
    const own = { ...payload, trigger_id: `${kind}-${at}`, event_id: `Ev0${at}` };
    const changed = withText(own, path, word);
    return { kind, payload: isObject(changed) ? changed : payload };
  });
}

// In Socket Mode the same payloads come in envelopes, which have a test above.
test("the log has no word of a payload, in any field", async () => {
  workspace = await open("http", { app: { feedbackChannel: ownersChannel, wait } });
  const { slack, settled, log } = workspace;
  const questions = Object.fromEntries(fields.map((field) => [field, "senior app ops"]));
  await sayEverywhere({ slack, settled }, questions as Record<Field, string>);
  const one = new Map(
    slack.deliveries.map((delivery) => {
      const { kind, payload } = delivery;
      const { actions, event } = payload;
      const [action] = Array.isArray(actions) ? (actions as readonly unknown[]) : [];
      const id = isObject(action) ? String(action["action_id"]).split(":")[0] : "";
      return [`${kind} ${id} ${isObject(event) ? String(event["type"]) : ""}`, delivery];
    }),
  );
  expect(one.size).toBeGreaterThan(10);
  for (const delivery of one.values()) {
    await Promise.all(withWords(delivery).map(async (changed) => slack.deliver(changed)));
    await settled();
  }
  expect(log()).toContain('"outcome":"refused"');
  expect(wordsIn(log())).toEqual([]);
});
