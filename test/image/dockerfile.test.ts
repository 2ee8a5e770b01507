import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogueFiles } from "../../src/data-files.ts";
import { readContext, readDockerfile, type Stage } from "./dockerfile.ts";

// What can be known of the image without building it; test/image/replay.ts does the rest.

const root = join(import.meta.dirname, "../..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");
const stages = readDockerfile(read("Dockerfile"));
const context = readContext(read(".dockerignore"));
const image: Stage = stages.at(-1) ?? { image: "", name: undefined, steps: [] };

function copiedFromContext({ steps }: Stage): readonly string[] {
  return steps.flatMap((step) =>
    step.kind === "copy" && step.from === undefined ? step.sources : [],
  );
}

describe("the image's build", () => {
  test("is given all that the Dockerfile copies, and no more", () => {
    const copied = new Set(stages.flatMap(copiedFromContext));
    expect(context.toSorted()).toEqual([...copied].toSorted());
    expect(context.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });

  test("copies from stages that come before", () => {
    const known = new Set<string>();
    for (const { name, steps } of stages) {
      const from = steps.flatMap((step) => (step.kind === "copy" ? (step.from ?? []) : []));
      expect(from.filter((stage) => !known.has(stage))).toEqual([]);
      if (name !== undefined) known.add(name);
    }
  });
});

describe("the image", () => {
  test("holds every file that the catalogue is read from", () => {
    const needed = catalogueFiles().map((path) => relative(root, path));
    expect(copiedFromContext(image)).toEqual(expect.arrayContaining([...needed]) as unknown);
  });

  test("runs as a number that is not root's, and says how it is stopped and looked after", () => {
    const users = image.steps.flatMap((step) => (step.kind === "user" ? [step.user] : []));
    expect(users).toEqual([expect.stringMatching(/^[1-9]\d*:[1-9]\d*$/)]);
    const kinds = image.steps.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["health", "stop-signal", "cmd"]) as unknown);
  });
});
