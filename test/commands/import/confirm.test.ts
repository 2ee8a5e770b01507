import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { confirm } from "../../../src/commands/import/confirm.ts";

const ctrlC = "\u0003";
const ctrlD = "\u0004";

/** Asks at a terminal, which hands on each key as it is pressed. */
async function answered(keys: string, interruption = new AbortController().signal) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  const consent = confirm("Write this?", { input, output, interruption });
  input.write(keys);
  return consent;
}

test.each([
  ["y\r", "yes"],
  ["Yes\r", "yes"],
  ["\r", "no"],
  ["never\r", "no"],
  [ctrlD, "interrupted"],
  [ctrlC, "interrupted"],
  [`ye${ctrlC}`, "interrupted"],
])("%j is %s", async (keys, consent) => {
  expect(await answered(keys)).toBe(consent);
});

test("Ctrl-C that comes as a signal counts too, before the question and after it", async () => {
  const interruption = new AbortController();
  const asked = answered("", interruption.signal);
  interruption.abort();
  expect(await asked).toBe("interrupted");
  expect(await answered("y\r", interruption.signal)).toBe("interrupted");
});
