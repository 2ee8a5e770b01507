import type { ChangeRecord } from "./changes.ts";
import { type Formerly, formerNamesFor, type History, noHistory } from "./history.ts";
import type { Level, Scale } from "./levels.ts";
import { withPresentIds } from "./present-ids.ts";
import type { Section } from "./sections.ts";
import type { Team } from "./teams.ts";
import { inTrackOf, stepsOf } from "./tracks.ts";
import type {
  CatalogueData,
  DevelopmentActivity,
  Knowledge,
  Qualification,
  QualificationId,
  Role,
  RoleFamily,
  RoleFamilyId,
  RoleId,
  RoleLevel,
  RoleLevelId,
  Skill,
  SkillId,
  SourceDocument,
  SourceId,
  Statement,
  TeamId,
  TopicId,
  Training,
  WorkActivity,
} from "./types.ts";

/** An item of training, development or work, as one role level lists it. */
export interface TopicEntry {
  readonly section: Extract<Section, "work-activities" | "training" | "development">;
  readonly roleLevel: RoleLevelId;
  readonly item: WorkActivity | Training | DevelopmentActivity;
}

/** Everything the role levels list under one name. */
export interface Topic {
  readonly id: TopicId;
  readonly title: string;
  /** In catalogue order of the role levels. */
  readonly entries: readonly TopicEntry[];
}

/** A level at which a role level asks for a skill or a piece of knowledge. */
export interface Asked {
  readonly roleLevel: RoleLevel;
  /** Undefined for behavioural knowledge, which has no depth. */
  readonly level?: Level;
  readonly statement: Statement;
}

/**
 * The catalogue with its lookups. A lookup by id throws if the catalogue does not have the id: ids
 * come from the same catalogue, so that would be a bug.
 */
export interface Catalogue extends CatalogueData {
  /**
   * What recent imports changed, latest first. It may mention things that are no longer in the
   * catalogue; renamed ones have their present ids.
   */
  readonly changes: readonly ChangeRecord[];
  /** Names that things had in earlier catalogues, latest first. */
  readonly former: readonly Formerly[];
  readonly topics: readonly Topic[];
  /** The teams that teams.yml beside the catalogue names, in its order; see `withTeams`. */
  readonly teams: readonly Team[];
  readonly source: (id: SourceId) => SourceDocument;
  readonly family: (id: RoleFamilyId) => RoleFamily;
  readonly role: (id: RoleId) => Role;
  readonly roleLevel: (id: RoleLevelId) => RoleLevel;
  readonly skill: (id: SkillId) => Skill | Knowledge;
  readonly topic: (id: TopicId) => Topic;
  readonly qualification: (id: QualificationId) => Qualification;
  readonly team: (id: TeamId) => Team;
  /** Which role levels ask for a skill or list a piece of knowledge, in catalogue order. */
  readonly askedBy: (skill: SkillId) => readonly Asked[];
  /** The roles without levels that ask for a skill, in catalogue order. */
  readonly listedBy: (skill: SkillId) => readonly Role[];
  /** The role levels that list a qualification, in catalogue order. */
  readonly withQualification: (id: QualificationId) => readonly RoleLevel[];
  /**
   * The levels of a role from lowest to highest. Levels that differ only in track are one step
   * ("Senior developer", "Senior developer - management"). Empty if the order is unknown.
   */
  readonly steps: (id: RoleId) => readonly (readonly RoleLevelId[])[];
  /** Whether two role levels are at different steps of one role whose order is known. */
  readonly isStep: (one: RoleLevelId, other: RoleLevelId) => boolean;
  /**
   * The next lower and higher level of the same role, if its order is known. They are in the same
   * track or, if the step has none in it, the first of the step.
   */
  readonly neighbours: (id: RoleLevelId) => {
    readonly lower?: RoleLevel;
    readonly higher?: RoleLevel;
  };
}

export const emptyCatalogue: CatalogueData = {
  sources: [],
  families: [],
  roles: [],
  roleLevels: [],
  skills: [],
  knowledge: [],
  qualifications: [],
  defects: [],
};

function byId<Key, Entity>(
  what: string,
  entities: readonly Entity[],
  idOf: (entity: Entity) => Key,
): (id: Key) => Entity {
  const map = new Map(entities.map((entity) => [idOf(entity), entity]));
  return (id) => {
    const entity = map.get(id);
    if (entity === undefined) throw new Error(`The catalogue holds no ${what} "${String(id)}"`);
    return entity;
  };
}

function collect<Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

function topicsOf(roleLevels: readonly RoleLevel[]): readonly Topic[] {
  const entries = roleLevels.flatMap(({ id: roleLevel, workActivities, training, development }) => [
    ...workActivities.map((item) => ({ section: "work-activities" as const, roleLevel, item })),
    ...training.map((item) => ({ section: "training" as const, roleLevel, item })),
    ...development.map((item) => ({ section: "development" as const, roleLevel, item })),
  ]);
  const groups = collect<TopicId, TopicEntry>(entries.map((entry) => [entry.item.topic, entry]));
  return [...groups].map(([id, group]) => ({
    id,
    title: group[0]?.item.title ?? id,
    entries: group,
  }));
}

function asked(roleLevel: RoleLevel): readonly (readonly [SkillId, Asked])[] {
  return [
    ...roleLevel.requirements.map(
      ({ skill, level, statement }) => [skill, { roleLevel, level, statement }] as const,
    ),
    ...roleLevel.knowledge.map(
      ({ knowledge, depth, statement }) =>
        [
          knowledge,
          { roleLevel, statement, ...(depth === undefined ? {} : { level: depth }) },
        ] as const,
    ),
  ];
}

export function openCatalogue(
  data: CatalogueData,
  { records, former }: History = noHistory,
): Catalogue {
  const { roleLevels } = data;
  const topics = topicsOf(roleLevels);
  const role = byId("role", data.roles, ({ id }) => id);
  const roleLevel = byId("role level", roleLevels, ({ id }) => id);
  const askedBySkill = collect(roleLevels.flatMap(asked));
  const listing = collect(
    data.roles.flatMap((each) => (each.skills ?? []).map((skill) => [skill, each] as const)),
  );
  const byQualification = collect(
    roleLevels.flatMap((level) => level.qualifications.map((id) => [id, level] as const)),
  );
  const titleOf = (id: RoleLevelId): string => roleLevel(id).title;
  const steps = new Map(
    data.roles.map(({ id, levels, levelsOrdered }) => [
      id,
      levelsOrdered ? stepsOf(levels, titleOf) : [],
    ]),
  );
  const stepsOfRole = (id: RoleId): readonly (readonly RoleLevelId[])[] => steps.get(id) ?? [];
  return {
    ...data,
    changes: withPresentIds(records),
    former: formerNamesFor(data, [...former, ...(data.renamed ?? [])]),
    topics,
    teams: [],
    role,
    roleLevel,
    source: byId("source", data.sources, ({ id }) => id),
    family: byId("role family", data.families, ({ id }) => id),
    skill: byId("skill", [...data.skills, ...data.knowledge], ({ id }) => id),
    topic: byId("topic", topics, ({ id }) => id),
    qualification: byId("qualification", data.qualifications, ({ id }) => id),
    team: teamIn([]),
    askedBy: (skill) => askedBySkill.get(skill) ?? [],
    listedBy: (skill) => listing.get(skill) ?? [],
    withQualification: (id) => byQualification.get(id) ?? [],
    steps: stepsOfRole,
    isStep: (one, other) => {
      const all = stepsOfRole(roleLevel(one).role);
      const [from, to] = [one, other].map((id) => all.findIndex((step) => step.includes(id)));
      return from !== -1 && to !== -1 && from !== to;
    },
    neighbours: (id) => {
      const all = stepsOfRole(roleLevel(id).role);
      const at = all.findIndex((step) => step.includes(id));
      if (at === -1) return {};
      const [lower, higher] = [at - 1, at + 1].map((step) =>
        inTrackOf(all[step] ?? [], titleOf(id), titleOf),
      );
      return {
        ...(lower === undefined ? {} : { lower: roleLevel(lower) }),
        ...(higher === undefined ? {} : { higher: roleLevel(higher) }),
      };
    },
  };
}

const teamIn = (teams: readonly Team[]): Catalogue["team"] => byId("team", teams, ({ id }) => id);

/** The catalogue with named teams, whose ids are its own: they are read once it is open. */
export function withTeams(catalogue: Catalogue, teams: readonly Team[]): Catalogue {
  return { ...catalogue, teams, team: teamIn(teams) };
}

/** The scale on which a skill or piece of knowledge is measured; behavioural knowledge has none. */
export function scaleOfSkill(skill: Skill | Knowledge): Scale | undefined {
  if (skill.kind === "skill") return skill.scale;
  return skill.type === "behavioural" ? undefined : "depth";
}
