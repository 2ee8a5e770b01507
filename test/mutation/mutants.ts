import { parseSync } from "oxc-parser";
import { z } from "zod";

/** A change to one place of a file that a test should notice. */
export interface Mutant {
  /** What it does, as the table of operators names it. */
  readonly operator: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** A node of the syntax tree (ESTree), as far as it is read here. */
type Node = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly start: number;
  readonly end: number;
};
const nodeShape = z.looseObject({ type: z.string(), start: z.number(), end: z.number() });

function asNode(value: unknown): Node | undefined {
  return nodeShape.safeParse(value).data;
}

/** The nodes in a member that holds one or many. */
function nodesIn(value: unknown): readonly Node[] {
  return (Array.isArray(value) ? value : [value]).flatMap((each) => asNode(each) ?? []);
}

interface Place {
  readonly node: Node;
  readonly parent: Node | undefined;
  readonly code: string;
}

interface Change {
  readonly node: { readonly start: number; readonly end: number };
  readonly with: string;
}

type Operator = (place: Place) => readonly Change[];

const text = ({ code }: Place, { start, end }: Node): string => code.slice(start, end);

const operators: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "**": ["*"],
  "&&": ["||"],
  "||": ["&&"],
};

const methods: Readonly<Record<string, string>> = {
  min: "max",
  max: "min",
  some: "every",
  every: "some",
};

function swapOperator(place: Place): readonly Change[] {
  const { node } = place;
  const [left] = nodesIn(node["left"]);
  const [right] = nodesIn(node["right"]);
  if (left === undefined || right === undefined) return [];
  const others = operators[String(node["operator"])] ?? [];
  return others.map((other) => ({
    node,
    with: `(${text(place, left)} ${other} ${text(place, right)})`,
  }));
}

const isLoop = (node: Node): boolean =>
  ["WhileStatement", "DoWhileStatement", "ForStatement"].includes(node.type);

/** A member of a list with the comma behind it, so that the rest is a list still. */
function without({ code }: Place, element: Node): Change {
  const comma = /^\s*,/.exec(code.slice(element.end))?.[0] ?? "";
  return { node: { start: element.start, end: element.end + comma.length }, with: "" };
}

const isText = (value: unknown): value is string => typeof value === "string";

/** Strings that are no words for people: names, codes, and values of a union. */
const isName = (value: unknown): value is string => isText(value) && /^\S+$/.test(value);

/** Where another string would be another program and not a wrong value. */
const namesThings = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "TSLiteralType",
  "BinaryExpression",
  "SwitchCase",
  "Property:key",
]);

function changedNumber(value: number): readonly string[] {
  return Math.abs(value) < 100 ? [String(value + 1)] : [String(value * 10), String(value / 10)];
}

function changedPattern(pattern: string, flags: string): readonly string[] {
  const patterns = [
    pattern.replace(/^\^/, ""),
    pattern.replace(/\$$/, ""),
    ...[...pattern.matchAll(/(?<!\\|\(|^)[+*?]/g)].map(
      ({ index }) => pattern.slice(0, index) + pattern.slice(index + 1),
    ),
    ...[...pattern.matchAll(/(?<=[(:|])[^()|?:]+\|/g)].map(
      ({ index, 0: alternative }) =>
        pattern.slice(0, index) + pattern.slice(index + alternative.length),
    ),
  ];
  return [
    ...new Set(patterns.filter((each) => each !== pattern).map((each) => `/${each}/${flags}`)),
    ...flags
      .split("")
      .filter((flag) => flag !== "u")
      .map((flag) => `/${pattern}/${flags.replace(flag, "")}`),
  ];
}

/** What is changed, by its name; each gives the changes at one node. */
const table: Readonly<Record<string, Operator>> = {
  "operator swapped": (place) =>
    ["BinaryExpression", "LogicalExpression"].includes(place.node.type) ? swapOperator(place) : [],
  "fallback left out": (place) => {
    const { node } = place;
    if (node.type !== "LogicalExpression" || node["operator"] !== "??") return [];
    return nodesIn([node["left"], node["right"]]).map((half) => ({
      node,
      with: text(place, half),
    }));
  },
  "condition fixed": ({ node, parent }) => {
    if (parent === undefined || asNode(parent["test"])?.start !== node.start) return [];
    if (asNode(parent["test"])?.end !== node.end) return [];
    // A loop without an end would tell nothing.
    if (isLoop(parent)) return [{ node, with: "false" }];
    return ["true", "false"].map((value) => ({ node, with: value }));
  },
  "negation left out": (place) =>
    place.node.type === "UnaryExpression" && place.node["operator"] === "!"
      ? nodesIn(place.node["argument"]).map((argument) => ({
          node: place.node,
          with: text(place, argument),
        }))
      : [],
  "number changed": ({ node }) =>
    node.type === "Literal" && typeof node["value"] === "number"
      ? changedNumber(node["value"]).map((value) => ({ node, with: value }))
      : [],
  "boolean changed": ({ node }) =>
    node.type === "Literal" && typeof node["value"] === "boolean"
      ? [{ node, with: String(!node["value"]) }]
      : [],
  "string emptied": ({ node, parent }) => {
    if (node.type !== "Literal" || !isName(node["value"])) return [];
    const isKey = parent?.type === "Property" && asNode(parent["key"])?.start === node.start;
    if (parent === undefined || namesThings.has(parent.type) || isKey) return [];
    return [{ node, with: '""' }];
  },
  "pattern changed": ({ node }) => {
    const { data } = z.object({ pattern: z.string(), flags: z.string() }).safeParse(node["regex"]);
    if (data === undefined) return [];
    return changedPattern(data.pattern, data.flags).map((pattern) => ({ node, with: pattern }));
  },
  "member left out": (place) => {
    const { node } = place;
    const members =
      node.type === "ObjectExpression"
        ? node["properties"]
        : node.type === "ArrayExpression"
          ? node["elements"]
          : [];
    return nodesIn(members).map((member) => without(place, member));
  },
  "statement left out": ({ node }) =>
    node.type === "ExpressionStatement" ? [{ node, with: ";" }] : [],
  "await left out": (place) => {
    const { node, parent } = place;
    if (node.type !== "AwaitExpression" || parent?.type !== "ExpressionStatement") return [];
    return nodesIn(node["argument"]).map((argument) => ({
      node,
      with: `void ${text(place, argument)}`,
    }));
  },
  "function swapped": (place) => {
    const { node, parent } = place;
    const other = methods[String(node["name"])];
    const called =
      parent?.type === "MemberExpression" && asNode(parent["property"])?.start === node.start;
    return node.type === "Identifier" && called && other !== undefined
      ? [{ node, with: other }]
      : [];
  },
};

/** Types are gone when the program runs. */
const isType = ({ type }: Node): boolean =>
  type.startsWith("TS") && !/^TS(As|Satisfies|NonNull)/.test(type);

function* placesIn(code: string, node: Node, parent?: Node): Generator<Place> {
  if (isType(node)) return;
  yield { node, parent, code };
  for (const member of Object.values(node)) {
    for (const child of nodesIn(member)) yield* placesIn(code, child, node);
  }
}

/** Every mutant of a TypeScript file, in the order of its text. */
export function mutantsOf(code: string): readonly Mutant[] {
  const tree = asNode(parseSync("file.ts", code).program);
  if (tree === undefined) throw new Error("no syntax tree");
  const mutants = [...placesIn(code, tree)].flatMap((place) =>
    Object.entries(table).flatMap(([operator, changes]) =>
      changes(place).map(({ node: { start, end }, with: replacement }) => ({
        operator,
        start,
        end,
        replacement,
      })),
    ),
  );
  return mutants.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

export function applied(code: string, { start, end, replacement }: Mutant): string {
  return code.slice(0, start) + replacement + code.slice(end);
}
