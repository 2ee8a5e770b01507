import { expect, test } from "vitest";
import { splitCommand } from "../../src/question/commands.ts";

test.each([
  ["/role senior app ops", { command: "role", text: "senior app ops" }],
  ["  /SKILL CSI", { command: "skill", text: "CSI" }],
  ["/team 2 seniors + 1 lead", { command: "team", text: "2 seniors + 1 lead" }],
  ["/compare", { command: "compare", text: "" }],
  ["/roles senior", { text: "/roles senior" }],
  ["/help", { text: "/help" }],
  ["what is /role", { text: "what is /role" }],
])("%s", (typed, expected) => {
  expect(splitCommand(typed)).toEqual(expected);
});
