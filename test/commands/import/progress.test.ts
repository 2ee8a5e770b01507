import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import type { Stage } from "../../../src/commands/import/prepare.ts";
import { progressTo } from "../../../src/commands/import/progress.ts";

function shown(isTTY: boolean, stages: readonly Stage[]): string {
  const stream = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY });
  const progress = progressTo(stream);
  for (const stage of stages) progress(stage);
  return String(stream.read() ?? "");
}

const stagesOf = (files: number, size: number): readonly Stage[] => [
  ...Array.from({ length: files }, (_, at): Stage => ({
    stage: "reading",
    done: at + 1,
    of: files,
  })),
  { stage: "building", size },
  { stage: "checking", size },
  { stage: "comparing", size },
];

test("a short import says nothing", () => {
  expect(shown(true, stagesOf(2, 1000))).toBe("");
});

test("a long one has a line for each stage and each hundred files", () => {
  expect(shown(false, stagesOf(150, 1_000_000)).split("\n")).toEqual([
    "Reading: 100 of 150",
    "Reading: 150 of 150",
    "Building the catalogue…",
    "Checking the vocabulary…",
    "Comparing with the catalogue as it was…",
    "",
  ]);
});

test("on a terminal it is one line, written over", () => {
  const text = shown(true, stagesOf(20, 1_000_000));
  expect(text.split("\n")).toHaveLength(2);
  expect(text).toContain("\r\u001B[KReading: 3 of 20\r");
});
