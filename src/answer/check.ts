import type { Catalogue } from "../catalogue/catalogue.ts";
import { type Level, levelsOf, scaleOf } from "../catalogue/levels.ts";
import { only } from "../catalogue/group.ts";
import type { RoleLevelId } from "../catalogue/types.ts";
import type { Understanding } from "../question/understanding.ts";
import type { Answer } from "./answer.ts";
import { type Asking, askingOf } from "./asking.ts";
import { sourcesNaming } from "./content.ts";
import { type Cites, citesOf } from "./fact.ts";
import { type PlacedRoleLevel, place } from "./place.ts";

// A person compares themselves with what a role level asks for. What they choose is counted and
// listed, never scored or kept.

/** Where people can place themselves, compared with a level. */
export const standings = ["below", "at", "above"] as const;
export type Standing = (typeof standings)[number];

/** One skill to compare oneself with. */
export interface CheckItem extends Asking {
  /** The same for this skill at this level, whatever else the role level asks for. */
  readonly key: string;
}

/** What a person chose, by the keys of the items. */
export type Choices = ReadonlyMap<string, Standing>;

export interface Check {
  readonly who: PlacedRoleLevel;
  /** In the order of the sources; empty if they list no skills. */
  readonly items: readonly CheckItem[];
  readonly hasKnowledge: boolean;
}

/**
 * The role level if a text names exactly one and nothing else. A role with a single level stands for
 * that level.
 */
export function roleLevelNamed(
  understanding: Understanding,
  catalogue: Catalogue,
): RoleLevelId | undefined {
  if (understanding.kind !== "question" || understanding.leftOut !== undefined) return undefined;
  const { question } = understanding;
  if (question.kind === "role-level") return question.roleLevel;
  return question.kind === "role" ? only(catalogue.role(question.role).levels) : undefined;
}

/** The role level that a person can check themselves against after an answer; undefined if none. */
export function checkOffered(
  understanding: Understanding,
  answer: Answer,
): RoleLevelId | undefined {
  const focus = understanding.kind === "question" ? understanding.focus : undefined;
  const found =
    focus?.kind === "ready"
      ? subjectsOf(answer).find(({ roleLevel }) => roleLevel.id === focus.roleLevel)
      : askedAbout(answer);
  const hasSkills = found !== undefined && found.roleLevel.requirements.length > 0;
  return hasSkills ? found.roleLevel.id : undefined;
}

function subjectsOf(answer: Answer): readonly PlacedRoleLevel[] {
  if (answer.kind === "role-level") return [answer.subject];
  return answer.kind === "compare-role-levels" ? answer.subjects : [];
}

/** The level that the whole answer is about; of a path, the one that it leads to. */
function askedAbout(answer: Answer): PlacedRoleLevel | undefined {
  if (answer.kind === "role-level" && answer.section === undefined) return answer.subject;
  if (answer.kind === "similar-roles" && !answer.standsForRole) return answer.subject;
  return answer.kind === "career-path" ? (answer.to ?? answer.from) : undefined;
}

export function checkOf(roleLevel: RoleLevelId, catalogue: Catalogue): Check {
  const who = place(roleLevel, catalogue);
  return {
    who,
    items: [...askingOf(roleLevel, catalogue)].map(([key, asking]) => ({
      key: `${key} ${asking.level}`,
      ...asking,
    })),
    hasKnowledge: who.roleLevel.knowledge.length > 0,
  };
}

/** The documents behind the words of the items. */
export function citesOfItems(items: readonly CheckItem[]): Cites {
  return citesOf(items.map(({ fact }) => fact));
}

/** Nobody is above the highest level of a scale. */
export function standingsBeside(level: Level): readonly Standing[] {
  const isHighest = levelsOf(scaleOf(level)).at(-1) === level;
  return standings.filter((standing) => standing !== "above" || !isHighest);
}

export interface Gap {
  readonly item: CheckItem;
  /** Titles of the training and qualifications listed for the role level that contain the skill's name. */
  readonly named: readonly string[];
}

export interface CheckResult {
  readonly check: Check;
  /** At or above the level asked for. */
  readonly met: readonly { readonly item: CheckItem; readonly isAbove: boolean }[];
  /** Below it. */
  readonly gaps: readonly Gap[];
  readonly unanswered: readonly CheckItem[];
  /** Titles of all training listed for the role level, whatever the skill. */
  readonly training: readonly string[];
  readonly qualifications: readonly string[];
  readonly cites: Cites;
}

/** As words of their own: "testing" is not in "attesting". */
function hasName(title: string, name: string): boolean {
  const words = (text: string): string =>
    ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
  return words(title).includes(words(name));
}

/** The result of the choices. Choices that match no item of the check are ignored. */
export function checkResult(check: Check, choices: Choices, catalogue: Catalogue): CheckResult {
  const { roleLevel } = check.who;
  const training = roleLevel.training.map(({ title }) => title);
  const qualifications = roleLevel.qualifications.map((id) => catalogue.qualification(id).title);
  const standing = ({ key, level }: CheckItem): Standing | undefined =>
    standingsBeside(level).find((one) => one === choices.get(key));
  const gaps = check.items.filter((item) => standing(item) === "below");
  const met = check.items.filter((item) => ["at", "above"].includes(standing(item) ?? ""));
  return {
    check,
    met: met.map((item) => ({ item, isAbove: standing(item) === "above" })),
    gaps: gaps.map((item) => ({
      item,
      named: [...training, ...qualifications].filter((title) => hasName(title, item.skill.title)),
    })),
    unanswered: check.items.filter((item) => standing(item) === undefined),
    training,
    qualifications,
    cites: citesOf(
      gaps.map(({ fact }) => fact),
      check.items.map(({ fact }) => fact),
      gaps.length === 0
        ? []
        : [
            ...roleLevel.training.map(({ statement }) => catalogue.source(statement.source)),
            ...sourcesNaming(roleLevel, "qualifications", catalogue),
          ],
    ),
  };
}
