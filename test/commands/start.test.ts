import { expect, test } from "vitest";
import { runStart } from "../../src/commands/start.ts";

async function run(...args: readonly string[]) {
  let [out, err, started] = ["", "", 0];
  const status = await runStart(args, {
    start: async () => {
      started += 1;
      return Promise.resolve();
    },
    print: (text) => (out += text),
    complain: (text) => (err += text),
  });
  return { status, out, err, started };
}

test("Without arguments the app is started.", async () => {
  expect(await run()).toEqual({ status: 0, out: "", err: "", started: 1 });
});

test("--help starts nothing.", async () => {
  const { status, out, started } = await run("--help");
  expect([status, started]).toEqual([0, 0]);
  expect(out).toMatch(/^Usage: rolecall start\n/);
});

test.each([["--port"], ["now"]])("%s is wrong use, and starts nothing.", async (word) => {
  const { status, out, err, started } = await run(word);
  expect({ status, out, started }).toEqual({ status: 2, out: "", started: 0 });
  expect(err).toContain(word);
});
