import fc from "fast-check";
import { anyCharacter } from "../any-character.ts";

/** Values that no well-meant payload or file has at that place. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    "",
    " ",
    [],
    {},
    [[]],
    "\u0000",
    "\uD800",
    "\u202E",
    "<!channel>",
    "../../etc/passwd",
    "__proto__",
    "(a+)+$",
    "x".repeat(5000),
    "senior ".repeat(300),
  ),
  fc.string({ unit: anyCharacter, maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

const keys = fc.constantFrom("__proto__", "constructor", "toString", "type", "id", "text", "");

type Change =
  | { readonly kind: "delete" | "twice"; readonly at: number }
  | { readonly kind: "replace"; readonly at: number; readonly value: unknown }
  | { readonly kind: "rename" | "wrap"; readonly at: number; readonly key: string };

const anywhere = fc.nat({ max: 1_000_000 });

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom("delete" as const, "twice" as const), at: anywhere }),
  fc.record({ kind: fc.constant("replace" as const), at: anywhere, value: junk }),
  fc.record({
    kind: fc.constantFrom("rename" as const, "wrap" as const),
    at: anywhere,
    key: keys,
  }),
);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sizeOf(value: unknown): number {
  const inside = Array.isArray(value)
    ? (value as readonly unknown[])
    : isObject(value)
      ? Object.values(value)
      : [];
  return inside.reduce<number>((sum, one) => sum + sizeOf(one), 1);
}

/** An own property even where the key is one that objects treat as their own business. */
function objectOf(entries: readonly (readonly [string, unknown])[]): unknown {
  const made: Record<string, unknown> = {};
  for (const [key, value] of entries) {
    Object.defineProperty(made, key, { value, enumerable: true, configurable: true });
  }
  return made;
}

/** The members that take the place of one member. */
function instead(
  [key, value]: readonly [string, unknown],
  made: Change,
): readonly (readonly [string, unknown])[] {
  switch (made.kind) {
    case "delete":
      return [];
    case "twice":
      return [
        [key, value],
        [`${key}2`, value],
      ];
    case "replace":
      return [[key, made.value]];
    case "rename":
      return [[made.key, value]];
    case "wrap":
      return [[key, objectOf([[made.key, value]])]];
  }
}

/** The value with its `at`th member, counted in depth, changed. */
function changed(value: unknown, made: Change): unknown {
  let left = made.at % Math.max(1, sizeOf(value) - 1);
  const walk = (members: readonly (readonly [string, unknown])[]) =>
    members.flatMap((member) => {
      if (left === 0) {
        left = -1;
        return instead(member, made);
      }
      if (left < 0) return [member];
      left -= 1;
      return [[member[0], inside(member[1])] as const];
    });
  const inside = (one: unknown): unknown => {
    if (Array.isArray(one)) {
      const list: readonly unknown[] = one;
      return walk(list.map((item) => ["", item] as const)).map(([, item]) => item);
    }
    return isObject(one) ? objectOf(walk(Object.entries(one))) : one;
  };
  return inside(value);
}

/** A JSON value with one to four things wrong in it. */
export function mutatedJson(value: unknown): fc.Arbitrary<unknown> {
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce(changed, value));
}

type Edit = readonly [
  kind: "drop" | "twice" | "join" | "swap" | "end here" | "insert" | "cut" | "repeat",
  at: number,
  text: string,
];

const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom(
    "drop" as const,
    "twice" as const,
    "join" as const,
    "swap" as const,
    "end here" as const,
    "insert" as const,
    "cut" as const,
    "repeat" as const,
  ),
  anywhere,
  fc.oneof(
    fc.constantFrom(
      "|",
      "\t",
      "\u00A0",
      "\uFEFF",
      '"',
      "•",
      "- ",
      "<table><tr>",
      "</td>",
      "\r",
      "(Relevant skill level: working)",
      "Skill level: expert",
      "Title Details",
      "Awareness",
    ),
    fc.string({ unit: anyCharacter, maxLength: 12 }),
  ),
);

const manyTimes = 2000;

function edited(text: string, [kind, at, inserted]: Edit): string {
  const lines = text.split("\n");
  const line = at % lines.length;
  const here = lines[line] ?? "";
  const column = at % (here.length + 1);
  const replaced = (...others: readonly string[]): string =>
    [...lines.slice(0, line), ...others, ...lines.slice(line + 1)].join("\n");
  switch (kind) {
    case "drop":
      return replaced();
    case "twice":
      return replaced(here, here);
    case "join":
      return [
        ...lines.slice(0, line),
        `${here} ${lines[line + 1] ?? ""}`,
        ...lines.slice(line + 2),
      ].join("\n");
    case "swap":
      return [...lines.slice(0, line), lines[line + 1] ?? "", here, ...lines.slice(line + 2)].join(
        "\n",
      );
    case "end here":
      return lines.slice(0, line).concat(here.slice(0, column)).join("\n");
    case "insert":
      return replaced(here.slice(0, column) + inserted + here.slice(column));
    case "cut":
      return replaced(here.slice(0, column));
    case "repeat":
      return replaced(here.repeat(Math.ceil(manyTimes / (here.length + 1))));
  }
}

/** A text with one to six lines of it damaged. */
export function mutatedText(text: string): fc.Arbitrary<string> {
  return fc.array(edit, { minLength: 1, maxLength: 6 }).map((edits) => edits.reduce(edited, text));
}
