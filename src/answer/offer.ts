import type { Level } from "../catalogue/levels.ts";
import type { Section } from "../catalogue/sections.ts";
import type { Knowledge, Role, Skill } from "../catalogue/types.ts";
import type { Listable, Question } from "../question/question.ts";

/** A question to ask next, with what its button has to name. */
export type Offer = { readonly question: Question } & (
  | {
      /** Opens the thing with that name. */
      readonly as: "name";
      readonly name: string;
    }
  /** A role, as opposed to a level with the same title. */
  | { readonly as: "role"; readonly name: string }
  | { readonly as: "lower" | "higher" | "compare-with"; readonly name: string }
  | { readonly as: "section"; readonly section: Section; readonly of: string | undefined }
  | { readonly as: "level" | "level-of-who-needs"; readonly level: Level }
  | { readonly as: "skill-level"; readonly name: string; readonly level: Level }
  | { readonly as: "skill-in-role-level"; readonly name: string; readonly of: string }
  | { readonly as: "what-changes"; readonly from: Level; readonly to: Level }
  | { readonly as: "compare"; readonly names: readonly string[] }
  | { readonly as: "skill" | "who-needs" | "compare-levels" | "whole-role-level" }
  | { readonly as: "what-changed" | "all-changes" }
  | { readonly as: "changes-in"; readonly name: string }
  | { readonly as: "changes-of"; readonly name: string; readonly count: number }
  | { readonly as: "list"; readonly of: Listable }
  | { readonly as: "roles-of"; readonly family: string }
  /** Shown as a person would type it. */
  | { readonly as: "typed" }
);

export function levelOffer({ id: skill }: Skill | Knowledge, level: Level): Offer {
  return { as: "level", level, question: { kind: "skill-level", skill, level } };
}

export function whoNeeds({ id: skill }: Skill | Knowledge): Offer {
  return { as: "who-needs", question: { kind: "roles-with-skill", skill } };
}

export function wholeRole({ id: role, title }: Role): Offer {
  return { as: "name", name: title, question: { kind: "role", role } };
}

/** More would bury the useful offers; the answer itself names all of them. */
export const mostOpened = 3;
