import { isNaming } from "./ids.ts";
import { rankOf, scaleOf } from "./levels.ts";
import { statementsOf } from "./statements.ts";
import type { CatalogueData, RoleLevel, SourceId, Statement } from "./types.ts";

function repeated(what: string, ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    if (seen.has(id)) return [`${what} ${id} is listed twice`];
    seen.add(id);
    return [];
  });
}

function unknown(
  where: string,
  what: string,
  ids: readonly string[],
  known: ReadonlySet<string>,
): readonly string[] {
  return ids
    .filter((id) => !known.has(id))
    .map((id) => `${where} names the ${what} ${id}, which does not exist`);
}

const idsOf = (entities: readonly { readonly id: string }[]): readonly string[] =>
  entities.map(({ id }) => id);

function sourcesNamed({ source, agreeing, differing }: Statement): readonly SourceId[] {
  return [source, ...agreeing, ...differing.map((wording) => wording.source)];
}

/**
 * Titles that cannot be made into an id. A file with an empty id would be rejected whenever it is
 * read.
 */
function namelessProblems(data: CatalogueData): readonly string[] {
  const items = data.roleLevels.flatMap(({ workActivities, training, development }) => [
    ...workActivities,
    ...training,
    ...development,
  ]);
  const titled: Readonly<Record<string, readonly { readonly title: string }[]>> = {
    "role family": data.families,
    role: data.roles,
    "role level": data.roleLevels,
    skill: data.skills,
    knowledge: data.knowledge,
    qualification: data.qualifications,
    item: items,
  };
  return Object.entries(titled).flatMap(([what, all]) =>
    all
      .filter(({ title }) => !isNaming(title))
      .map(
        ({ title }) =>
          `${what} "${title}" has no letter or digit in its title; correct the title in the document, or remove it`,
      ),
  );
}

function levelProblems({ skills }: CatalogueData): readonly string[] {
  return skills.flatMap(({ id, scale, levels }) => {
    const places = levels.map(({ level }) => level);
    const wrongScale = places.filter((level) => scaleOf(level) !== scale);
    return [
      ...repeated(`skill ${id}: level`, places),
      ...wrongScale.map(
        (level) => `skill ${id} has the level ${level}, which is not on the scale ${scale}`,
      ),
      ...(places.every((level, at) => at === 0 || rankOf(places[at - 1] ?? level) <= rankOf(level))
        ? []
        : [`skill ${id}: its levels are not in order, lowest first`]),
    ];
  });
}

function roleProblems(data: CatalogueData): readonly string[] {
  const byId = new Map<string, RoleLevel>(data.roleLevels.map((level) => [level.id, level]));
  const levelIds = new Set(byId.keys());
  const order = data.roles.flatMap(({ levels }) => levels).join(" ");
  return [
    ...data.roles.flatMap(({ id, levels, skills }) => [
      ...(skills === undefined || levels.length === 0
        ? []
        : [`role ${id} has both levels and its own skills`]),
      ...unknown(`role ${id}`, "role level", levels, levelIds),
      ...levels
        .flatMap((level) => byId.get(level) ?? [])
        .filter(({ role }) => role !== id)
        .map(
          (level) => `role level ${level.id} is listed by the role ${id}, but names ${level.role}`,
        ),
    ]),
    ...(order === idsOf(data.roleLevels).join(" ")
      ? []
      : ["the role levels are not grouped by role in the order of the roles"]),
  ];
}

/**
 * What is wrong with a catalogue that passes the schema, one line per problem; empty if all is
 * well.
 */
export function brokenInvariants(data: CatalogueData): readonly string[] {
  const sources = new Set<string>(idsOf(data.sources));
  const families = new Set<string>(idsOf(data.families));
  const roles = new Set<string>(idsOf(data.roles));
  const skills = new Set<string>(idsOf(data.skills));
  const knowledge = new Set<string>(idsOf(data.knowledge));
  const qualifications = new Set<string>(idsOf(data.qualifications));
  return [
    ...namelessProblems(data),
    ...repeated("source", idsOf(data.sources)),
    ...repeated("role family", idsOf(data.families)),
    ...repeated("role", idsOf(data.roles)),
    ...repeated("role level", idsOf(data.roleLevels)),
    ...repeated("skill", [...idsOf(data.skills), ...idsOf(data.knowledge)]),
    ...repeated("qualification", idsOf(data.qualifications)),
    ...data.roles.flatMap(({ id, family, skills: listed = [], sources: from }) => [
      ...unknown(`role ${id}`, "role family", family === undefined ? [] : [family], families),
      ...unknown(`role ${id}`, "skill", listed, skills),
      ...repeated(`role ${id}: skill`, listed),
      ...unknown(`role ${id}`, "source", from, sources),
    ]),
    ...data.roleLevels.flatMap((level) => {
      const where = `role level ${level.id}`;
      return [
        ...unknown(where, "role", [level.role], roles),
        ...unknown(
          where,
          "skill",
          level.requirements.map(({ skill }) => skill),
          skills,
        ),
        ...unknown(
          where,
          "knowledge",
          level.knowledge.map((item) => item.knowledge),
          knowledge,
        ),
        ...unknown(where, "qualification", level.qualifications, qualifications),
        ...unknown(where, "source", level.sources, sources),
      ];
    }),
    ...statementsOf(data).flatMap(({ where, statement }) =>
      unknown(where, "source", sourcesNamed(statement), sources),
    ),
    ...data.qualifications.flatMap(({ id, sources: from }) =>
      unknown(`qualification ${id}`, "source", from, sources),
    ),
    ...data.defects.flatMap(({ rule, where, source }) =>
      unknown(`defect ${rule} at ${where}`, "source", [source], sources),
    ),
    ...levelProblems(data),
    ...roleProblems(data),
  ];
}
