import type { Change } from "../../catalogue/changes.ts";
import { type Level, rankOf } from "../../catalogue/levels.ts";
import type { RoleLevel, SkillId, SourceId, Statement } from "../../catalogue/types.ts";
import { groupBy } from "../../catalogue/group.ts";
import type { CompareWordings } from "./rewording.ts";
import { compareNamed, compareStatements, type Named, rewordings } from "./statements.ts";

export type TitleOf = (id: string) => string;

/** A skill or a piece of knowledge as a role level asks for it. */
interface Asked {
  readonly skill: SkillId;
  readonly level?: Level;
  readonly statement: Statement;
}

function askedOf(level: RoleLevel, part: "requirement" | "knowledge"): readonly Asked[] {
  if (part === "requirement") return level.requirements;
  return level.knowledge.map(({ knowledge: skill, depth, statement }) => ({
    skill,
    ...(depth === undefined ? {} : { level: depth }),
    statement,
  }));
}

const levelsIn = (asked: readonly Asked[]): readonly Level[] =>
  asked.flatMap(({ level }) => level ?? []);

/** What is newly asked for, no longer asked for, or asked for at another level. */
function levelChanges(
  part: "requirement" | "knowledge",
  before: readonly Asked[],
  after: readonly Asked[],
  titleOf: TitleOf,
): readonly Change[] {
  const [old, now] = [before, after].map((all) => groupBy(all, ({ skill }) => skill));
  const head = (skill: SkillId, source: SourceId | undefined) => ({
    part,
    title: titleOf(skill),
    skill,
    ...(source === undefined ? {} : { source }),
  });
  const addedOrRemoved = (
    kind: "added" | "removed",
    [skill, asked]: readonly [SkillId, readonly Asked[]],
  ) =>
    asked.map(({ level, statement }): Change => ({
      kind,
      ...head(skill, statement.source),
      ...(level === undefined ? {} : { level }),
    }));
  return [
    ...[...(now ?? [])].flatMap(([skill, asked]): readonly Change[] => {
      const was = old?.get(skill);
      if (was === undefined) return addedOrRemoved("added", [skill, asked]);
      const [from, to] = [levelsIn(was), levelsIn(asked)];
      if (from.join() === to.join()) return [];
      const [first, second] = [from[0], to[0]];
      const single = from.length === 1 && to.length === 1;
      const kind =
        !single || first === undefined || second === undefined
          ? "replaced"
          : rankOf(second) > rankOf(first)
            ? "raised"
            : "lowered";
      return [{ kind, ...head(skill, asked[0]?.statement.source), from, to }];
    }),
    ...[...(old ?? [])].flatMap((one) =>
      now?.has(one[0]) === true ? [] : addedOrRemoved("removed", one),
    ),
  ];
}

/** What the sources say about each skill at each level at which a role level asks for it. */
function askedTexts(
  part: "requirement" | "knowledge",
  asked: readonly Asked[],
  titleOf: TitleOf,
): readonly Named[] {
  return asked.map(({ skill, level, statement }) => ({
    part,
    key: `${skill} ${level ?? ""}`,
    title: titleOf(skill),
    skill,
    ...(level === undefined ? {} : { level }),
    statement,
  }));
}

function itemsOf(level: RoleLevel, titleOf: TitleOf): readonly Named[] {
  const { summary, grades, workActivities, training, development, qualifications } = level;
  const items = (
    part: "work-activity" | "training" | "development",
    all: readonly { topic: string; title: string; statement: Statement }[],
  ) => all.map(({ topic, title, statement }): Named => ({ part, key: topic, title, statement }));
  return [
    ...(summary === undefined ? [] : [{ part: "summary" as const, key: "", statement: summary }]),
    ...(grades === undefined ? [] : [{ part: "grades" as const, key: "", statement: grades }]),
    ...items("work-activity", workActivities),
    ...items("training", training),
    ...items("development", development),
    ...qualifications.map((id): Named => ({ part: "qualification", key: id, title: titleOf(id) })),
  ];
}

/**
 * All differences between two versions of a role level; changes in what it asks for come first.
 * @param told new wordings already reported for the skill itself, and not repeated for each role
 * level that asks for it
 */
export function roleLevelChanges(
  before: RoleLevel,
  after: RoleLevel,
  titleOf: TitleOf,
  told: ReadonlySet<string>,
  compare: CompareWordings,
): readonly Change[] {
  const parts = (["requirement", "knowledge"] as const).map((part) => ({
    part,
    old: askedOf(before, part),
    now: askedOf(after, part),
  }));
  const isNews = (change: Change): boolean => change.kind !== "reworded" || !told.has(change.after);
  return [
    ...parts.flatMap(({ part, old, now }) => levelChanges(part, old, now, titleOf)),
    ...compareNamed(itemsOf(before, titleOf), itemsOf(after, titleOf), compare),
    ...compareStatements(
      "responsibility",
      before.responsibilities,
      after.responsibilities,
      compare,
    ),
    ...compareStatements("background", before.background, after.background, compare),
    ...parts
      .flatMap(({ part, old, now }) =>
        rewordings(askedTexts(part, old, titleOf), askedTexts(part, now, titleOf), compare),
      )
      .filter(isNews),
  ];
}
