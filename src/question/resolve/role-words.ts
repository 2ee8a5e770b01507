import { type ParsingContext, wordAt } from "../context.ts";
import type { Subject } from "../lexicon/names.ts";
import { besides, canBeRole, gapBefore, hasCue, isFrame } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import { teamPartsOf } from "../parse/team-parts.ts";
import type { RoleSubject, RoleWord, TeamPart } from "./role-references.ts";

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
export function roleWords(
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
