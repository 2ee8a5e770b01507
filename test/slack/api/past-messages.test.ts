import { expect, test } from "vitest";
import {
  messageMetadata,
  readMetadata,
  readPastMessages,
} from "../../../src/slack/api/past-messages.ts";

const written = (question: string) => ({
  event_type: "rolecall_question",
  event_payload: { question },
});

test("a stored question can be read back from Slack's metadata", () => {
  expect(messageMetadata({ question: "x" })).toEqual(written("x"));
  expect(readMetadata(written("x"))).toEqual({ question: "x" });
  expect(readMetadata(written("x".repeat(2000)))).toEqual({ question: "x".repeat(2000) });
});

test.each([
  undefined,
  {},
  { ...written("x"), event_type: "another_app" },
  written(""),
  written("x".repeat(2001)),
])("other metadata is ignored: %j", (metadata) => {
  expect(readMetadata(metadata)).toBeUndefined();
});

test("messages are oldest first, without other events", () => {
  const messages = [
    { ts: "10.0", text: "newer", bot_id: "B1", metadata: written("x") },
    { text: "no time" },
    { ts: "9.0" },
  ];
  expect(readPastMessages(messages)).toEqual([
    { ts: "9.0", text: "", byApp: false, remembered: undefined },
    { ts: "10.0", text: "newer", byApp: true, remembered: { question: "x" } },
  ]);
  expect(readPastMessages("no list")).toEqual([]);
});
