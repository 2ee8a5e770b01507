import { expect, test } from "vitest";
import { addressError, portError } from "../../../src/slack/transport/start-error.ts";

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

test.each([
  "EADDRINUSE",
  "EADDRNOTAVAIL",
  "ENOTFOUND",
  "EACCES",
  "EAFNOSUPPORT",
  "EAI_AGAIN",
  "EINVAL",
])("an address for the pages that cannot be used (%s) is reported", (code) => {
  expect(addressError(Object.assign(new Error("listen"), { code }))).toMatchObject({
    name: "StartError",
    message: `Nothing can be served at OPERATIONS_ADDRESS (${code}). Set it to an address of this machine and a free port.`,
  });
});

test("an address for the pages has nothing to do with other errors", () => {
  const bug = new Error("a bug");
  expect(addressError(bug)).toBe(bug);
});
