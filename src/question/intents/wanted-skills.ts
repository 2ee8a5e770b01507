import type { LevelWord } from "../lexicon/phrase-book.ts";
import type { Subject } from "../lexicon/names.ts";
import { isCue, isFrame } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { SkillId } from "../../catalogue/types.ts";

/** A skill as a text asks for it: "two expert testing". */
export interface WantedSkill {
  readonly skill: SkillId;
  readonly level?: LevelWord;
  /** Absent if none was typed. */
  readonly count?: number;
}

/** What is said of one skill: the spans from its number on, or all of them if none has one. */
function itemAt(spans: readonly Span[], at: number): readonly Span[] {
  const starts = (span: Span): boolean => span.kind === "count" && !span.isAfter;
  const from = Math.max(0, spans.slice(0, at).findLastIndex(starts));
  const next = spans.slice(at + 1).findIndex(starts);
  return spans.slice(from, next === -1 ? undefined : at + 1 + next);
}

/** The level beside a skill, before it or else after it; a level that is alone is that of all skills. */
function levelAt(spans: readonly Span[], at: number, isAfter: boolean): LevelWord | undefined {
  const levels = itemAt(spans, at).flatMap((one) => (one.kind === "level" ? [one.level] : []));
  if (levels.length < 2) return levels[0];
  const [before, after] = [spans[at - 1], spans[at + 1]];
  const beside = isAfter ? [after] : [before, after];
  return beside.flatMap((span) => (span?.kind === "level" ? [span.level] : []))[0];
}

function countAt(spans: readonly Span[], at: number): number | undefined {
  // "Two with expert testing"
  const before = spans
    .slice(0, at)
    .findLast((span) => span.kind !== "level" && !isCue(span, "and", "that-team"));
  if (before?.kind === "count" && !before.isAfter) return before.count;
  const after = spans.slice(at + 1).find(({ kind }) => kind !== "level");
  return after?.kind === "count" && after.isAfter ? after.count : undefined;
}

/** @param subjects what each name of the text stands for, in order */
export function wantedSkills(
  all: readonly Span[],
  subjects: readonly Subject[],
): readonly WantedSkill[] {
  const spans = all.filter((span) => !isFrame(span));
  const names = [...spans.entries()].filter(([, { kind }]) => kind === "name");
  const [firstSkill] = names.find((_, index) => subjects[index]?.kind === "skill") ?? [];
  // "Testing practitioner, user focus working": where the first level is tells where the others are.
  const isAfter = spans.findIndex(({ kind }) => kind === "level") > (firstSkill ?? 0);
  return names.flatMap(([at], index): readonly WantedSkill[] => {
    const subject = subjects[index];
    if (subject?.kind !== "skill") return [];
    const [level, count] = [levelAt(spans, at, isAfter), countAt(spans, at)];
    return [{ skill: subject.id, ...(level && { level }), ...(count && { count }) }];
  });
}
