import type { Formerly } from "../catalogue/history.ts";
import type { Level } from "../catalogue/levels.ts";
import type { Section } from "../catalogue/sections.ts";
import type { QualificationId, RoleId, RoleLevelId, SkillId, TopicId } from "../catalogue/types.ts";
import type { Question } from "./question.ts";

/** As many buttons as a person will look through. */
export const mostChoices = 5;
export const mostNearest = 3;

/** What kind of thing was looked for when a name was not found. */
export type Sought =
  | "role"
  | "skill"
  | "qualification"
  | "topic"
  | "team"
  | "anything"
  /** Levels to compare, where a role has none. */
  | "levels";

/** What people ask about roles and skills that no document of a profession answers. */
export const matters = ["pay", "people", "vacancies", "working time", "negation"] as const;
export type Matter = (typeof matters)[number];

/** Why a text is not answered, though it may name something. */
export type Doubt =
  /** Words beside the names may change what is asked. */
  | { readonly reason: "partly"; readonly words: string }
  /** It states something, or asks for something to be done. */
  | { readonly reason: "statement" }
  | { readonly reason: "matter"; readonly matter: Matter }
  /** A team of more positions, or more kinds of them, than an answer can show. */
  | { readonly reason: "large team" }
  /** "Thanks!": it asks nothing. */
  | { readonly reason: "farewell" }
  | { readonly reason: "unclear" };

/**
 * What a text names besides what its question is about, and the answer can say something about:
 * "compare senior and lead **on testing**", "does a lead need **ITIL Foundation**".
 */
export type Focus =
  /** At which a skill or skills are asked for; or above it. */
  | { readonly kind: "level"; readonly level: Level; readonly orAbove?: true }
  /** Of the role levels compared, or of one of them. */
  | { readonly kind: "skills"; readonly skills: readonly SkillId[] }
  /** In which role levels are compared. */
  | { readonly kind: "section"; readonly section: Section }
  /** Of the role levels that ask for a skill. */
  | { readonly kind: "role"; readonly role: RoleId }
  /** Of a role level's qualifications; several if the words are part of several names. */
  | {
      readonly kind: "qualifications";
      readonly qualifications: readonly QualificationId[];
      readonly isPart: boolean;
    }
  | { readonly kind: "topics"; readonly topics: readonly TopicId[]; readonly isPart: boolean }
  /** The role level for which the person asks whether they are ready. */
  | { readonly kind: "ready"; readonly roleLevel: RoleLevelId }
  /** Of the positions of a team, the one that changes most by leaving it or joining it. */
  | { readonly kind: "move"; readonly of: "leaves" | "joins" }
  /** Which of the two role levels compared is said to be above the other. */
  | { readonly kind: "order"; readonly upper: RoleLevelId };

/**
 * The outcome for a text. Only "question" has a single meaning; the others are expected outcomes
 * that the answer explains.
 */
export type Understanding =
  | {
      readonly kind: "question";
      readonly question: Question;
      /** The words that this reading ignores, as typed and in order; absent if there are none. */
      readonly leftOut?: readonly string[];
      readonly focus?: Focus;
      /** Whether "yes" or "no" answers it: "does a lead need testing?" */
      readonly whether?: true;
      /** The former names by which the text calls what it asks about; absent if there are none. */
      readonly former?: readonly Formerly[];
    }
  | {
      readonly kind: "ambiguous";
      /** The words with more than one reading, as typed. */
      readonly words: string;
      /** The readings, best first; at least two. */
      readonly choices: readonly Question[];
      /** Whether there are more readings than these. */
      readonly more?: boolean;
    }
  | {
      readonly kind: "not-found";
      readonly sought: Sought;
      /** The words that name nothing in the catalogue; as typed if they are one stretch. */
      readonly words: string;
      /** Questions about the nearest names, best first; empty if nothing is near. */
      readonly choices: readonly Question[];
      /** What was removed from the catalogue, if that is what the words name. */
      readonly gone?: Formerly;
      /** Whether the text speaks of a team, which is none that has a name here. */
      readonly ofTeam?: true;
    }
  | {
      readonly kind: "not-understood";
      readonly doubt: Doubt;
      /**
       * What it may be asking, the reading of everything understood first; empty if nothing was.
       */
      readonly choices: readonly Question[];
      /** As above. */
      readonly ofTeam?: true;
    };

/** The outcome for a text that nothing can be made of. */
export const unclear: Understanding = {
  kind: "not-understood",
  doubt: { reason: "unclear" },
  choices: [],
};

/** The outcome for words with more than one reading. */
export function choiceOf(words: string, questions: readonly Question[]): Understanding {
  const more = questions.length > mostChoices;
  const choices = questions.slice(0, mostChoices);
  return { kind: "ambiguous", words, choices, ...(more ? { more } : {}) };
}

/** How well a text was understood. */
export type Confidence = "sure" | "likely" | "unsure" | "miss";

export function confidenceOf(understanding: Understanding): Confidence {
  switch (understanding.kind) {
    case "question":
      return understanding.leftOut === undefined ? "sure" : "likely";
    case "ambiguous":
      return "unsure";
    case "not-understood":
      return understanding.choices.length > 0 ? "unsure" : "miss";
    case "not-found":
      return "miss";
  }
}

export type Command = "role" | "skill" | "compare" | "team";

/** What is known besides the text. */
export interface Context {
  /** The slash command, which restricts what the text can be about. */
  readonly command?: Command;
  /** The last question answered in this conversation; "and at expert?" continues it. */
  readonly previous?: Question;
}
