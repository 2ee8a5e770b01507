import { qualificationId, skillId, topicId } from "../catalogue/ids.ts";
import { rankOf } from "../catalogue/levels.ts";
import type {
  KnowledgeRequirement,
  RoleId,
  RoleLevel,
  SkillId,
  SkillRequirement,
  SourceDocument,
  Statement,
} from "../catalogue/types.ts";
import { isSuperseded } from "./edition.ts";
import type { ExtractedItem, ExtractedRoleLevel, Passage } from "./extract.ts";
import { groupBy } from "../catalogue/group.ts";
import { idOfLevel } from "./naming.ts";
import { statementOf, wordingOf } from "./statement.ts";
import type { Said } from "./statement.ts";
import { sentenceCase } from "./titles.ts";
import { likeness, saysTheSame } from "./wording.ts";

/** A role level as one document has it. */
export interface SourcedLevel {
  readonly source: SourceDocument;
  readonly level: ExtractedRoleLevel;
}

interface Sourced<Item> {
  readonly item: Item;
  readonly source: SourceDocument;
  /** Whether a later edition lists such items too, so that this one must not add any. */
  readonly superseded: boolean;
}

function from<Item>(
  levels: readonly SourcedLevel[],
  items: (level: ExtractedRoleLevel) => readonly Item[],
): readonly Sourced<Item>[] {
  const listing = levels.filter(({ level }) => items(level).length > 0);
  const sources = listing.map(({ source }) => source);
  return listing.flatMap(({ source, level }) => {
    const superseded = isSuperseded(source, sources);
    return items(level).map((item) => ({ item, source, superseded }));
  });
}

/**
 * Groups what the documents say about the same thing, and builds a result and a statement from each
 * group.
 */
function merge<Item, Merged>(
  items: readonly Sourced<Item>[],
  keyOf: (item: Item) => string,
  textOf: (item: Item) => Passage,
  build: (first: Item, statement: Statement, group: readonly Item[]) => Merged,
): readonly Merged[] {
  // If a document lists a title twice, the second is another item, not another wording.
  const seen = new Map<string, number>();
  const keyed = items.map(({ item, source, superseded }) => {
    const key = keyOf(item);
    const count = seen.get(`${source.id} ${key}`) ?? 0;
    seen.set(`${source.id} ${key}`, count + 1);
    return { item, source, superseded, key: `${key} ${count}` };
  });
  return [...groupBy(keyed, ({ key }) => key).values()].flatMap((group) => {
    const [first] = group;
    const statement = statementOf(
      group.map(({ item, source, superseded }) => ({
        passage: textOf(item),
        source,
        superseded,
      })),
    );
    if (first === undefined || statement === undefined) return [];
    if (group.every(({ superseded }) => superseded)) return [];
    return [
      build(
        first.item,
        statement,
        group.map(({ item }) => item),
      ),
    ];
  });
}

const pairedFrom = 0.5;

/**
 * Texts without titles: those of two documents are merged if more than half of their words match.
 */
function mergeUntitled(
  levels: readonly SourcedLevel[],
  passages: (level: ExtractedRoleLevel) => readonly Passage[],
): readonly Statement[] {
  const groups: Sourced<Passage>[][] = [];
  for (const one of from(levels, passages)) {
    const likes = groups
      .filter((group) => group.every(({ source }) => source !== one.source))
      .map((group) => ({ group, like: likeness(group[0]?.item.text ?? "", one.item.text) }))
      .toSorted((a, b) => b.like - a.like);
    const [best] = likes;
    if (best !== undefined && best.like > pairedFrom) best.group.push(one);
    else groups.push([one]);
  }
  return groups
    .filter((group) => group.some(({ superseded }) => !superseded))
    .flatMap(
      (group) =>
        statementOf(
          group.map(({ item, source, superseded }) => ({ passage: item, source, superseded })),
        ) ?? [],
    );
}

function said(
  levels: readonly SourcedLevel[],
  passages: (level: ExtractedRoleLevel) => readonly (Passage | undefined)[],
): readonly Said[] {
  return levels.flatMap(({ source, level }) =>
    passages(level).flatMap((passage) => (passage === undefined ? [] : [{ passage, source }])),
  );
}

function mergeItems(
  levels: readonly SourcedLevel[],
  items: (level: ExtractedRoleLevel) => readonly ExtractedItem[],
) {
  return merge(
    from(levels, items),
    ({ title }) => topicId(title.text),
    ({ text }) => text,
    ({ title }, statement, group) => {
      const sfia = group.find((item) => item.sfia !== undefined)?.sfia?.value;
      const label = group.find((item) => item.group !== undefined)?.group?.text;
      return { topic: topicId(title.text), title: title.text, statement, sfia, group: label };
    },
  );
}

/**
 * Skills in the order of the documents. A skill at two levels stays two requirements. What an older
 * edition asks for at another level is kept as a differing wording.
 */
function mergeRequirements(levels: readonly SourcedLevel[]): readonly SkillRequirement[] {
  const all = from(levels, ({ requirements }) => requirements);
  const merged = merge(
    all,
    ({ skill, level }) => `${skillId(skill.text)} ${level.value}`,
    ({ text }) => text,
    ({ skill, level }, statement) => ({
      skill: skillId(skill.text),
      level: level.value,
      statement,
    }),
  );
  const former = all.filter(({ superseded }) => superseded);
  return [...groupBy(merged, ({ skill }) => skill).values()].flatMap((group) =>
    group
      .map((requirement) => withFormer(requirement, group, former))
      .toSorted((a, b) => rankOf(a.level) - rankOf(b.level)),
  );
}

function withFormer(
  requirement: SkillRequirement,
  group: readonly SkillRequirement[],
  former: readonly Sourced<ExtractedRoleLevel["requirements"][number]>[],
): SkillRequirement {
  const others = former.filter(
    ({ item }) =>
      skillId(item.skill.text) === requirement.skill &&
      item.text.text !== "" &&
      !saysTheSame(item.text.text, requirement.statement.text) &&
      group.every(({ level }) => level !== item.level.value),
  );
  if (others.length === 0) return requirement;
  const wordings = others.map(({ item, source }) => wordingOf({ passage: item.text, source }));
  const { statement } = requirement;
  return {
    ...requirement,
    statement: { ...statement, differing: [...statement.differing, ...wordings] },
  };
}

function mergeKnowledge(
  levels: readonly SourcedLevel[],
  knowledgeId: (title: string) => SkillId,
): readonly KnowledgeRequirement[] {
  return merge(
    from(levels, ({ knowledge }) => knowledge),
    ({ title, depth }) => `${knowledgeId(title.text)} ${depth?.value}`,
    ({ text }) => text,
    ({ title, depth }, statement) => ({
      knowledge: knowledgeId(title.text),
      ...(depth === undefined ? {} : { depth: depth.value }),
      statement,
    }),
  );
}

/** Merges a role level from all documents that have it, given in order of precedence. */
export function mergeRoleLevel(
  levels: readonly SourcedLevel[],
  role: RoleId,
  knowledgeId: (title: string) => SkillId,
): RoleLevel {
  const title = sentenceCase(levels[0]?.level.title.text ?? "");
  const summary = statementOf(said(levels, (level) => [level.summary]));
  const grades = statementOf(said(levels, (level) => [level.grades]));
  const responsible = levels.find(({ level }) => level.responsibilities.length > 0)?.level;
  const leadIn = responsible?.responsibilitiesLeadIn?.text;
  return {
    id: idOfLevel(title),
    title,
    role,
    ...(summary === undefined ? {} : { summary }),
    ...(leadIn === undefined ? {} : { responsibilitiesLeadIn: leadIn }),
    responsibilities: mergeUntitled(levels, ({ responsibilities }) => responsibilities),
    ...(grades === undefined ? {} : { grades }),
    requirements: mergeRequirements(levels),
    background: mergeUntitled(levels, ({ background }) => background),
    workActivities: mergeItems(levels, ({ workActivities }) => workActivities).map(
      ({ topic, title: name, statement, sfia }) => ({
        topic,
        title: name,
        statement,
        ...(sfia === undefined ? {} : { sfia }),
      }),
    ),
    knowledge: mergeKnowledge(levels, knowledgeId),
    training: mergeItems(levels, ({ training }) => training).map(
      ({ topic, title: name, statement }) => ({ topic, title: name, statement }),
    ),
    development: mergeItems(levels, ({ development }) => development).map(
      ({ topic, title: name, statement, group }) => ({
        topic,
        title: name,
        statement,
        ...(group === undefined ? {} : { group }),
      }),
    ),
    qualifications: [
      ...new Set(
        from(levels, ({ qualifications }) => qualifications)
          .filter(({ superseded }) => !superseded)
          .map(({ item }) => qualificationId(item.title.text)),
      ),
    ],
    sources: levels.map(({ source }) => source.id).toSorted(),
  };
}
