import { scaleOfSkill, type Catalogue, type TopicEntry } from "../catalogue/catalogue.ts";
import type { Question } from "../question/question.ts";
import type {
  RolesWithQualificationAnswer,
  RolesWithSkillAnswer,
  TopicAnswer,
} from "./find-answer.ts";
import type { Item, PlacedRoleLevel } from "./parts.ts";
import { askersOf } from "./askers.ts";
import { itemOf } from "./content.ts";
import { citesOf, sourcesOf } from "./fact.ts";
import { ladderOf } from "./ladder.ts";
import type { Offer } from "./offer.ts";
import { place } from "./place.ts";
import { factsOfAskers, sourcesOfRoles, wholeRole } from "./skills.ts";

type Asked<Kind extends Question["kind"]> = Extract<Question, { kind: Kind }>;

/** More would bury the useful offers; the answer itself names all of them. */
const mostOpened = 3;

function open(found: readonly PlacedRoleLevel[]): readonly Offer[] {
  return found.slice(0, mostOpened).map(({ roleLevel }) => ({
    as: "name",
    name: roleLevel.title,
    question: { kind: "role-level", roleLevel: roleLevel.id },
  }));
}

export function answerRolesWithSkill(
  { skill: id, level }: Asked<"roles-with-skill">,
  catalogue: Catalogue,
): RolesWithSkillAnswer {
  const skill = catalogue.skill(id);
  const all = askersOf(id, catalogue);
  const results = askersOf(id, catalogue, level);
  const roles = level === undefined || results.length === 0 ? catalogue.listedBy(id) : [];
  const inUse = new Set(all.flatMap(({ asked }) => asked.map((each) => each.level)));
  const otherLevels = ladderOf(skill)
    .filter((rung) => rung.level !== level && inUse.has(rung.level))
    .map((rung): Offer => ({
      as: "level-of-who-needs",
      level: rung.level,
      question: { kind: "roles-with-skill", skill: id, level: rung.level },
    }));
  return {
    kind: "roles-with-skill",
    skill,
    level,
    scale: scaleOfSkill(skill),
    results,
    otherLevels: results.length > 0 ? [] : all,
    roles,
    defined: results.length > 0 || (level === undefined && roles.length > 0),
    next: [
      ...open(results.map(({ who }) => who)),
      ...roles.slice(0, mostOpened).map(wholeRole),
      { as: "skill", question: { kind: "skill", skill: id } },
      ...(inUse.size > 1 || results.length === 0 ? otherLevels : []),
    ],
    cites: citesOf(
      [],
      factsOfAskers(results.length > 0 ? results : all),
      sourcesOfRoles(roles, catalogue),
    ),
  };
}

export function answerRolesWithQualification(
  { qualification: id }: Asked<"roles-with-qualification">,
  catalogue: Catalogue,
): RolesWithQualificationAnswer {
  const qualification = catalogue.qualification(id);
  const results = catalogue.withQualification(id).map((each) => place(each.id, catalogue));
  return {
    kind: "roles-with-qualification",
    qualification,
    results,
    defined: true,
    next: results.slice(0, mostOpened).map(({ roleLevel }) => ({
      as: "section",
      section: "qualifications",
      of: roleLevel.title,
      question: { kind: "role-level", roleLevel: roleLevel.id, section: "qualifications" },
    })),
    cites: citesOf([], [], sourcesOf(qualification.sources, catalogue)),
  };
}

/**
 * Entries with the same words in the same section count as one text that several role levels list.
 */
function textsOf(
  entries: readonly TopicEntry[],
  catalogue: Catalogue,
): TopicAnswer["topics"][number]["texts"] {
  const groups = new Map<string, TopicEntry[]>();
  for (const entry of entries) {
    const key = `${entry.section}\n${entry.item.statement.text}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const listedBy = new Set(group.map(({ roleLevel }) => roleLevel));
    return {
      section: first.section,
      item: sharedItem(first, group, catalogue),
      listedBy: [...listedBy].map((id) => place(id, catalogue)),
    };
  });
}

/** The first entry's item; every other document with the same words counts as agreeing. */
function sharedItem(first: TopicEntry, group: readonly TopicEntry[], catalogue: Catalogue): Item {
  const item = itemOf(first.item, catalogue);
  const sources = group.flatMap((entry) => {
    const { source, agreeing } = itemOf(entry.item, catalogue).fact;
    return [source, ...agreeing];
  });
  const agreeing = [...new Set(sources)].filter((source) => source !== item.fact.source);
  return { ...item, fact: { ...item.fact, agreeing } };
}

export function answerTopic({ topics: ids }: Asked<"topic">, catalogue: Catalogue): TopicAnswer {
  const topics = ids.map((id) => {
    const topic = catalogue.topic(id);
    return { topic, texts: textsOf(topic.entries, catalogue) };
  });
  const texts = topics.flatMap((topic) => topic.texts);
  return {
    kind: "topic",
    topics,
    defined: true,
    next: texts.slice(0, mostOpened).flatMap(({ section, listedBy: [first] }): Offer[] =>
      first === undefined
        ? []
        : [
            {
              as: "section",
              section,
              of: first.roleLevel.title,
              question: { kind: "role-level", roleLevel: first.roleLevel.id, section },
            },
          ],
    ),
    cites: citesOf(texts.map(({ item }) => item.fact)),
  };
}
