import { describe, expect, test } from "vitest";
import {
  inChannel,
  inThread,
  repliesTo,
  unreadSince,
  updated,
} from "../../../page/state/workspace.js";
import type { TrafficEntry, Update } from "../../../serve-page/protocol.ts";
import { message, workspace } from "./some-workspace.ts";

function after(...updates: readonly Update[]) {
  const start: Update = { kind: "start", workspace };
  const end = [start, ...updates].reduce<ReturnType<typeof updated>>(updated, undefined);
  if (end === undefined) throw new Error("There is no workspace.");
  return end;
}

const posted = (ts: string, given = {}): Update => ({
  kind: "message",
  message: message(ts, given),
});

describe("messages", () => {
  test("a message can be added, changed in place and deleted", () => {
    const changed = after(posted("1"), posted("2"), posted("1", { text: "Changed" }));
    expect(changed.messages.map(({ text }) => text)).toEqual(["Changed", "Hello"]);
    const deleted = after(posted("1"), { kind: "message-deleted", channel: "C1", ts: "1" });
    expect(deleted.messages).toEqual([]);
  });

  test("a reply is shown in its thread, not in the channel", () => {
    const all = after(posted("1"), posted("2", { thread: "1" }), posted("3"));
    expect(inChannel(all, "C1").map(({ ts }) => ts)).toEqual(["1", "3"]);
    expect(inThread(all, "C1", "1").map(({ ts }) => ts)).toEqual(["1", "2"]);
    expect(repliesTo(all, message("1")).map(({ ts }) => ts)).toEqual(["2"]);
  });

  test("one's own and earlier messages are read", () => {
    const own = { author: { kind: "person", user: "U1" } };
    expect(unreadSince(after(posted("1"), posted("5"), posted("6", own)), "C1", "4")).toBe(1);
  });
});

describe("traffic", () => {
  const entry = (number: number, words: string): TrafficEntry => ({
    number,
    at: 0,
    direction: "to-app",
    name: "command",
    outcome: { tone: "good", words },
    sent: {},
    received: {},
  });

  test("an answered entry keeps its place", () => {
    const first: Update = { kind: "traffic", entries: [entry(1, "waiting"), entry(2, "ok")] };
    const end = after(first, { kind: "traffic", entries: [entry(1, "ok")] });
    expect(end.traffic.map(({ number, outcome }) => [number, outcome.words])).toEqual([
      [1, "ok"],
      [2, "ok"],
    ]);
  });

  test("keeps only the latest entries", () => {
    const entries = Array.from({ length: 250 }, (_, index) => entry(index + 1, "ok"));
    const end = after({ kind: "traffic", entries });
    expect([end.traffic[0]?.number, end.traffic.length]).toEqual([51, 200]);
  });
});

test("the workspace is empty before the start event", () => {
  expect(updated(undefined, { kind: "app", connected: true })).toBeUndefined();
});
