import { passageOf } from "../extract.ts";
import type { ExtractedRequirement, Passage } from "../extract.ts";
import { digitalAndDataLevel } from "../level-names.ts";
import type { Line } from "../lines.ts";

/** Ends each item of the list and gives the level; from 2022 on without "Relevant". */
export const levelMark = /\s*\((?:Relevant )?skill level:\s*([^)]*)\)\.?$/iu;

interface NamedText {
  readonly name: string;
  readonly text: string;
}

// A colon or a dash in place of the full stop: "Incident management – You can …".
const ledIn = /^([^.:]*\p{L}\)?)(?::| [–-]) (You\b.*)$/isu;

/** "Incident management. You can …": the name, then the text. */
export function splitName(text: string): NamedText {
  const [, led, said] = ledIn.exec(text) ?? [];
  if (led !== undefined && said !== undefined) return { name: led.trim(), text: said.trim() };
  const [, name = text.replace(/\.$/u, ""), rest = ""] = /^(.*?)\.(?:\s+(.*))?$/su.exec(text) ?? [];
  return { name: name.trim(), text: rest.trim() };
}

function isName(name: string): boolean {
  return /\p{Letter}/u.test(name) && !/^You\b/u.test(name) && name.split(" ").length <= 12;
}

/** Groups lines into items, joining those that were wrapped. */
function joinWrapped(lines: readonly Line[]): readonly (readonly Line[])[] {
  const items: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const open = items.at(-1);
    const isOpen = open?.[0]?.bullet === true && !levelMark.test(open.at(-1)?.text ?? "");
    const closesSoon = lines.slice(at).find(({ text, bullet }) => bullet || levelMark.test(text));
    if (isOpen && !line.bullet && closesSoon?.bullet === false) open.push(line);
    else items.push([line]);
  }
  return items;
}

export interface LevelSkills {
  readonly requirements: readonly ExtractedRequirement[];
  readonly furniture: readonly Passage[];
  /** The number of lines that give a level without saying of which skill. */
  readonly nameless: number;
}

function readRequirement(item: readonly Line[]): ExtractedRequirement | "nameless" | undefined {
  const whole = item.map(({ text }) => text).join(" ");
  const level = digitalAndDataLevel(levelMark.exec(whole)?.[1] ?? "");
  if (level === undefined) return undefined;
  const lines = item.map(({ number }) => number);
  const { name, text } = splitName(whole.replace(levelMark, ""));
  if (!isName(name)) return "nameless";
  return {
    skill: { text: name, lines },
    level: { text: levelMark.exec(whole)?.[0].trim() ?? "", lines, value: level },
    text: { text, lines },
  };
}

/** The list under "Skills needed for this role". */
export function readLevelSkills(lines: readonly Line[]): LevelSkills {
  const items = joinWrapped(lines);
  const read = items.map((item) => ({ item, requirement: readRequirement(item) }));
  return {
    requirements: read.flatMap(({ requirement }) =>
      requirement === undefined || requirement === "nameless" ? [] : [requirement],
    ),
    nameless: read.filter(({ requirement }) => requirement === "nameless").length,
    // A heading within a list ("Management skills") only groups its items.
    furniture: items.flatMap((item) =>
      item.length === 1 && item[0]?.bullet === false && isName(item[0].text)
        ? [passageOf(item)]
        : [],
    ),
  };
}
