import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { anythingBut, files, folders } from "./layers.ts";
import { layerRules } from "./rules.ts";

// Plants every import in every layer of a copy of the project that holds nothing else, and asks the
// linter which of them it refuses: those that the table does not allow, and no other.

const root = join(import.meta.dirname, "..", "..");
const rulesFile = ".oxlintrc.layers.json";

const source = (name: string): string =>
  name.endsWith(".ts") ? `src/${name}` : `src/${name}/target.ts`;
const isPart = (target: string): boolean =>
  target.endsWith(".ts") || target in folders || target in anythingBut;

const outside = ["test/target.ts", "playground/target.ts"];
const packages = [
  ...new Set([
    ...Object.values({ ...folders, ...files, ...anythingBut })
      .flat()
      .filter((target) => !isPart(target)),
    "node:child_process",
    "node:fs/promises",
    "undici",
  ]),
];
const parts = [...Object.keys(folders), ...Object.keys(anythingBut), ...Object.keys(files)]
  .filter((name) => !name.includes("/"))
  .map(source);
const everything = [...parts, ...outside, ...packages];

/** What a planted file may import besides its own folder. */
const mayImport: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(folders).flatMap(([folder, targets]) =>
    [`src/${folder}/planted.ts`, `src/${folder}/inner/planted.ts`].map(
      (file) => [file, targets.map(resolved)] as const,
    ),
  ),
  ...Object.entries(files).map(
    ([file, targets]) => [`src/${file}`, targets.map(resolved)] as const,
  ),
  ...Object.entries(anythingBut).flatMap(([name, targets]) => {
    const refused = [...outside, ...targets.map(resolved)];
    const allowed = everything.filter((target) => !refused.includes(target));
    const planted = name.endsWith(".ts")
      ? [`src/${name}`]
      : [`src/${name}/planted.ts`, `src/${name}/inner/planted.ts`];
    return planted.map((file) => [file, allowed] as const);
  }),
  ["src/newcomer.ts", []],
  ["src/newcomer/planted.ts", []],
]);
function resolved(target: string): string {
  return isPart(target) ? source(target) : target;
}

/** Modules of the file's own folder and of the folders in it. */
function within(file: string): readonly string[] {
  const [src, folder = ""] = file.split("/");
  if (folder.endsWith(".ts")) return [];
  return [
    `${src}/${folder}/target.ts`,
    `${src}/${folder}/inner/target.ts`,
    `${src}/${folder}/other/target.ts`,
  ];
}
const targets = (file: string): readonly string[] => [...new Set([...everything, ...within(file)])];
const layers = [...mayImport].map(([file, allowed]) => {
  const isKnown = !file.startsWith("src/newcomer");
  return [file, isKnown ? [...allowed, ...within(file)] : allowed] as const;
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

// Of each of these lines in the playground, whether the table allows it.
const inPlayground: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  "playground/fake-slack/planted.ts": {
    "./target.ts": true,
    "./inner/target.ts": true,
    ws: true,
    "../tour.ts": false,
    "../serve-page/target.ts": false,
    "../page/types.ts": false,
    "../../src/reply.ts": false,
    "../../test/target.ts": false,
  },
  "playground/fake-slack/inner/planted.ts": {
    "../target.ts": true,
    "../other/target.ts": true,
    "../../serve-page/target.ts": false,
    "../../../src/reply.ts": false,
  },
  "playground/serve-page/planted.ts": {
    "./target.ts": true,
    "../fake-slack/target.ts": true,
    "../fake-slack/inner/target.ts": true,
    "../page/types.ts": true,
    zod: true,
    "../page/main.js": false,
    "../tour.ts": false,
    "../../src/reply.ts": false,
  },
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

const linted = ["src", "playground"];

/** Runs the project's own linter and settings; it ends with status 1 when it finds something. */
const lint = async (directory: string): Promise<Finding[]> => {
  const oxlint = join(root, "node_modules", "oxlint", "bin", "oxlint");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [oxlint, "--format=json", ...linted],
    {
      cwd: directory,
      maxBuffer: 64 * 1024 * 1024,
    },
  ).catch((error: unknown) => z.object({ stdout: z.string() }).parse(error));
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
    Object.entries(inPlayground).map(([file, imports]) => [
      file,
      Object.keys(imports).map((to) => `import "${to}";`),
    ]),
  ),
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
  await writeFile(join(directory, rulesFile), JSON.stringify(layerRules()));
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
  test("is in the linter's settings as the table says", async () => {
    const rules = `${JSON.stringify(layerRules(), null, 1)}\n`;
    await expect(rules).toMatchFileSnapshot(join(root, rulesFile));
  });

  test.each(layers)("%s may import what the table says", (file, allowed) => {
    const refused = linesFound(file, "no-restricted-imports");
    const notRefused = targets(file).filter((_, index) => !refused.has(index + 1));
    expect(notRefused).toEqual(targets(file).filter((to) => allowed.includes(to)));
  });

  test.each(Object.entries(inPlayground))("%s may import what the table says", (file, imports) => {
    const refused = linesFound(file, "no-restricted-imports");
    const seen = Object.keys(imports).map((to, index) => [to, !refused.has(index + 1)]);
    expect(Object.fromEntries(seen)).toEqual(imports);
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
