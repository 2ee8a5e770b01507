import { expect, test } from "vitest";
import { authorName, channelTitle, directoryOf } from "../../../page/state/names.js";
import { message, workspace } from "./some-workspace.ts";

test("a direct message has the other person's name", () => {
  expect(workspace.channels.map((channel) => channelTitle(workspace, channel))).toEqual([
    "#general",
    "Rolecall",
    "Tom Evans",
  ]);
});

test("every author has a name", () => {
  const authors = [
    { kind: "person", user: "U2" },
    { kind: "app" },
    { kind: "other-bot", bot: "B9", name: "deploy" },
    { kind: "slackbot" },
  ] as const;
  expect(authors.map((author) => authorName(workspace, message("1", { author })))).toEqual([
    "Tom Evans",
    "Rolecall",
    "deploy",
    "Workspace",
  ]);
});

test("the directory has the app and the workspace's people only", () => {
  const directory = directoryOf(workspace);
  expect(directory.person("U0")).toBe("Rolecall");
  expect(directory.person("U9")).toBeUndefined();
  expect(directory.channel("C1")).toBe("general");
});
