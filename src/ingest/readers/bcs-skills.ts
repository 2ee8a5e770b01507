import type { DigitalAndDataLevel } from "../../catalogue/levels.ts";
import { partOf, passageOf } from "../extract.ts";
import type { ExtractedRequirement, ExtractedSkill, Passage, Told } from "../extract.ts";
import { digitalAndDataLevel, numberedLevel } from "../level-names.ts";
import type { Line } from "../lines.ts";
import { isTitle } from "./bcs-layout.ts";
import { skillRows } from "./bcs-skill-rows.ts";
import { splitRow } from "./split-row.ts";

// "DDaT » IT Operations Job Family"
const familyLine = /^(.+?)\s*»\s*(.+?)(\s+Job Family)?$/u;
// "IT Ops – Incident management"
const familyPrefix = /^.+?\s+[–—-]\s+/u;
// "Testing You can plan … 3 – Practitioner": a row of name, description and level.
const levelAtEnd = /\s([1-4]\s*[–—-]\s*(?:Awareness|Working|Practitioner|Expert))$/iu;
const nameBeforeYou = /^(.+?)\s+(?=You\b)/u;

export interface OrganisationalSkill {
  readonly skill: ExtractedSkill;
  readonly requirement: ExtractedRequirement;
  readonly family?: Passage;
  readonly furniture: readonly Passage[];
}

interface Parts {
  readonly name: Passage;
  readonly description: Passage;
  readonly level: Told<DigitalAndDataLevel>;
  readonly text: readonly Line[];
}

function skillOf(
  { name, description, level, text }: Parts,
  furniture: readonly Passage[],
): OrganisationalSkill {
  return {
    skill: {
      title: name,
      description: description.text === "" ? undefined : description,
      levels: [],
    },
    requirement: {
      skill: name,
      level,
      // A later line that is not a sentence is not part of the text, but a footer or a stray
      // heading.
      text: passageOf(text.filter((line, at) => at === 0 || !isTitle(line))),
    },
    furniture,
  };
}

/** Name and description share a line with the level: all three columns of one row. */
function rowParts(lines: readonly Line[], prefix: string): Parts | undefined {
  const [row, ...text] = lines;
  const level = numberedLevel(levelAtEnd.exec(row?.text ?? "")?.[1] ?? "");
  if (row === undefined || level === undefined) return undefined;
  const mark = levelAtEnd.exec(row.text)?.[1] ?? "";
  const said = row.text.slice(prefix.length).replace(levelAtEnd, "");
  const name = nameBeforeYou.exec(said)?.[1] ?? splitRow(said)?.title ?? said;
  return {
    name: partOf(row, name),
    description: partOf(row, said.slice(name.length)),
    level: { ...partOf(row, mark), value: level },
    text,
  };
}

function paragraphParts(lines: readonly Line[], prefix: string): Parts | undefined {
  const [name] = lines;
  const levelAt = lines.findIndex(({ text }) => numberedLevel(text) !== undefined);
  const levelLine = lines[levelAt];
  const level = numberedLevel(levelLine?.text ?? "");
  if (name === undefined || levelLine === undefined || level === undefined) return undefined;
  return {
    name: partOf(name, name.text.slice(prefix.length)),
    description: passageOf(lines.slice(1, levelAt)),
    level: { ...passageOf([levelLine]), value: level },
    text: lines.slice(levelAt + 1),
  };
}

/** Skills each preceded by a line with framework and family, with a numbered level. */
function underFamilies(lines: readonly Line[]): readonly OrganisationalSkill[] {
  const starts = lines.flatMap(({ text }, at) => (familyLine.test(text) ? [at] : []));
  return starts.flatMap((start, index) => {
    const heading = lines[start];
    const body = lines.slice(start + 1, starts[index + 1] ?? lines.length);
    const [name] = body;
    if (heading === undefined || name === undefined) return [];
    const [, framework = "", family = "", jobFamily = ""] = familyLine.exec(heading.text) ?? [];
    const [prefix = ""] = familyPrefix.exec(name.text) ?? [];
    const parts = paragraphParts(body, prefix) ?? rowParts(body, prefix);
    if (parts === undefined) return [];
    const furniture = [
      partOf(heading, framework),
      partOf(heading, jobFamily),
      partOf(name, prefix),
    ];
    return [{ ...skillOf(parts, furniture), family: partOf(heading, family) }];
  });
}

/** "Awareness Incident management" gives the level and repeats a name from further up. */
function levelLines(lines: readonly Line[]) {
  const places = new Map<string, number>();
  return lines.flatMap((line, at) => {
    const [, word = "", name = ""] = /^(\p{L}+) (.+)$/u.exec(line.text) ?? [];
    const value = digitalAndDataLevel(word);
    const nameAt = places.get(name);
    places.set(line.text, at);
    if (value === undefined || nameAt === undefined) return [];
    return [{ at, nameAt, level: { ...partOf(line, word), value }, repeated: partOf(line, name) }];
  });
}

/**
 * Skills each preceded by the name of their framework; a line gives the level and repeats the name.
 */
function underFrameworks(lines: readonly Line[]): readonly OrganisationalSkill[] {
  const found = levelLines(lines);
  return found.flatMap(({ at, nameAt, level, repeated }, index) => {
    const name = lines[nameAt];
    if (name === undefined) return [];
    const next = found[index + 1]?.nameAt;
    const text = lines.slice(at + 1, next === undefined ? lines.length : next - 1);
    // Lines above the previous level belong to that level.
    const isOwn = nameAt > (found[index - 1]?.at ?? -1);
    const description = passageOf(isOwn ? lines.slice(nameAt + 1, at) : []);
    const framework = lines.slice(nameAt - 1, nameAt).map((line) => passageOf([line]));
    return [
      skillOf({ name: passageOf([name]), description, level, text }, [repeated, ...framework]),
    ];
  });
}

/** A skill whose framework, name and description may share a line; its text repeats the name. */
function tableSkill(lines: readonly Line[]): OrganisationalSkill | undefined {
  const at = lines.findIndex(({ text }) => numberedLevel(text) !== undefined);
  const [line, next] = [lines[at], lines[at + 1]];
  const value = numberedLevel(line?.text ?? "");
  if (line === undefined || next === undefined || value === undefined) return undefined;
  const [, name = next.text, inline = ""] = /^(.+?)\s+(You\b.*)$/su.exec(next.text) ?? [];
  const nameAt = lines.findIndex(({ text }, index) => index < at && text.includes(name));
  const named = lines[nameAt];
  if (named === undefined) return undefined;
  const start = named.text.indexOf(name);
  const described = [{ ...named, text: named.text.slice(start + name.length).trim() }];
  const after = lines.slice(at + 2);
  const parts = {
    name: partOf(named, name),
    description: passageOf(
      [...described, ...lines.slice(nameAt + 1, at)].filter(({ text }) => text !== ""),
    ),
    level: { ...passageOf([line]), value },
    text: inline === "" ? after : [{ ...next, text: inline }, ...after],
  };
  return skillOf(parts, [
    ...lines.slice(0, nameAt).map((above) => passageOf([above])),
    partOf(named, named.text.slice(0, start)),
    partOf(next, name),
  ]);
}

/**
 * Tables with separate cells, where every skill begins with the same framework name as the first.
 */
function inTable(lines: readonly Line[]): readonly OrganisationalSkill[] {
  const [framework] = tableSkill(lines)?.furniture.filter(({ text }) => text !== "") ?? [];
  if (framework === undefined) return [];
  const starts = lines.flatMap(({ text }, at) => (text.startsWith(framework.text) ? [at] : []));
  return starts.flatMap((start, at) => tableSkill(lines.slice(start, starts[at + 1])) ?? []);
}

/** The skills of a capability framework that a profile asks for. */
export function readSkills(lines: readonly Line[]): readonly OrganisationalSkill[] {
  if (lines.some(({ text }) => familyLine.test(text))) return underFamilies(lines);
  const named = underFrameworks(lines);
  if (named.length > 0) return named;
  const rows = skillRows(lines);
  return rows.length > 0 ? rows : inTable(lines);
}
