import { describe, expect, test } from "vitest";
import { completions, usageOf } from "../../../page/state/completion.js";
import { workspace } from "./some-workspace.ts";

const offered = (text: string, inThread = false) =>
  completions(workspace, text, inThread).map((completion) => completion.text);

describe("what a composer offers", () => {
  test("commands, after a slash at the start", () => {
    expect(offered("/")).toEqual(["/role ", "/skill "]);
    expect(offered("/SK")).toEqual(["/skill "]);
    expect(offered("see /")).toEqual([]);
    expect(offered("/role senior")).toEqual([]);
  });

  test("no commands in a thread, where Slack allows none", () => {
    expect(offered("/", true)).toEqual([]);
  });

  test("the app and people after @, by handle or name", () => {
    expect(offered("hello @")).toEqual(["hello @rolecall ", "hello @tom "]);
    expect(offered("@Tom")).toEqual(["@tom "]);
    expect(offered("me@example")).toEqual([]);
  });
});

test("a command's usage is shown while it is typed", () => {
  expect(usageOf(workspace, "/role sen")).toBe("/role [role]: A role level");
  expect(usageOf(workspace, "/unknown x")).toBeUndefined();
  expect(usageOf(workspace, "role sen")).toBeUndefined();
});
