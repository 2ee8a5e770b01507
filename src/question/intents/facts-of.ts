import { rankOf } from "../../catalogue/levels.ts";
import type { ParsingContext } from "../context.ts";
import { distinct, type Facts, levelMeant } from "./facts.ts";
import type { Interpretation } from "../resolve/interpretations.ts";
import type { RoleReference } from "../resolve/role-references.ts";
import type { Span } from "../parse/spans.ts";
import { wantedSkills } from "./wanted-skills.ts";
import { ofKind } from "../lexicon/names.ts";
import type { LevelWord } from "../lexicon/phrase-book.ts";
import { canBeRole, continues, hasCue, isCue, isFrame } from "../parse/predicates.ts";

function fromComesSecond(spans: readonly Span[]): boolean {
  const from = spans.findIndex((span) => isCue(span, "from"));
  const role = spans.findIndex(isRoleWord);
  // "App ops, from associate to lead" goes upwards.
  return role !== -1 && from > role && !toStandsBetween(spans.slice(from));
}

function isRoleWord(span: Span | undefined): boolean {
  return span?.kind === "seniority" || canBeRole(span);
}

function toStandsBetween(spans: readonly Span[]): boolean {
  const said = spans.filter((span) => !isFrame(span));
  return said.some(
    (span, at) => isCue(span, "to") && isRoleWord(said[at - 1]) && isRoleWord(said[at + 1]),
  );
}

/** "3 - practitioner" is one level, and the name is more specific than the number. */
function levelsOfSpans(spans: readonly Span[]): readonly LevelWord[] {
  const levels = spans.flatMap((span) => (span.kind === "level" ? [span.level] : []));
  const ranks = levels.flatMap((word) => (word.kind === "named" ? [rankOf(word.level)] : []));
  return levels.filter((word) => word.kind === "named" || !ranks.includes(word.rank));
}

/**
 * What is named twice is meant once, but in a team, where each is a position. A comparison with
 * itself is left alone: nobody asks for one.
 */
function withoutRepeats(roles: readonly RoleReference[]): readonly RoleReference[] {
  return roles.filter((one, at) => {
    const first = roles.findIndex(
      (other) => other.role === one.role && levelMeant(other) === levelMeant(one),
    );
    return one.inTeam !== undefined || first === at;
  });
}

export function factsOf(
  context: ParsingContext,
  spans: readonly Span[],
  { subjects, roles, ranksRoles }: Interpretation,
): Facts {
  const { command, previous } = context.given;
  const { catalogue, stems, resolver } = context.lexicon;
  const levels = levelsOfSpans(spans);
  const cueSpans = spans.filter((span) => span.kind === "cue");
  const isComparison = command === "compare" || hasCue(spans, "compare");
  return {
    catalogue,
    stems,
    resolver,
    roles: isComparison ? roles : withoutRepeats(roles),
    skills: distinct(ofKind(subjects, "skill").map(({ id }) => id)),
    qualifications: distinct(ofKind(subjects, "qualification").map(({ id }) => id)),
    topics: distinct(ofKind(subjects, "topic").map(({ id }) => id)),
    families: distinct(ofKind(subjects, "family").map(({ id }) => id)),
    teams: distinct(ofKind(subjects, "team").map(({ id }) => id)),
    wanted: wantedSkills(context, spans, subjects),
    levels: ranksRoles ? levels.filter(({ kind }) => kind === "named") : levels,
    sections: distinct(cueSpans.flatMap((span) => span.sections)),
    cues: new Set(cueSpans.flatMap((span) => span.cues)),
    onwards: toStandsBetween(spans),
    backwards: fromComesSecond(spans),
    followsUp: continues(context, spans),
    command,
    previous,
  };
}
