import { expect, test } from "vitest";
import { announcementOf } from "../../../page/state/announcement.js";
import { message, workspace } from "./some-workspace.ts";

test("a message is announced with its author, without formatting", () => {
  expect(announcementOf(workspace, message("1", { text: "*Hello* &amp; <@U1> welcome" }))).toBe(
    "Tom Evans: Hello & welcome",
  );
});

test("private and changed messages are announced as such", () => {
  const app = { author: { kind: "app" } } as const;
  expect(announcementOf(workspace, message("1", { ...app, visibleTo: "U1" }))).toBe(
    "Rolecall, only visible to you: Hello",
  );
  expect(announcementOf(workspace, message("1", { ...app, edited: "2" }))).toBe(
    "Rolecall changed a message: Hello",
  );
});

test("only the beginning of a long message is announced", () => {
  const words = announcementOf(workspace, message("1", { text: "word ".repeat(500) }));
  expect(words.length).toBeLessThan(400);
  expect(words.endsWith("…")).toBe(true);
});
