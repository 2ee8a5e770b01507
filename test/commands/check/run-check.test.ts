import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { type CheckCommand, runCheck } from "../../../src/commands/check/run-check.ts";
import { bot } from "../../slack/bot.ts";

const [ctrlC, ctrlD, tab] = ["\u0003", "\u0004", "\t"];
const folder = mkdtempSync(join(tmpdir(), "check-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function run(args: readonly string[], given: Partial<CheckCommand>) {
  let [out, err] = ["", ""];
  const status = await runCheck(args, {
    open: async () => Promise.resolve(bot()),
    print: (text) => (out += text),
    complain: (text) => (err += text),
    width: () => 80,
    colour: false,
    links: false,
    ...given,
  });
  return { status, out, err };
}

/** Lines that are piped in. */
async function piped(lines: readonly string[], ...args: readonly string[]) {
  return run(args, {
    async *lines() {
      yield* await Promise.resolve(lines);
    },
  });
}

/** A person at a terminal, who presses these keys. */
async function typed(keys: string, ...args: readonly string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  let shown = "";
  output.on("data", (chunk: Buffer) => (shown += chunk.toString()));
  for (const key of keys) input.write(key);
  const { status, err } = await run(args, {
    terminal: { input, output },
    print: (text) => output.write(text),
  });
  return { status, err, shown: stripVTControlCharacters(shown) };
}

const thirteen = "1\r2\r3\r\r1\r\r\r\r\r\r\r\r\r";

describe("at a terminal", () => {
  test("each skill is asked about with its words, and the result told", async () => {
    const { status, shown } = await typed(thirteen, "lead", "app", "ops");
    expect(status).toBe(0);
    expect(shown).toContain("Nothing that you type is stored or sent");
    expect(shown).toMatch(
      /Skill 5 of 13[^]*Incident management: practitioner[^]*You can lead the/u,
    );
    expect(shown).toMatch(/At or above 2 of the 13 skills[^]*2 below · 9 not answered/u);
    expect(shown).toMatch(/Change management: practitioner; you chose above/u);
  });

  test("if every skill is answered, the result says so", async () => {
    const { shown } = await typed("1\r".repeat(13), "lead app ops");
    expect(shown).toContain("13 below · all answered");
  });

  test("b goes back, where a new key replaces the choice, and Enter keeps it", async () => {
    const keys = `1\rb\r2\r1\rb\r${"\r".repeat(12)}`;
    const { shown } = await typed(keys, "lead app ops");
    expect(shown).toContain("(you chose: below)");
    expect(shown).toMatch(/At or above 1 of the 13 skills[^]*1 below · 11 not answered/u);
  });

  test("an unknown key is answered with the keys, and the skill is asked about again", async () => {
    const { shown } = await typed(`4\r${thirteen}`, "lead app ops");
    expect(shown.match(/Skill 1 of 13/gu)).toHaveLength(1);
    expect(shown.match(/1 below, 2 at, 3 above/gu)).toHaveLength(14);
    expect(shown).toContain("At or above 2 of the 13 skills");
  });

  test.each([
    ["1\rq\r", 0],
    [`1\r${ctrlD}`, 0],
    [`1\r${ctrlC}`, 130],
  ])("%j leaves without a result, with the status %i", async (keys, expected) => {
    const { status, shown } = await typed(keys, "lead app ops");
    expect(status).toBe(expected);
    expect(shown).toContain("You stopped, and nothing was kept.");
    expect(shown).not.toContain("At or above");
  });

  test("without a role level it asks for one, and Tab completes the name", async () => {
    const { shown } = await typed(`\rlead app ops${tab}\r${thirteen}`);
    expect(shown).toContain("Role level: Lead application operations engineer");
    expect(shown).toContain("At or above 2 of the 13 skills");
    expect(await typed(ctrlD)).toMatchObject({ status: 0, err: "" });
    expect(await typed(ctrlC)).toMatchObject({ status: 130, err: "" });
  });
});

describe("from a pipe", () => {
  test("a line answers a skill, and skills without a line are not answered", async () => {
    const { status, out, err } = await piped(["above", " 2 ", "", "Below"], "lead app ops");
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(/^At or above 2 of the 13[^]*1 below · 10 not answered/u);
    expect(out).not.toContain("Skill 1 of");
  });

  test.each([
    [["1", "x"], "Line 2 has to be empty, or one of: 1 below, 2 at, 3 above.\n"],
    [
      [...Array<string>(13).fill(""), "1"],
      "Line 14 is one too many: the role level has 13 skills.\n",
    ],
  ])("what answers nothing is named: %j", async (lines, told) => {
    expect(await piped(lines, "lead app ops")).toEqual({ status: 2, out: "", err: told });
  });

  test("q ends it without a result", async () => {
    expect(await piped(["1", "q"], "lead app ops")).toEqual({ status: 0, out: "", err: "" });
  });
});

describe("what is no role level", () => {
  test.each([
    ["app ops", /"app ops" is a role\. Name one of its levels:\n {2}Associate app/u],
    ["data scientist", /"data scientist" does not name one role level\.[^]*No role here/u],
    ["principal", /does not name one role level/u],
  ])("%s", async (name, told) => {
    const { status, out, err } = await piped([], name);
    expect([status, out]).toEqual([1, ""]);
    expect(err).toMatch(told);
  });
});

describe("--out", () => {
  test("writes the result, for nobody else to read", async () => {
    const path = join(folder, "result.txt");
    const { status, out } = await piped(["1"], "lead app ops", "--out", path);
    expect(status).toBe(0);
    expect(out).toContain(`Written to ${path}.`);
    const written = readFileSync(path, "utf8");
    expect(written).toMatch(/^At or above none of the 13[^]*Source: GOV\.UK/u);
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  test("replaces no file, and says so before it asks anything", async () => {
    const path = join(folder, "notes.txt");
    writeFileSync(path, "mine");
    const { status, out, err } = await piped(["1"], "--out", path, "lead app ops");
    expect([status, out]).toEqual([1, ""]);
    expect(err).toBe(`${path} already exists and is not replaced. Nothing was asked.\n`);
    expect(readFileSync(path, "utf8")).toBe("mine");
  });

  test.each([
    ["", "--out has no file name. Nothing was asked.\n"],
    [
      join("no such folder", "result.txt"),
      "no such folder/result.txt cannot be written: there is no folder no such folder. Nothing was asked.\n",
    ],
  ])("needs a name in a folder that is there: %j", async (path, told) => {
    const { status, out, err } = await piped(["1"], "--out", path, "lead app ops");
    expect([status, out, err]).toEqual([1, "", told]);
  });

  test("says why it cannot write, and still shows the result", async () => {
    const path = join(folder, "to-nowhere.txt");
    symlinkSync(join(folder, "no such folder", "result.txt"), path);
    const { status, out, err } = await piped(["1"], "--out", path, "lead app ops");
    expect(status).toBe(1);
    expect(out).toContain("At or above");
    expect(err).toMatch(/could not be written to .*EEXIST/u);
    expect(existsSync(path)).toBe(false);
  });
});

test("--help says that nothing is stored, and wrong use is told with the remedy", async () => {
  const { status, out } = await run(["--help"], {});
  expect(status).toBe(0);
  expect(out).toMatch(/^Usage: rolecall check/u);
  expect(out).toContain("Nothing that you type is stored or sent");
  expect(await piped([], "--loud")).toMatchObject({
    status: 2,
    err: "rolecall check has no option --loud.\nRun `rolecall check --help` for usage.\n",
  });
  expect((await piped([])).err).toContain("No role level was given.");
  expect((await run(["lead app ops"], {})).err).toContain("The questions need a terminal");
});
