import { knowledgeTypes } from "../../catalogue/types.ts";
import type { KnowledgeType } from "../../catalogue/types.ts";
import { passageOf } from "../extract.ts";
import type { ExtractedKnowledge } from "../extract.ts";
import { depth } from "../level-names.ts";
import type { Line } from "../lines.ts";
import { inCells, knowledgeInCells } from "./bcs-cells.ts";
import type { Profile } from "./bcs-layout.ts";
import { itemOf, noLastColumn, rowsOf } from "./bcs-rows.ts";
import type { Row } from "./bcs-rows.ts";

const typeLine = /^(Behavioural|Technical|Other)(?: Knowledge and)?(?: Skills)?$/iu;
const typeAtEnd = /\s((?:Behavioural|Technical|Other)(?: Knowledge and)? Skills)$/iu;
const bareTypeAtEnd = /(?<=[.)])\s+(Behavioural|Technical|Other)$/u;
const depthAtEnd = /\s(Aware of|Familiar with|Proficient in|Expert in)$/iu;
const depthBetween = /^(.+?)\s(Aware of|Familiar with|Proficient in|Expert in)\s(?=\p{Lu})/u;

function typeOf(text: string): KnowledgeType | undefined {
  const word = typeLine.exec(text)?.[1]?.toLowerCase();
  return knowledgeTypes.find((type) => type === word);
}

/** Title, depth, text and type on separate lines; the type ends each item. */
function readParagraphs(lines: readonly Line[]): readonly ExtractedKnowledge[] {
  const items: Line[][] = [[]];
  for (const line of lines) {
    items.at(-1)?.push(line);
    if (typeLine.test(line.text)) items.push([]);
  }
  return items.slice(0, -1).flatMap((item) => {
    const [title, second] = item;
    const last = item.at(-1);
    const type = typeOf(last?.text ?? "");
    if (title === undefined || second === undefined || last === undefined) return [];
    if (type === undefined || second === last) return [];
    const known = depth(second.text);
    return [
      {
        title: passageOf([title]),
        type: { ...passageOf([last]), value: type },
        depth: known === undefined ? undefined : { ...passageOf([second]), value: known },
        text: passageOf(item.slice(known === undefined ? 1 : 2, -1)),
      },
    ];
  });
}

const typeOfRow = (text: string): string | undefined =>
  typeAtEnd.exec(text)?.[1] ?? bareTypeAtEnd.exec(text)?.[1];

/** "Operating Systems Expert in System software … Technical Knowledge and Skills" */
function readRow({ text, lines, label = "" }: Row): readonly ExtractedKnowledge[] {
  const type = typeOf(label);
  if (type === undefined) return [];
  const told = { text: label, lines, value: type };
  const [start = "", title = "", name = ""] = depthBetween.exec(text) ?? [];
  const known = depth(name);
  if (known === undefined) {
    return itemOf({ text, lines }).map((item) => ({
      title: item.title,
      text: item.text,
      type: told,
    }));
  }
  return [
    {
      title: { text: title, lines },
      depth: { text: name, lines, value: known },
      text: { text: text.slice(start.length), lines },
      type: told,
    },
  ];
}

/** A table of only one type, with the depth in its last column. */
function readTable(profile: Profile, type: KnowledgeType): readonly ExtractedKnowledge[] {
  const heading = profile.heading(type);
  if (heading === undefined) return [];
  const lines = profile.part(type);
  if (inCells(lines)) return knowledgeInCells(lines, typeOf, { passage: heading, type });
  const lastColumn =
    type === "behavioural" ? noLastColumn : (text: string) => depthAtEnd.exec(text)?.[1];
  return rowsOf(lines, lastColumn).flatMap(({ text, lines, label = "" }) => {
    const known = depth(label);
    return itemOf({ text, lines }).map((item) => ({
      title: item.title,
      text: item.text,
      type: { ...heading, value: type },
      depth: known === undefined ? undefined : { text: label, lines, value: known },
    }));
  });
}

/** One table with all types. */
function readTogether(lines: readonly Line[]): readonly ExtractedKnowledge[] {
  if (inCells(lines)) return knowledgeInCells(lines, typeOf);
  return lines.some(({ text }) => typeLine.test(text))
    ? readParagraphs(lines)
    : rowsOf(lines, typeOfRow).flatMap(readRow);
}

/** The contents of Knowledge/Skills in a profile, however its tables were laid out. */
export function readKnowledge(profile: Profile): readonly ExtractedKnowledge[] {
  const lines = profile.part("knowledge");
  return [...readTogether(lines), ...knowledgeTypes.flatMap((type) => readTable(profile, type))];
}
