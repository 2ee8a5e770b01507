import type { Catalogue } from "../../catalogue/catalogue.ts";
import { only } from "../../catalogue/group.ts";
import { itemSections, type Section } from "../../catalogue/sections.ts";
import type {
  QualificationId,
  RoleFamilyId,
  RoleLevelId,
  SkillId,
  TeamId,
  TopicId,
} from "../../catalogue/types.ts";
import type { Cue } from "../lexicon/language.ts";
import type { LevelWord } from "../lexicon/phrase-book.ts";
import type { RoleStems } from "../lexicon/role-titles.ts";
import type { Question } from "../question.ts";
import type { RoleReference, RoleResolver } from "../resolve/role-references.ts";
import type { Command } from "../understanding.ts";
import type { WantedSkill } from "./wanted-skills.ts";

/** One unambiguous interpretation of a text, from which intents form questions. */
export interface Facts {
  readonly catalogue: Catalogue;
  readonly stems: RoleStems;
  readonly resolver: RoleResolver;
  readonly roles: readonly RoleReference[];
  readonly skills: readonly SkillId[];
  readonly qualifications: readonly QualificationId[];
  readonly topics: readonly TopicId[];
  readonly families: readonly RoleFamilyId[];
  readonly teams: readonly TeamId[];
  /** The skills again, each with the level and the number typed with it. */
  readonly wanted: readonly WantedSkill[];
  readonly levels: readonly LevelWord[];
  readonly sections: readonly Section[];
  readonly cues: ReadonlySet<Cue>;
  /** Two role levels joined by "to", as in "senior to lead". */
  readonly onwards: boolean;
  /** "from" precedes only the second of two names, as in "a lead from a senior". */
  readonly backwards: boolean;
  /** Whether the text begins as a follow-up ("and ...", "what about ..."). */
  readonly followsUp: boolean;
  readonly command: Command | undefined;
  readonly previous: Question | undefined;
}

/**
 * Forms the questions of one kind. Several mean that the facts do not tell which is asked; none, that
 * they name too little or too much for this kind.
 */
export type Intent = (facts: Facts) => readonly Question[];

/** Whether the text has any of these cues. */
export function says({ cues }: Facts, ...any: readonly Cue[]): boolean {
  return any.some((cue) => cues.has(cue));
}

export function compares(facts: Facts): boolean {
  return says(facts, "compare") || facts.command === "compare";
}

const nameKinds = ["roles", "skills", "qualifications", "topics", "families", "teams"] as const;

/** Whether the text names things of this kind only, or nothing at all. */
export function namesOnly(facts: Facts, kind?: (typeof nameKinds)[number]): boolean {
  return nameKinds.every((other) => other === kind || facts[other].length === 0);
}

export function namesSomething(facts: Facts): boolean {
  return !namesOnly(facts);
}

/** "Training on testing": the sections that list things with names of their own. */
export function asksForItems({ sections }: Facts): boolean {
  return sections.some((section) => itemSections.includes(section));
}

/** The text's skill, if that is the only thing it names. */
export function onlySkill(facts: Facts): SkillId | undefined {
  return namesOnly(facts, "skills") ? only(facts.skills) : undefined;
}

/** The level that a role stands for where only a level makes sense. */
export function levelMeant(reference: RoleReference | undefined): RoleLevelId | undefined {
  return reference?.roleLevel ?? reference?.implied;
}

export function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
