import { expect, test } from "vitest";
import { type Command, runRolecall } from "../../src/commands/run-rolecall.ts";

async function run(...args: readonly string[]) {
  const called: string[][] = [];
  let [out, err] = ["", ""];
  const command = (name: string, status: number): readonly [string, Command] => [
    name,
    {
      about: `does ${name}`,
      run: async (given) => {
        called.push([name, ...given]);
        return Promise.resolve(status);
      },
    },
  ];
  const status = await runRolecall(args, {
    commands: new Map([command("ask", 0), command("read", 1)]),
    version: () => "1.2.3",
    print: (text) => (out += text),
    complain: (text) => (err += text),
  });
  return { status, out, err, called };
}

test("The first word is the command, the rest is its own, flags among it.", async () => {
  expect(await run("ask", "--help", "who?")).toEqual({
    status: 0,
    out: "",
    err: "",
    called: [["ask", "--help", "who?"]],
  });
  expect((await run("read", "file")).status).toBe(1);
});

test.each([["--help"], ["-h"]])("%s lists the commands.", async (flag) => {
  const { status, out, err } = await run(flag);
  expect([status, err]).toEqual([0, ""]);
  expect(out).toMatch(/^Usage: rolecall COMMAND/);
  expect(out).toMatch(/^ {2}ask +does ask\n {2}read +does read$/m);
});

test("--version prints the version alone.", async () => {
  expect(await run("--version")).toMatchObject({ status: 0, out: "1.2.3\n", err: "" });
});

test("No command at all is wrong use, and the list of commands the remedy.", async () => {
  const { status, out, err } = await run();
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain("does ask");
});

test.each([
  ["akk", /no command "akk"\. The commands are: ask, read\./],
  ["--colour", /no option --colour\.\nRun `rolecall --help` for/],
])("%s is named, with the remedy.", async (word, told) => {
  const { status, out, err, called } = await run(word);
  expect([status, out, called]).toEqual([2, "", []]);
  expect(err).toMatch(told);
});
