import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Formerly } from "../../catalogue/history.ts";
import { splitTrack } from "../../catalogue/tracks.ts";
import type { RoleId, RoleLevelId } from "../../catalogue/types.ts";
import { inSentence } from "../in-sentence.ts";
import { only } from "../../catalogue/group.ts";
import type { Subject } from "../lexicon/names.ts";
import { keysOf, type Placed } from "../text/tokenise.ts";
import { type RoleStems, type Seniority, withoutBrackets } from "../lexicon/role-titles.ts";

/** Words that share this many first letters are the same occupation. */
const occupationPrefix = 5;

export type RoleSubject = Extract<Subject, { readonly kind: "role" }>;

/**
 * What a role level is to the team asked about: "second" is in the other one of two teams,
 * "or-leaves" and "or-joins" move instead of another one, "kept" is one of the team that is known
 * already, and of what is "unclear" nothing tells.
 */
export type TeamPart =
  "stays" | "kept" | "second" | "leaves" | "or-leaves" | "joins" | "or-joins" | "unclear";

export interface InTeam extends Placed {
  readonly part: TeamPart;
  /** The rule that says so. */
  readonly rule: string;
  /** Absent if none was typed. */
  readonly count?: number;
  /** Whether the text takes it as known: "the lead". */
  readonly isKnown?: true;
  /** Whether it is all that the team has: "the seniors". */
  readonly areAll?: true;
  /** Whether it is all the others that leave: "all but the lead". */
  readonly areOthers?: true;
}

/** A role in a question, or one of its levels. */
export interface RoleReference {
  /** Absent outside questions about teams. */
  readonly inTeam?: InTeam;
  readonly role: RoleId;
  /** Absent if no level was named. */
  readonly roleLevel?: RoleLevelId;
  /** The level meant where only a level makes sense: the role's namesake, or its only level. */
  readonly implied?: RoleLevelId;
  /** The former name that it was called by, if it was. */
  readonly former?: Formerly;
}

/** The seniorities, ranks and roles of a question in order, without the words between them. */
export type RoleWord =
  | { readonly kind: "seniority"; readonly seniority: Seniority }
  | { readonly kind: "rank"; readonly rank: number }
  | {
      readonly kind: "role";
      readonly subject: RoleSubject;
      /** Whether its name was typed in full. */
      readonly inFull?: boolean;
    };

type Grade = Exclude<RoleWord, { readonly kind: "role" }>;

interface Pair {
  readonly subject: RoleSubject;
  readonly inFull: boolean;
  readonly grades: readonly Grade[];
}

/** "app ops, senior and lead": each role with the grades after it. */
function pairsGradedAfter(words: readonly RoleWord[]): readonly Pair[] {
  const pairs: { subject: RoleSubject; inFull: boolean; grades: Grade[] }[] = [];
  for (const word of words) {
    if (word.kind !== "role") pairs.at(-1)?.grades.push(word);
    else pairs.push({ subject: word.subject, inFull: word.inFull === true, grades: [] });
  }
  return pairs;
}

/** "senior and lead app ops": each role with the grades before it. */
function pairsGradedBefore(words: readonly RoleWord[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let waiting: Grade[] = [];
  for (const word of words) {
    if (word.kind === "role") {
      pairs.push({ subject: word.subject, inFull: word.inFull === true, grades: waiting });
      waiting = [];
    } else waiting.push(word);
  }
  const last = pairs.at(-1);
  // "senior app ops and lead": the role also applies to the grades after it.
  return last === undefined || waiting.length === 0
    ? pairs
    : [...pairs, { ...last, grades: waiting }];
}

function pairsOf(words: readonly RoleWord[]): readonly Pair[] {
  const gradesComeAfter = words[0]?.kind === "role" && words.at(-1)?.kind !== "role";
  return gradesComeAfter ? pairsGradedAfter(words) : pairsGradedBefore(words);
}

/** A level that a role does not have, as it was named. */
export interface MissingLevel {
  readonly role: RoleId;
  /** "lead data analyst" */
  readonly name: string;
}

/** Finds the role levels that seniorities and roles describe together. */
export interface RoleResolver {
  /** In the order of the text; undefined if any of them does not exist. */
  resolve(words: readonly RoleWord[]): readonly RoleReference[] | undefined;
  /** The levels that cannot be resolved because their roles do not have them. */
  missing(words: readonly RoleWord[]): readonly MissingLevel[];
  /** The level of a role at a seniority, if exactly one fits. */
  levelAt(role: RoleId, seniority: Seniority): RoleLevelId | undefined;
}

/** "Engineer" and "engineering" are one occupation, "manager" and "analyst" are two. */
function hasOccupation(roleLevelTitle: string, title: string): boolean {
  const occupation = keysOf(withoutBrackets(title)).at(-1)?.slice(0, occupationPrefix) ?? "";
  return keysOf(roleLevelTitle).some((key) => key.startsWith(occupation));
}

export function createRoleResolver(catalogue: Catalogue, stems: RoleStems): RoleResolver {
  // "Senior developer" and "Senior developer - management" are both levels of software developer,
  // but only the first consists of the role's own words.
  const levelAt = (role: RoleId, seniority: Seniority): RoleLevelId | undefined => {
    const all = stems.levelsAt(role, seniority);
    if (all.length < 2) return all[0];
    const own = new Set(keysOf(catalogue.role(role).title));
    const ofOwnWords = all.filter((id) => keysOf(stems.stemOf(id)).every((key) => own.has(key)));
    return only(ofOwnWords);
  };
  // "Head of data engineer" is the head of data engineering, but a "senior service desk manager" is
  // not a senior service desk analyst.
  const levelUnderOtherName = (
    { subject: { id, title }, inFull }: Pair,
    seniority: Seniority,
  ): RoleLevelId | undefined => {
    // If only senior developers have a track, there is no lead in that track.
    if (splitTrack(title).track !== undefined) return undefined;
    const found = levelAt(id, seniority);
    if (found === undefined || !inFull) return found;
    return hasOccupation(catalogue.roleLevel(found).title, title) ? found : undefined;
  };
  const levelOf = (pair: Pair, grade: Grade): RoleLevelId | undefined => {
    const { id, levels } = pair.subject;
    if (grade.kind === "seniority") {
      return levels.get(grade.seniority) ?? levelUnderOtherName(pair, grade.seniority);
    }
    return catalogue.steps(id)[grade.rank - 1]?.[0];
  };
  const levelNamed = (
    { id: role, title, former: ofRole }: RoleSubject,
    roleLevel: RoleLevelId,
    seniority: Seniority | undefined,
  ): RoleReference => {
    const asNow = seniority === undefined || seniority === stems.seniorityOf(roleLevel);
    const former =
      (asNow ? ofRole : undefined) ?? stems.formerName(roleLevel, seniority ?? "", title);
    return { role, roleLevel, ...(former && { former }) };
  };
  const bare = (subject: RoleSubject): RoleReference => {
    const plain = subject.levels.get("");
    if (plain !== undefined && !subject.own) return levelNamed(subject, plain, "");
    const implied = plain ?? only(catalogue.role(subject.id).levels);
    return {
      role: subject.id,
      ...(implied === undefined ? {} : { implied }),
      ...(subject.former && { former: subject.former }),
    };
  };
  const graded = (pair: Pair): readonly (RoleReference | undefined)[] => {
    const { subject, grades } = pair;
    if (grades.length === 0) return [bare(subject)];
    return grades.map((grade) => {
      const roleLevel = levelOf(pair, grade);
      const seniority = grade.kind === "seniority" ? grade.seniority : undefined;
      if (roleLevel === undefined) return undefined;
      return levelNamed(subject, roleLevel, seniority);
    });
  };
  // "senior app ops or infra ops" asks for the senior level of both, if both have one.
  const fillSeniority = (references: readonly RoleReference[]): readonly RoleReference[] => {
    const named = references.filter(({ roleLevel }) => roleLevel !== undefined);
    const given = only(named);
    if (given?.roleLevel === undefined) return references;
    const seniority = stems.seniorityOf(given.roleLevel);
    return references.map((reference) => {
      if (reference.role === given.role) return reference;
      const roleLevel = levelAt(reference.role, seniority);
      if (roleLevel === undefined) return reference;
      const { role, former } = reference;
      return { role, roleLevel, ...(former && { former }) };
    });
  };
  const missingOf = (pair: Pair): readonly MissingLevel[] =>
    pair.grades
      .filter((grade) => levelOf(pair, grade) === undefined)
      .map((grade) => ({
        role: pair.subject.id,
        name:
          grade.kind === "seniority"
            ? `${grade.seniority} ${inSentence(pair.subject.title)}`.trim()
            : `${inSentence(pair.subject.title)} level ${grade.rank}`,
      }));
  return {
    levelAt,
    missing: (words) => pairsOf(words).flatMap(missingOf),
    resolve: (words) => {
      const references = pairsOf(words).flatMap(graded);
      if (references.includes(undefined)) return undefined;
      return fillSeniority(references.filter((reference) => reference !== undefined));
    },
  };
}
