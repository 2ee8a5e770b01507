import type { AskedBeside, SharedSkill } from "../../answer/asked-beside.ts";
import type { Asking } from "../../answer/asking.ts";
import { groupBy } from "../../catalogue/group.ts";
import { listed } from "../grammar.ts";
import type { ListItem, Part } from "../page.ts";
import { wordingMoves } from "../wording-moves.ts";
import { paragraph } from "./body.ts";

// Shared by the answers about similar roles and career paths.

interface Named {
  readonly skill: Asking["skill"];
}

/** The skills of each name, the names in the order in which they come. */
function itemsOf<Item extends Named>(
  skills: readonly Item[],
  nameOf: (one: Item) => string,
): readonly ListItem[] {
  return [...groupBy(skills, nameOf)].map(([name, group]) => ({
    lead: wordingMoves.skills(name, group.length),
    text: listed(group.map(({ skill }) => skill.title)),
  }));
}

/** "Rises, awareness to working (2)": one item for each move. */
export function movedItems(name: string, skills: readonly SharedSkill[]): readonly ListItem[] {
  return itemsOf(skills, ({ from, to }) => wordingMoves.allMove(name, from, to));
}

/** "New, at working (2)": one item for each level. */
export function askedItems(name: string, skills: readonly Asking[]): readonly ListItem[] {
  return itemsOf(skills, ({ level }) => wordingMoves.allAtLevel(name, level));
}

/** One item, unless it would be empty. */
export function namedItems(name: string, skills: readonly Named[]): readonly ListItem[] {
  return itemsOf(skills, () => name);
}

/** How many skills are asked for at the level asked now or a lower one. */
export function withinOf({ same, lower }: AskedBeside): number {
  return same.length + lower.length;
}

/** What is not counted, or counted with a doubt. */
export function notes({
  contradicted,
  withKnowledge,
}: {
  readonly contradicted: readonly Asking["skill"][];
  readonly withKnowledge: readonly unknown[];
}): readonly Part[] {
  return [
    ...(contradicted.length === 0
      ? []
      : [paragraph(wordingMoves.lowerCounts(contradicted.map(({ title }) => title)))]),
    ...(withKnowledge.length === 0 ? [] : [paragraph(wordingMoves.knowledgeNotCounted)]),
  ];
}
