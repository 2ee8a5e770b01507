import type { Subject } from "../lexicon/names.ts";
import { besides, canBeRole, hasCue, isCue, isFrame } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { RoleSubject, RoleWord } from "./role-references.ts";

function isPlain(spans: readonly Span[], at: number): boolean {
  if (!isCue(spans[at], "plain")) return false;
  return [besides(spans, at, -1), besides(spans, at, 1)].some(
    (other) => canBeRole(other) || other?.kind === "seniority",
  );
}

/** "application operations engineer level" means the level of that title, not the role. */
function saysLevel(spans: readonly Span[], at: number, { levels }: RoleSubject): boolean {
  if (spans[at - 1]?.kind === "seniority" || !levels.has("")) return false;
  return isCue(spans[at + 1], "level");
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
  return isCue(before, "own", "from");
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

/** The seniorities, ranks and roles of a text, in order. */
export function roleWords(
  spans: readonly Span[],
  subjectOf: ReadonlyMap<Span, Subject>,
  ranksRoles: boolean,
): readonly RoleWord[] {
  return spans.flatMap((_, at) => wordsOf(spans, at, subjectOf, ranksRoles));
}
