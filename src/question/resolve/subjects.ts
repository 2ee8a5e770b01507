import { slug } from "../../catalogue/ids.ts";
import { type ParsingContext, typedOf } from "../context.ts";
import type { Match } from "../lexicon/name-index.ts";
import type { Subject, SubjectKind } from "../lexicon/names.ts";
import type { NameSpan, Span } from "../parse/spans.ts";
import { hasCue, hasSection, isClearlyRole } from "../parse/predicates.ts";
import { mostChoices } from "../understanding.ts";

/** Which kind of thing is meant by a name of several, and whether it has to be that kind. */
interface Preference {
  readonly order: readonly SubjectKind[];
  /** Whether partial matches are restricted to the first kind in the order that any of them has. */
  readonly strict: boolean;
}

/** Partial matches are offered if their coverage is at least this share of the best one's. */
const nearlyEqual = 0.66;
/** If even the best match covers less than this, all are offered, because none is likelier. */
const decisive = 0.5;

const usual: readonly SubjectKind[] = ["role", "skill", "qualification", "topic", "family", "team"];

function first(...kinds: readonly SubjectKind[]): readonly SubjectKind[] {
  return [...kinds, ...usual.filter((kind) => !kinds.includes(kind))];
}

function seniorityBeside(spans: readonly Span[], at: number): boolean {
  return spans[at - 1]?.kind === "seniority" || spans[at + 1]?.kind === "seniority";
}

const comparable: readonly SubjectKind[] = ["role", "skill"];

/** Things that are compared are of one kind: the first that every name can be. */
function comparedKind(spans: readonly Span[]): SubjectKind | undefined {
  const named = spans.flatMap((span) => (span.kind === "name" ? [span.full] : []));
  if (named.length < 2) return undefined;
  const all = (kind: SubjectKind, isTitle: boolean): boolean =>
    named.every((full) =>
      full.some(
        ({ name: { subject, source } }) =>
          subject.kind === kind &&
          (!isTitle || (source === "title" && (subject.kind !== "role" || subject.own))),
      ),
    );
  return comparable.find((kind) => all(kind, true)) ?? comparable.find((kind) => all(kind, false));
}

function preferenceAt(context: ParsingContext, spans: readonly Span[], at: number): Preference {
  const { command, previous } = context.given;
  if (seniorityBeside(spans, at)) return { order: usual, strict: true };
  if (command === "role") return { order: first("role", "family"), strict: true };
  if (command === "skill") return { order: first("skill"), strict: true };
  if (hasSection(spans, "training", "development", "work-activities") || hasCue(spans, "topic")) {
    return { order: first("topic"), strict: true };
  }
  if (hasSection(spans, "skills", "knowledge")) return { order: first("skill"), strict: false };
  if (hasCue(spans, "roles") && hasCue(spans, "list")) {
    return { order: first("family"), strict: false };
  }
  if (hasCue(spans, "who")) {
    return { order: first("skill", "qualification", "topic"), strict: true };
  }
  // "And for infra?" after a role level asks about another role.
  if (previous !== undefined && "roleLevel" in previous) {
    return { order: usual, strict: true };
  }
  const compared = hasCue(spans, "compare") ? comparedKind(spans) : undefined;
  if (compared !== undefined) return { order: first(compared), strict: true };
  // Beside a role, a word means something that the role may need, not another role.
  const role = spans.some(
    (span, other) => other !== at && span.kind === "name" && isClearlyRole(span),
  );
  if (role && !hasCue(spans, "compare", "to")) {
    return { order: first("skill", "qualification", "topic"), strict: false };
  }
  if (spans.some(({ kind }) => kind === "level")) return { order: first("skill"), strict: true };
  return { order: usual, strict: false };
}

function ofFirstKind<M extends Match>(
  matches: readonly M[],
  order: readonly SubjectKind[],
): readonly M[] {
  const kind = order.find((wanted) => matches.some(({ name }) => name.subject.kind === wanted));
  return matches.filter(({ name }) => name.subject.kind === kind);
}

/** Drops roles if another kind is preferred and anything else matches. */
function withoutUnwantedRoles<M extends Match>(
  matches: readonly M[],
  order: readonly SubjectKind[],
): readonly M[] {
  if (order[0] === "role") return matches;
  const others = matches.filter(({ name }) => name.subject.kind !== "role");
  return others.length > 0 ? others : matches;
}

function sameSubject(a: Subject, b: Subject): boolean {
  return a.kind === b.kind && a.id === b.id;
}

function subjectsOf(matches: readonly Match[]): readonly Subject[] {
  const subjects: Subject[] = [];
  for (const { name } of matches) {
    if (!subjects.some((known) => sameSubject(known, name.subject))) subjects.push(name.subject);
  }
  return subjects;
}

/** Different names can have the same keys, so titles and names spelled as typed come first. */
function spelledAs(matches: readonly Match[], typed: string): readonly Match[] {
  const same = matches.filter(({ name }) => name.slug === typed);
  const isTitle = ({ name }: Match): boolean => name.source === "title";
  const candidates = [same.filter(isTitle), same, matches.filter(isTitle), matches];
  const [best] = candidates.filter(({ length }) => length > 0);
  return best ?? [];
}

/** "Data" is a role family, but the word alone does not ask for it. */
function isAccidentalFamily({ name }: Match, span: NameSpan, spans: readonly Span[]): boolean {
  const asked = hasCue(spans, "roles", "list", "all");
  return name.subject.kind === "family" && span.contentTokens === 1 && !asked;
}

/**
 * "Head of accessibility" also makes "accessibility" the name of a role; alone, the word means the
 * skill of that title.
 */
function withoutParts(matches: readonly Match[], spans: readonly Span[]): readonly Match[] {
  const titled = matches.some(
    ({ name: { source, subject } }) => source === "title" && subject.kind !== "role",
  );
  if (!titled || spans.some((span) => span.kind === "cue" && span.sections.length > 0)) {
    return matches;
  }
  return matches.filter(({ name: { subject } }) => subject.kind !== "role" || subject.own);
}

/** What a name in the text can mean, best first; several are offered as choices. */
export function subjectsAt(
  context: ParsingContext,
  spans: readonly Span[],
  at: number,
  span: NameSpan,
): readonly Subject[] {
  const { order, strict } = preferenceAt(context, spans, at);
  const named = span.full.filter((match) => !isAccidentalFamily(match, span, spans));
  if (named.length > 0) {
    // An acronym of several things does not tell which kind is meant, unless all have the same
    // title.
    const acronym = named.every(({ name }) => name.source === "acronym");
    const several = new Set<string>(named.map(({ name }) => name.subject.id)).size > 1;
    if (acronym && several && !strict) return subjectsOf(named).slice(0, mostChoices + 1);
    const likely = strict ? named : withoutParts(named, spans);
    return subjectsOf(spelledAs(ofFirstKind(likely, order), slug(typedOf(context, span))));
  }
  const candidates = strict
    ? ofFirstKind(span.partial, order)
    : withoutUnwantedRoles(span.partial, order);
  const best = candidates[0]?.coverage ?? 0;
  // "Principal engineer" may be a principal of any of those engineers, not just the one with the
  // shortest title.
  const isNoun = seniorityBeside(spans, at) && span.contentTokens === 1;
  const least = best < decisive || isNoun ? 0 : best * nearlyEqual;
  return subjectsOf(candidates.filter(({ coverage }) => coverage >= least)).slice(
    0,
    mostChoices + 1,
  );
}
