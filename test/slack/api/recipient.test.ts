import { expect, test } from "vitest";
import { sayPrivately } from "../../../src/slack/api/recipient.ts";
import type { Slack } from "../../../src/slack/api/slack.ts";
import { plainSlack } from "../dependencies.ts";

const content = { text: "Hello", blocks: [] };
const recipient = { user: "U1", channel: "C1", thread: "1.2", responseUrl: "https://hooks/1" };
const refused = { kind: "refused", error: "not_in_channel" } as const;

const bySlack = { url: "https://hooks/1", content, as: "private", thread: "1.2" };
const here = { channel: "C1", user: "U1", thread: "1.2", content };
const direct = { channel: "U1", thread: undefined, content, remember: undefined };

/** The calls that are made where these are refused, and what they came to. */
async function said(given: typeof recipient | { user: string }, ...closed: (keyof Slack)[]) {
  const slack = plainSlack((method) => (closed.includes(method) ? refused : { kind: "sent" }));
  const result = await sayPrivately(slack, given, content);
  return { calls: slack.calls.map((call) => [call.method, ...(call.given as unknown[])]), result };
}

test("a person is told by the most direct way that works", async () => {
  expect(await said(recipient)).toEqual({
    calls: [["respond", bySlack]],
    result: { kind: "sent" },
  });
  expect(await said(recipient, "respond")).toEqual({
    calls: [
      ["respond", bySlack],
      ["postPrivately", here],
    ],
    result: { kind: "sent" },
  });
  expect(await said(recipient, "respond", "postPrivately")).toEqual({
    calls: [
      ["respond", bySlack],
      ["postPrivately", here],
      ["post", direct],
    ],
    result: { kind: "sent" },
  });
});

test("a person of whom only the id is known is told in a direct message", async () => {
  expect((await said({ user: "U1" })).calls).toEqual([["post", direct]]);
});

test("if no way works, the last refusal is the result", async () => {
  const { result } = await said(recipient, "respond", "postPrivately", "post");
  expect(result).toEqual(refused);
});
