import type { Catalogue } from "../../catalogue/catalogue.ts";
import { type ParsingContext, wordAt } from "../context.ts";
import { subjectsAt } from "./subjects.ts";
import type { Subject } from "../lexicon/names.ts";
import type { NameSpan, Span } from "../parse/spans.ts";
import type {
  MissingLevel,
  RoleReference,
  RoleSubject,
  RoleWord,
  TeamPart,
} from "./role-references.ts";
import { besides, canBeRole, gapBefore, hasCue, hasSection, isFrame } from "../parse/predicates.ts";
import { teamPartsOf } from "../parse/team-parts.ts";
import { aboutOf, mostKinds, type Question } from "../question.ts";
import type { RoleFamilyId, RoleId } from "../../catalogue/types.ts";
import { mostChoices } from "../understanding.ts";

/** One choice of meaning for every name in a text, in the order of the text. */
export interface Interpretation {
  readonly subjects: readonly Subject[];
  readonly roles: readonly RoleReference[];
  /** Whether numbers were read as the rank of a role level in its role, not as skill levels. */
  readonly ranksRoles: boolean;
}

export interface Interpretations {
  readonly possible: readonly Interpretation[];
  /** Levels that were named but that their roles do not have, without duplicates. */
  readonly missing: readonly MissingLevel[];
}

const mostCombinations = 32;
/**
 * No question names more than two teams; without a limit, "data" eighty times would be a
 * combinatorial explosion.
 */
export const mostNames = 2 * mostKinds;

function combinations<Item>(lists: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  return lists.reduce<readonly (readonly Item[])[]>(
    (done, list) =>
      done.flatMap((head) => list.map((item) => [...head, item])).slice(0, mostCombinations),
    [[]],
  );
}

function isPlain(spans: readonly Span[], at: number): boolean {
  const span = spans[at];
  if (span?.kind !== "cue" || !span.cues.includes("plain")) return false;
  return [besides(spans, at, -1), besides(spans, at, 1)].some(
    (other) => canBeRole(other) || other?.kind === "seniority",
  );
}

/** "application operations engineer level" means the level of that title, not the role. */
function saysLevel(spans: readonly Span[], at: number, { levels }: RoleSubject): boolean {
  const [before, after] = [spans[at - 1], spans[at + 1]];
  if (before?.kind === "seniority" || !levels.has("")) return false;
  return after !== undefined && hasCue([after], "level");
}

/** "From associate to app ops engineer" asks for the level with the role's own title. */
function isOtherThanBefore(spans: readonly Span[], at: number, { levels }: RoleSubject): boolean {
  if (!levels.has("")) return false;
  const before = spans.slice(0, at);
  const seniority = before.findLastIndex(({ kind }) => kind === "seniority");
  return seniority !== -1 && hasCue(before.slice(seniority + 1), "to", "compare");
}

/** "I'm an app ops engineer, how do I get to senior?", "from app ops engineer to senior" */
function isOwnLevel(spans: readonly Span[], at: number, { levels }: RoleSubject): boolean {
  if (!levels.has("") || !hasCue(spans.slice(at), "step", "to")) return false;
  const before = spans.slice(0, at).findLast((span) => !isFrame(span));
  return before !== undefined && hasCue([before], "own", "from");
}

/** What one span says about roles: a seniority, a rank, or a role with its plain level. */
function wordsOf(
  spans: readonly Span[],
  at: number,
  subjectOf: ReadonlyMap<Span, Subject>,
  ranksRoles: boolean,
): readonly RoleWord[] {
  const span = spans[at];
  if (span === undefined) return [];
  if (span.kind === "seniority") return [span];
  if (isPlain(spans, at)) return [{ kind: "seniority", seniority: "" }];
  if (span.kind === "level" && span.level.kind === "rank" && ranksRoles) {
    return [{ kind: "rank", rank: span.level.rank }];
  }
  const subject = subjectOf.get(span);
  if (subject?.kind !== "role") return [];
  const inFull = span.kind === "name" && span.full.length > 0;
  const role: RoleWord = { kind: "role", subject, inFull };
  const plain =
    saysLevel(spans, at, subject) ||
    isOtherThanBefore(spans, at, subject) ||
    isOwnLevel(spans, at, subject);
  return plain ? [{ kind: "seniority", seniority: "" }, role] : [role];
}

function isRoleWord(span: Span | undefined): boolean {
  return span?.kind === "seniority" || canBeRole(span);
}

/** The numbers typed for a role level, the nearest last: "one of my three seniors", "senior x2". */
function countsOf(context: ParsingContext, spans: readonly Span[], at: number): readonly number[] {
  const before = spans.slice(0, at).filter((span) => !isFrame(span));
  const counts = before.slice(before.findLastIndex((span) => span.kind !== "count") + 1);
  const numbers = counts.flatMap((span) => (span.kind === "count" && !span.isAfter ? [span] : []));
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first !== undefined && last !== undefined) {
    const isPart = wordAt(context, first.to) === "of";
    return isPart ? numbers.map(({ count }) => count) : [last.count];
  }
  const span = spans[at];
  const beginsItem = span !== undefined && /[,;\n+]/u.test(gapBefore(context, span));
  const isHead = beginsItem || !isRoleWord(before.at(-1));
  const after = spans.slice(at + 1).find((one) => !isRoleWord(one) && !isFrame(one));
  return isHead && after?.kind === "count" && after.isAfter ? [after.count] : [];
}

/** The seniorities, ranks and roles of a text, in order. */
function roleWords(
  context: ParsingContext,
  spans: readonly Span[],
  subjectOf: ReadonlyMap<Span, Subject>,
  ranksRoles: boolean,
): readonly RoleWord[] {
  const parts = teamPartsOf(context, spans);
  const read = spans.flatMap((span, at): readonly RoleWord[] => {
    const words = wordsOf(spans, at, subjectOf, ranksRoles);
    const part = parts.get(span);
    if (part === undefined) return words;
    const counts = countsOf(context, spans, at);
    const [head, ...rest] = words.map((word) => ({ ...word, inTeam: { part } }));
    if (head === undefined) return [];
    const counted = (count: number | undefined, of: TeamPart): RoleWord => ({
      ...head,
      inTeam: { part: of, ...(count === undefined ? {} : { count }) },
    });
    // "If one of my three seniors leaves" tells of the three, too.
    const others = part === "leaves" && counts.length > 1 ? [counted(counts.at(-1), "stays")] : [];
    return [counted(counts[0], part), ...others, ...rest];
  });
  return gradesFirst(read);
}

/** "2 app ops leads" as "2 lead app ops": among counted roles, the seniority that follows one. */
function gradesFirst(words: readonly RoleWord[]): readonly RoleWord[] {
  const ordered: RoleWord[] = [];
  for (const [at, word] of words.entries()) {
    const role = ordered.at(-1);
    const next = words[at + 1];
    const endsItem = next?.kind !== "role" || next.inTeam?.count !== undefined;
    const isItsGrade = word.kind === "seniority" && word.inTeam?.count === undefined && endsItem;
    const isAmongCounted = role?.inTeam?.count !== undefined || next?.inTeam?.count !== undefined;
    if (isItsGrade && isAmongCounted && role?.kind === "role" && role.inTeam !== undefined) {
      const { inTeam } = role;
      ordered.splice(-1, 1, { ...word, inTeam }, { ...role, inTeam: { part: inTeam.part } });
    } else ordered.push(word);
  }
  return ordered;
}

function previousRoles(catalogue: Catalogue, previous: Question | undefined): readonly RoleId[] {
  const { roles, roleLevels } = aboutOf(previous);
  return [...new Set([...roles, ...roleLevels.map((id) => catalogue.roleLevel(id).role)])];
}

/**
 * Roles that have every seniority named: those of the previous question, or else those of the
 * families named, or any.
 */
function rolesWithAll(
  { lexicon: { catalogue, resolver }, given: { previous } }: ParsingContext,
  words: readonly RoleWord[],
  families: readonly RoleFamilyId[],
): readonly RoleId[] {
  const hasAll = (role: RoleId): boolean =>
    words.every(
      (word) => word.kind !== "seniority" || resolver.levelAt(role, word.seniority) !== undefined,
    );
  const known = previousRoles(catalogue, previous).filter(hasAll);
  if (known.length > 0) return known;
  const some: RoleId[] = [];
  for (const { id, family } of catalogue.roles) {
    if (some.length > mostChoices) break;
    const inFamily = families.length === 0 || (family !== undefined && families.includes(family));
    if (inFamily && hasAll(id)) some.push(id);
  }
  return some;
}

/**
 * The words completed with each role they can be about, or with all of them at once for "the two
 * principal roles".
 */
function withRoles(
  context: ParsingContext,
  spans: readonly Span[],
  words: readonly RoleWord[],
  subjects: readonly Subject[],
): readonly (readonly RoleWord[])[] {
  // "Which senior roles need testing" is answered by all roles that need it, senior ones among
  // them.
  const namesSkill = subjects.some(({ kind }) => kind === "skill");
  if (namesSkill && hasCue(spans, "roles") && !hasCue(spans, "compare")) return [[]];
  const families = subjects.flatMap((one) => (one.kind === "family" ? [one.id] : []));
  const attempts = rolesWithAll(context, words, families).map((role): readonly RoleWord[] => [
    ...words,
    { kind: "role", subject: context.lexicon.ownSubject(role) },
  ]);
  const comparesAll = words.length === 1 && hasCue(spans, "compare") && hasCue(spans, "roles");
  return comparesAll && attempts.length > 1 ? [attempts.flat()] : attempts;
}

/**
 * The ways to complete the words, each in groups that name their roles by themselves: "the lead
 * leaves" is no level of the role that is typed next.
 */
function attemptsFor(
  context: ParsingContext,
  spans: readonly Span[],
  words: readonly RoleWord[],
  subjects: readonly Subject[],
): readonly (readonly (readonly RoleWord[])[])[] {
  const of = (part: TeamPart): readonly RoleWord[] =>
    words.filter(({ inTeam }) => inTeam?.part === part);
  const moving = [of("leaves"), of("joins")].filter(({ length }) => length > 0);
  const staying = words.filter((word) => !moving.some((some) => some.includes(word)));
  const roles = staying.filter((word) => word.kind === "role");
  const complete = (some: readonly RoleWord[]): readonly (readonly RoleWord[])[] => {
    if (some.length === 0 || some.some(({ kind }) => kind === "role")) return [some];
    return some === staying || roles.length === 0
      ? withRoles(context, spans, some, subjects)
      : roles.map((role) => [...some, { ...role, inTeam: { part: "stays" } }]);
  };
  return combinations([staying, ...moving].map(complete));
}

export function interpretationsOf(
  context: ParsingContext,
  spans: readonly Span[],
): Interpretations {
  const nameSpans = [...spans.entries()].filter(
    (entry): entry is [number, NameSpan] => entry[1].kind === "name",
  );
  if (nameSpans.length > mostNames) return { possible: [], missing: [] };
  const choices = nameSpans.map(([at, span]) => subjectsAt(context, spans, at, span));
  const asksForSkills = hasSection(spans, "skills", "knowledge");
  const { resolver } = context.lexicon;
  const possible: Interpretation[] = [];
  const missing = new Map<string, MissingLevel>();
  for (const subjects of combinations(choices)) {
    const subjectOf = new Map<Span, Subject>();
    for (const [index, [, span]] of nameSpans.entries()) {
      const subject = subjects[index];
      if (subject !== undefined) subjectOf.set(span, subject);
    }
    const ranksRoles =
      !asksForSkills &&
      subjects.some(({ kind }) => kind === "role") &&
      !subjects.some(({ kind }) => kind === "skill" || kind === "qualification");
    const words = roleWords(context, spans, subjectOf, ranksRoles);
    for (const attempt of attemptsFor(context, spans, words, subjects)) {
      const found = attempt.map((some) => resolver.resolve(some));
      const roles = found.flatMap((some) => some ?? []);
      if (found.every((some) => some !== undefined)) possible.push({ subjects, roles, ranksRoles });
      else {
        for (const level of attempt.flatMap((some) => resolver.missing(some))) {
          missing.set(`${level.role} ${level.name}`, level);
        }
      }
    }
  }
  return { possible, missing: [...missing.values()] };
}
