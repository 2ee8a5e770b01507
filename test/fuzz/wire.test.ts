import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sign } from "../../playground/fake-slack/delivery/signature.ts";
import { open, type Workspace } from "../slack/workspace.ts";
import { mutatedJson, mutatedText } from "./mutations.ts";
import { fuzzDeliveries } from "./runs.ts";
import { anyCharacter } from "../any-character.ts";

// What comes over the wire before anybody knows that it is a payload: bodies, headers and frames.

const words = "zzplanted";
const command = {
  command: "/role",
  text: `senior app ops ${words}`,
  user_id: "U1",
  channel_id: "C1",
  team_id: "T0PLAYGROUND",
  response_url: "http://127.0.0.1:1/",
};
const event = {
  type: "event_callback",
  event_id: "Ev1",
  team_id: "T0PLAYGROUND",
  event: { type: "message", channel_type: "im", channel: "D1", user: "U1", text: words, ts: "1.2" },
};
const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

let workspace: Workspace;
const unhandled: unknown[] = [];
const remember = (reason: unknown): void => void unhandled.push(reason);
beforeEach(() => {
  process.on("unhandledRejection", remember);
});
afterEach(async () => {
  process.off("unhandledRejection", remember);
  await workspace.stop();
});

/** The app is as it was: nothing ended it, nothing was logged, and it answers. */
async function unharmed(): Promise<void> {
  await workspace.settled();
  expect(unhandled).toEqual([]);
  expect(workspace.log()).not.toContain(words);
  const { slack } = workspace;
  await slack.user("U1").command("/role", "lead app ops", { channel: "C2" });
  await workspace.settled();
  expect(slack.user("U1").lastSeen("C2")?.text).toMatch(/^Lead application operations engineer/);
}

const noPayload = ["null", "[]", "3", '"text"', "", "payload=null", "payload=[]", "payload="];

const body = fc.oneof(
  fc.constantFrom(...noPayload, form({ payload: `{"type":"${words}"` }), `{"a":"${words}`),
  mutatedText(form(command)),
  mutatedText(JSON.stringify(event)),
  mutatedJson(event).map((value) => JSON.stringify(value) ?? ""),
  mutatedText(JSON.stringify(event)).map((payload) => form({ payload })),
  fc.string({ unit: anyCharacter, maxLength: 200 }),
);

const headerText = fc.string({ unit: "grapheme-ascii", maxLength: 40 });
const header = fc.oneof(
  fc.record({
    name: fc.constantFrom("x-slack-retry-num", "x-slack-retry-reason", "user-agent", "x-other"),
    value: headerText,
  }),
  fc.record({
    name: fc.constantFrom("x-slack-signature", "x-slack-request-timestamp"),
    value: fc.oneof(headerText, fc.constantFrom("v0=", "v0", "=", "NaN", "Infinity", "1e999")),
  }),
);

const contentType = fc.oneof(
  fc.constantFrom(
    "application/json",
    "application/x-www-form-urlencoded",
    "application/json; charset=utf-8",
    "application/x-www-form-urlencoded;charset=UTF-8",
    "text/plain",
    "multipart/form-data",
  ),
  headerText,
);

const request = fc.record({
  body,
  contentType,
  headers: fc.array(header, { maxLength: 2 }),
});

async function answerTo(sent: {
  readonly body: string;
  readonly contentType: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}): Promise<number> {
  const timestamp = Math.floor(Date.now() / 1000);
  const headers = new Headers({
    "content-type": sent.contentType,
    "x-slack-request-timestamp": String(timestamp),
    "x-slack-signature": sign(workspace.slack.signingSecret, timestamp, sent.body),
  });
  for (const { name, value } of sent.headers) headers.set(name, value);
  const address = `http://127.0.0.1:${workspace.port ?? 0}/slack/events`;
  const response = await fetch(address, { method: "POST", headers, body: sent.body });
  expect(await response.text()).not.toContain(words);
  return response.status;
}

describe("over HTTP", () => {
  test("any body under any headers has an answer, and harms nothing", async () => {
    workspace = await open("http");
    await fuzzDeliveries(request, answerTo, (statuses) => {
      expect(statuses.filter((status) => ![200, 400, 401, 404, 500].includes(status))).toEqual([]);
    });
    await unharmed();
  });
});

const envelope = {
  envelope_id: "e1",
  type: "events_api",
  accepts_response_payload: false,
  retry_attempt: 0,
  retry_reason: "",
  payload: event,
};

const frame = fc.oneof(
  fc.constantFrom("null", "[]", "3", '"text"', "", "{}", `{"type":"events_api"}`),
  mutatedText(JSON.stringify(envelope)),
  mutatedJson(envelope).map((value) => JSON.stringify(value) ?? ""),
  mutatedJson({ ...envelope, type: "slash_commands", payload: command }).map(
    (value) => JSON.stringify(value) ?? "",
  ),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
);

test("any frames over a WebSocket harm nothing", async () => {
  workspace = await open("socket");
  const { slack } = workspace;
  const say = async (one: string | Buffer): Promise<void> =>
    Promise.resolve(slack.sockets.say(one));
  await fuzzDeliveries(frame, say, () => {
    expect(workspace.app.condition).toBe("connected");
  });
  await unharmed();
});
