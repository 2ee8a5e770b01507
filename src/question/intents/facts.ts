import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Section } from "../../catalogue/sections.ts";
import type {
  QualificationId,
  RoleFamilyId,
  RoleLevelId,
  SkillId,
  TopicId,
} from "../../catalogue/types.ts";
import type { Cue } from "../lexicon/language.ts";
import type { LevelWord } from "../lexicon/phrase-book.ts";
import type { RoleStems } from "../lexicon/role-titles.ts";
import type { Question } from "../question.ts";
import type { RoleReference, RoleResolver } from "../resolve/role-references.ts";
import type { Command } from "../understanding.ts";

/** One way to read a text, with nothing left to choose: what a recogniser decides on. */
export interface Facts {
  readonly catalogue: Catalogue;
  readonly stems: RoleStems;
  readonly resolver: RoleResolver;
  readonly roles: readonly RoleReference[];
  readonly skills: readonly SkillId[];
  readonly qualifications: readonly QualificationId[];
  readonly topics: readonly TopicId[];
  readonly families: readonly RoleFamilyId[];
  readonly levels: readonly LevelWord[];
  readonly sections: readonly Section[];
  readonly cues: ReadonlySet<Cue>;
  /** Two role levels joined by "to", as in "senior to lead". */
  readonly onwards: boolean;
  /** "from" precedes only the second of two names, as in "a lead from a senior". */
  readonly backwards: boolean;
  /** Whether two names stand beside each other with no word between them. */
  readonly unlinked: boolean;
  readonly greets: boolean;
  /** Whether the text begins as if it continued a conversation ("and ...", "what about ..."). */
  readonly followsUp: boolean;
  readonly command: Command | undefined;
  readonly previous: Question | undefined;
}

/**
 * The questions that the facts make: several if the facts do not tell which, none if what they ask
 * for does not exist. Undefined leaves the facts to the next recogniser.
 */
export type Intent = (facts: Facts) => readonly Question[] | undefined;

/** Whether the text has a cue for any of these. */
export function says({ cues }: Facts, ...any: readonly Cue[]): boolean {
  return any.some((cue) => cues.has(cue));
}

export function compares(facts: Facts): boolean {
  return says(facts, "compare") || facts.command === "compare";
}

const nameKinds = ["roles", "skills", "qualifications", "topics", "families"] as const;

/** Whether nothing of the catalogue is named but things of one kind, or nothing at all. */
export function namesOnly(facts: Facts, kind?: (typeof nameKinds)[number]): boolean {
  return nameKinds.every((other) => other === kind || facts[other].length === 0);
}

export function namesSomething(facts: Facts): boolean {
  return !namesOnly(facts);
}

/** The skill of a text that names it alone. */
export function onlySkill(facts: Facts): SkillId | undefined {
  return namesOnly(facts, "skills") ? only(facts.skills) : undefined;
}

/** The level that a role of a text stands for where only a level makes sense. */
export function levelMeant(reference: RoleReference | undefined): RoleLevelId | undefined {
  return reference?.roleLevel ?? reference?.implied;
}

export function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

export function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
