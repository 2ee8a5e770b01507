import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Section } from "../../catalogue/sections.ts";
import type { QualificationId, RoleFamilyId, SkillId, TopicId } from "../../catalogue/types.ts";
import type { Cue } from "../lexicon/language.ts";
import type { LevelWord } from "../lexicon/phrase-book.ts";
import type { Question } from "../question.ts";
import type { RoleReference, RoleResolver } from "../resolve/role-references.ts";
import type { RoleStems } from "../lexicon/role-titles.ts";
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
  /** Whether "to" stands between two role levels: "senior to lead". */
  readonly onwards: boolean;
  /** Whether "from" stands before the second of two names only: "a lead from a senior". */
  readonly backwards: boolean;
  /** Whether two names stand beside each other with no word between them. */
  readonly unlinked: boolean;
  readonly greets: boolean;
  /** Whether the text begins as if it continued a conversation ("and ...", "what about ..."). */
  readonly followsUp: boolean;
  readonly command?: Command;
  readonly previous?: Question;
}

/**
 * The questions that the facts make: several if the facts do not tell which, none if what they ask
 * for does not exist. Undefined leaves the facts to the next recogniser.
 */
export type Intent = (facts: Facts) => readonly Question[] | undefined;

/** Whether the facts name anything of the catalogue. */
export function namesSomething({
  roles,
  skills,
  qualifications,
  topics,
  families,
}: Facts): boolean {
  return [roles, skills, qualifications, topics, families].some((names) => names.length > 0);
}

/** Whether the skills, or whatever else is named, are all that is named. */
export function onlyNames(
  facts: Facts,
  kind: "roles" | "skills" | "qualifications" | "topics",
): boolean {
  const kinds = ["roles", "skills", "qualifications", "topics", "families"] as const;
  return kinds.every((other) =>
    other === kind ? facts[other].length > 0 : facts[other].length === 0,
  );
}

export function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
