import { anythingBut, files, folders, playground } from "./layers.ts";

// The table of layers as settings of the linter. Its patterns see what an import says and not where
// it leads, so each folder has one rule for its files and one for those a folder further down.

const shortestPath = {
  regex: "(^\\./|[^./]/)\\.{1,2}(/|$)|//",
  message: "Write the shortest path, so that the layer rule can read it.",
};

const parents = (depth: number): string => (depth === 0 ? "./" : "../".repeat(depth));

/** How a file so many folders below src writes an import. */
function written(target: string, depth: number): string {
  if (target.endsWith(".ts")) return `${parents(depth)}${target}`;
  return target in folders || target in anythingBut ? `${parents(depth)}${target}/**` : target;
}

/** A file's own folder, from so many folders below src; of its parents no more than that. */
const own: readonly (readonly string[])[] = [
  [],
  ["!./**"],
  ["!./**", "!../*.ts", "!../*/**", "../../**"],
];

function override(pattern: string, message: string, ...group: readonly string[]) {
  const patterns = [shortestPath, { group, message: `Layer rule: ${message}` }];
  return {
    files: [pattern],
    rules: { "eslint/no-restricted-imports": ["error", { patterns }] },
  };
}

function allowed(pattern: string, depth: number, targets: readonly string[]) {
  const open = targets.map((target) => `!${written(target, depth)}`);
  const message = `${pattern} may import ${["its own folder", ...targets].slice(depth === 0 ? 1 : 0).join(", ")}.`;
  return override(`src/${pattern}`, message, "**", ...(own[depth] ?? []), ...open);
}

function refused(pattern: string, depth: number, targets: readonly string[]) {
  const outside = `${"../".repeat(depth + 1)}**`;
  const closed = targets.map((target) => written(target, depth));
  const but = targets.length === 0 ? "" : `, and not ${targets.join(", ")}`;
  const message = `${pattern} may import nothing outside src${but}.`;
  return override(`src/${pattern}`, message, outside, ...closed);
}

function ofPlayground(pattern: string, depth: number, targets: readonly string[]) {
  const outside = "../".repeat(depth);
  const open = targets.map((target) => `!${outside}${isFile(target) ? target : `${target}/**`}`);
  const message = `${pattern} may import packages and ${["its own folder", ...targets].join(", ")}.`;
  return override(pattern, message, `${outside}**`, ...open);
}

const isFile = (name: string): boolean => name.endsWith(".ts");
const depthOf = (path: string): number => path.split("/").length - 1;
/** The files of a folder, and those one folder further down. */
const rooms = (folder: string) => [`${folder}/*.ts`, `${folder}/*/*.ts`];

/** Of the entries that match a file the last counts; the first is for what is not in the table. */
export function layerRules() {
  return {
    overrides: [
      override("src/**/*.ts", "this is in no layer; give it one in test/layers/layers.ts.", "**"),
      ...Object.entries(folders).flatMap(([folder, targets]) =>
        rooms(folder).map((pattern) => allowed(pattern, depthOf(pattern), targets)),
      ),
      ...Object.entries(files).map(([file, targets]) => allowed(file, depthOf(file), targets)),
      ...Object.entries(anythingBut).flatMap(([name, targets]) =>
        (isFile(name) ? [name] : rooms(name)).map((pattern) =>
          refused(pattern, depthOf(pattern), targets),
        ),
      ),
      ...Object.entries(playground).flatMap(([folder, targets]) =>
        rooms(`playground/${folder}`).map((pattern, inner) =>
          ofPlayground(pattern, inner + 1, targets),
        ),
      ),
    ],
  };
}
