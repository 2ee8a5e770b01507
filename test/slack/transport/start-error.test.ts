import { expect, test } from "vitest";
import { portError } from "../../../src/slack/transport/start-error.ts";

test("a port in use is reported", () => {
  const taken = Object.assign(new Error("listen"), { code: "EADDRINUSE" });
  expect(portError(taken, 3000)).toMatchObject({
    name: "StartError",
    message: "Port 3000 is in use. Set PORT to a free one.",
  });
});

test.each([
  new Error("a bug"),
  Object.assign(new Error("no right"), { code: "EACCES" }),
  { code: "EADDRINUSE" },
])("any other error is unchanged: %j", (error) => {
  expect(portError(error, 3000)).toBe(error);
});
