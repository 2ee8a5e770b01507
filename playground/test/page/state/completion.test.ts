import { describe, expect, test } from "vitest";
import { completions, usageOf } from "../../../page/state/completion.js";
import { workspace } from "./some-workspace.ts";

const offered = (text: string, inThread = false) =>
  completions(workspace, text, inThread).map((completion) => completion.text);

describe("what a composer offers", () => {
  test("commands after a slash that begins the text", () => {
    expect(offered("/")).toEqual(["/role ", "/skill "]);
    expect(offered("/SK")).toEqual(["/skill "]);
    expect(offered("see /")).toEqual([]);
    expect(offered("/role senior")).toEqual([]);
  });

  test("no command in a thread, where Slack takes none", () => {
    expect(offered("/", true)).toEqual([]);
  });

  test("the app and other people after an @, by handle or by name", () => {
    expect(offered("hello @")).toEqual(["hello @rolecall ", "hello @tom "]);
    expect(offered("@Tom")).toEqual(["@tom "]);
    expect(offered("me@example")).toEqual([]);
  });
});

test("while a command is typed, its use is shown", () => {
  expect(usageOf(workspace, "/role sen")).toBe("/role [role]: A role level");
  expect(usageOf(workspace, "/unknown x")).toBeUndefined();
  expect(usageOf(workspace, "role sen")).toBeUndefined();
});
