import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

// The layer rule stands in .oxlintrc.json. This plants every import in every layer of a copy of the
// project that holds nothing else, and asks the linter which of them it refuses.

const root = join(import.meta.dirname, "..");

const catalogue = "src/catalogue/target.ts";
const ingest = "src/ingest/target.ts";
const question = "src/question/target.ts";
const answer = "src/answer/target.ts";
const render = "src/render/target.ts";
const slack = "src/slack/target.ts";
const operations = "src/operations/target.ts";
const commands = "src/commands/target.ts";
const topLevel = [
  "src/reply.ts",
  "src/open-rolecall.ts",
  "src/open-quickly.ts",
  "src/checked-data.ts",
  "src/data-files.ts",
  "src/config.ts",
  "src/logger.ts",
  "src/assemble.ts",
  "src/main.ts",
  "src/rolecall.ts",
];
const folders = [catalogue, ingest, question, answer, render, slack, operations, commands];
const outside = ["test/target.ts", "playground/target.ts"];
const packages = [
  "@redis/client",
  "@slack/bolt",
  "@slack/types",
  "@slack/web-api",
  "cheerio",
  "csv-parse/sync",
  "fuse.js",
  "lru-cache",
  "node:child_process",
  "node:crypto",
  "node:fs",
  "node:fs/promises",
  "node:http",
  "node:module",
  "node:path",
  "node:url",
  "pino",
  "prom-client",
  "undici",
  "wink-nlp",
  "yaml",
  "zod",
];
const everything = [...folders, ...topLevel, ...outside, ...packages];
const without = (...refused: string[]) => everything.filter((name) => !refused.includes(name));

/** The design's table: what each place may import. Everything else must be refused. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "src/catalogue/planted.ts": [catalogue, "zod"],
  "src/catalogue/load.ts": [catalogue, "zod", "node:fs"],
  "src/ingest/planted.ts": [ingest, catalogue, "zod", "yaml"],
  "src/ingest/load-sources.ts": [ingest, catalogue, "zod", "yaml", "node:fs"],
  "src/ingest/html-lines.ts": [ingest, catalogue, "cheerio"],
  "src/ingest/readers/csv-table.ts": [ingest, catalogue, "csv-parse/sync"],
  "src/question/planted.ts": [question, catalogue],
  "src/question/lexicon/fuzzy.ts": [question, catalogue, "fuse.js"],
  "src/question/memoize.ts": [question, catalogue, "lru-cache"],
  "src/question/parse-vocabulary.ts": [question, catalogue, "zod"],
  "src/question/lexicon/parse-language.ts": [question, catalogue, "zod"],
  "src/question/text/english.ts": [question, catalogue, "node:module"],
  "src/question/text/word-classes.ts": [question, catalogue, "node:module", "wink-nlp"],
  "src/answer/planted.ts": [answer, catalogue, question],
  "src/render/planted.ts": [render, catalogue, question, answer, "@slack/types"],
  "src/slack/planted.ts": [
    slack,
    catalogue,
    question,
    answer,
    render,
    "@slack/bolt",
    "@slack/web-api",
    "@slack/types",
    "pino",
    "zod",
  ],
  "src/operations/planted.ts": [
    operations,
    catalogue,
    answer,
    slack,
    "@redis/client",
    "node:fs",
    "node:http",
    "prom-client",
  ],
  "src/commands/planted.ts": without(
    slack,
    operations,
    "src/main.ts",
    "src/assemble.ts",
    "src/rolecall.ts",
    ...outside,
    "@slack/bolt",
    "@slack/web-api",
  ),
  "src/reply.ts": [catalogue, question, answer, render],
  "src/open-rolecall.ts": [
    catalogue,
    question,
    "src/reply.ts",
    "src/checked-data.ts",
    "src/data-files.ts",
    "node:fs",
    "yaml",
  ],
  "src/open-quickly.ts": [
    "src/reply.ts",
    "src/open-rolecall.ts",
    "src/checked-data.ts",
    "src/data-files.ts",
  ],
  "src/checked-data.ts": [
    catalogue,
    question,
    "src/data-files.ts",
    "node:crypto",
    "node:fs",
    "node:path",
  ],
  "src/data-files.ts": ["node:fs", "node:path", "node:url"],
  "src/config.ts": ["zod"],
  "src/logger.ts": ["pino"],
  "src/assemble.ts": without(...outside),
  "src/main.ts": without(...outside),
  "src/rolecall.ts": without(...outside),
  "src/newcomer.ts": [],
  "src/newcomer/planted.ts": [],
};
// A folder inside a layer's folder follows the same table.
const nested = Object.fromEntries(
  ["ingest", "question", "answer", "render", "slack"].map((folder) => [
    `src/${folder}/inner/planted.ts`,
    mayImport[`src/${folder}/planted.ts`] ?? [],
  ]),
);
/** Modules one folder further down in the file's own layer; whoever may import the layer may those. */
const within = (file: string): string[] => {
  const layer = file.split("/").slice(0, 2).join("/");
  return layer.endsWith(".ts") ? [] : [`${layer}/inner/target.ts`, `${layer}/other/target.ts`];
};
const targets = (file: string): string[] => [...everything, ...within(file)];
const layers = Object.entries({ ...mayImport, ...nested }).map(([file, allowed]) => {
  const ownLayer = `${file.split("/").slice(0, 2).join("/")}/target.ts`;
  return [file, allowed.includes(ownLayer) ? [...allowed, ...within(file)] : allowed] as const;
});

const specifier = (from: string, to: string): string => {
  if (packages.includes(to)) return to;
  const path = posix.relative(dirname(from), to);
  return path.startsWith(".") ? path : `./${path}`;
};

// Ways around the rule: each of these in the answer layer, where neither target is allowed.
const detours = {
  "src/answer/detours.ts": [
    `import { a } from "../render/planted.ts";`,
    `import type { B } from "../render/planted.ts";`,
    `import * as c from "fuse.js";`,
    `export { d } from "../render/planted.ts";`,
    `export type { E } from "../render/planted.ts";`,
    `export * from "../render/planted.ts";`,
    `export const f = import("../render/planted.ts");`,
    `export const g = "zod", h = import(g);`,
    `export type I = import("../render/planted.ts").I;`,
    `export type J = typeof import("../render/planted.ts");`,
    `import k = require("../render/planted.ts");`,
    `import "./../render/planted.ts";`,
    `import "../catalogue/../render/planted.ts";`,
    `import "../render/catalogue/planted.ts";`,
  ],
};

const impure = [
  "export const a = process.cwd();",
  "export const b = globalThis.process;",
  "export const c = fetch;",
  "console.log(a, b, c);",
  "export const d = Date.now();",
  "export const e = new Date();",
  "export const f = Math.random();",
  "export const g = crypto.randomUUID();",
  "export const h = setTimeout;",
  "export const i = performance.now();",
];
const usesGlobals = (folder: string): string => `src/${folder}/impure.ts`;

const cycle = {
  "src/answer/one.ts": [`import { b } from "./two.ts";`, "export const a = (): number => b();"],
  "src/answer/two.ts": [`import { a } from "./one.ts";`, "export const b = (): number => a();"],
};

const report = z.object({
  diagnostics: z.array(
    z.object({
      code: z.string(),
      filename: z.string(),
      labels: z.array(z.object({ span: z.object({ line: z.number().optional() }) })),
    }),
  ),
});

interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

/** Runs the project's own linter and settings; it ends with status 1 when it finds something. */
const lint = async (directory: string): Promise<Finding[]> => {
  const oxlint = join(root, "node_modules", "oxlint", "bin", "oxlint");
  const { stdout } = await promisify(execFile)(process.execPath, [oxlint, "--format=json", "src"], {
    cwd: directory,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: unknown) => z.object({ stdout: z.string() }).parse(error));
  return report.parse(JSON.parse(stdout)).diagnostics.map(({ code, filename, labels }) => ({
    file: filename.replaceAll("\\", "/"),
    line: labels[0]?.span.line ?? 0,
    rule: code.replace(/^.*\(|\)$/g, ""),
  }));
};

const planted: Record<string, readonly string[]> = {
  ...detours,
  ...cycle,
  ...Object.fromEntries(
    layers.map(([file]) => [file, targets(file).map((to) => `import "${specifier(file, to)}";`)]),
  ),
  ...Object.fromEntries(
    ["catalogue", "ingest", "question", "answer", "render", "slack", "commands"].map((folder) => [
      usesGlobals(folder),
      impure,
    ]),
  ),
};

let directory = "";
let findings: Finding[] = [];
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "layers-"));
  await cp(join(root, ".oxlintrc.json"), join(directory, ".oxlintrc.json"));
  await cp(join(root, "tsconfig.json"), join(directory, "tsconfig.json"));
  // The linter looks for its type-aware half among the packages of the folder that it runs in.
  await symlink(join(root, "node_modules"), join(directory, "node_modules"), "junction");
  for (const [file, lines] of Object.entries(planted)) {
    await mkdir(join(directory, dirname(file)), { recursive: true });
    await writeFile(join(directory, file), `${lines.join("\n")}\n`);
  }
  findings = await lint(directory);
});
afterAll(async () => rm(directory, { recursive: true, force: true }));

const linesFound = (file: string, ...rules: string[]): Set<number> =>
  new Set(
    findings
      .filter((finding) => finding.file === file && rules.includes(finding.rule))
      .map(({ line }) => line),
  );

describe("the layer rule", () => {
  test.each(layers)("%s may import what the table says", (file, allowed) => {
    const refused = linesFound(file, "no-restricted-imports");
    const notRefused = targets(file).filter((_, index) => !refused.has(index + 1));
    expect(notRefused).toEqual(targets(file).filter((to) => allowed.includes(to)));
  });

  test("no form of import gets around it", () => {
    const [file, lines] = Object.entries(detours)[0] ?? ["", []];
    const refused = linesFound(
      file,
      "no-restricted-imports",
      "consistent-type-imports",
      "no-dynamic-require",
    );
    expect(lines.filter((_, index) => !refused.has(index + 1))).toEqual([]);
  });

  test("modules do not import each other in a circle", () => {
    for (const file of Object.keys(cycle)) expect(linesFound(file, "no-cycle").size).toBe(1);
  });
});

/** The impure lines that the linter lets pass in a folder. */
const accepted = (folder: string): string[] => {
  const refused = linesFound(
    usesGlobals(folder),
    "no-restricted-globals",
    "no-restricted-properties",
    "no-console",
  );
  return impure.filter((_, index) => !refused.has(index + 1));
};

describe("purity", () => {
  test.each(["catalogue", "ingest", "question", "answer", "render"])(
    "%s has no clock, no I/O, no environment and no chance",
    (folder) => {
      expect(accepted(folder)).toEqual([]);
    },
  );

  test("slack has a clock, but neither the environment nor the terminal", () => {
    expect(impure.filter((line) => !accepted("slack").includes(line))).toEqual([
      "export const a = process.cwd();",
      "export const b = globalThis.process;",
      "console.log(a, b, c);",
    ]);
  });

  test("commands use the terminal and the environment", () => {
    expect(accepted("commands")).toEqual(impure);
  });
});
