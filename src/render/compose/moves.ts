import type { AskedBeside, SharedSkill } from "../../answer/asked-beside.ts";
import type { Asking } from "../../answer/asking.ts";
import type { Part } from "../page.ts";
import { wordingMoves } from "../wording-moves.ts";
import { paragraph } from "./body.ts";

// Shared by the answers about similar roles and career paths.

export function sharedTexts(skills: readonly SharedSkill[]): readonly string[] {
  return skills.map(({ skill, from, to }) => wordingMoves.moves(skill.title, from, to));
}

export function askedTexts(skills: readonly Asking[]): readonly string[] {
  return skills.map(({ skill, level }) => wordingMoves.atLevel(skill.title, level));
}

/** One sentence for each list that is not empty. */
export function skillTexts(
  lists: readonly (readonly [name: string, skills: readonly string[]])[],
): readonly string[] {
  return lists.flatMap(([name, skills]) =>
    skills.length === 0 ? [] : [wordingMoves.skills(name, skills)],
  );
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
