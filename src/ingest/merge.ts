import { qualificationId, roleFamilyId, roleId, skillId } from "../catalogue/ids.ts";
import { rankOf } from "../catalogue/levels.ts";
import type {
  CatalogueData,
  ChangeNote,
  Defect,
  Qualification,
  Role,
  RoleFamily,
  RoleId,
  RoleLevel,
  RoleLevelId,
  SkillId,
} from "../catalogue/types.ts";
import type { ReadDocument } from "./defects/rule.ts";
import { editionOf, isSuperseded } from "./edition.ts";
import type { ExtractedRole, Passage } from "./extract.ts";
import { groupBy, inOrder } from "../catalogue/group.ts";
import { orderLevels } from "./level-order.ts";
import { mergeRoleLevel } from "./merge-role-level.ts";
import type { SourcedLevel } from "./merge-role-level.ts";
import { knowledgeIds, mergeKnowledge, mergeSkills, roleLevelsOf } from "./merge-skills.ts";
import { idOfLevel, titleOfRole } from "./naming.ts";
import { byPublisher } from "./precedence.ts";
import type { RoleOrder } from "./source-index.ts";
import { statementOf } from "./statement.ts";
import { sentenceCase } from "./titles.ts";

interface SourcedRole {
  readonly id: RoleId;
  readonly title: string;
  readonly source: ReadDocument["source"];
  readonly role: ExtractedRole;
}

/**
 * The framework's publisher first, then the newest dated document: its spelling and order are used
 * for the catalogue.
 */
function byPrecedence({ source: a }: ReadDocument, { source: b }: ReadDocument): number {
  return byPublisher(a, b) || inOrder(editionOf(b), editionOf(a)) || inOrder(a.id, b.id);
}

/** Determines which role each document's role is, by titleOfRole. */
function rolesOf(documents: readonly ReadDocument[]): readonly SourcedRole[] {
  const all = documents.flatMap(({ source, extract }) =>
    extract.roles.map((role) => ({ source, role })),
  );
  const titleOfLevel = new Map(
    all
      .toReversed()
      .flatMap(({ role: { title, levels } }) =>
        title === undefined
          ? []
          : levels.map((level) => [idOfLevel(level.title.text), title.text] as const),
      ),
  );
  return all.map(({ source, role }) => {
    const title = titleOfRole(role, (level) => titleOfLevel.get(level));
    return { id: roleId(title), title, source, role };
  });
}

/**
 * Whether a role level asks for higher levels than another, summed over the skills that both ask
 * for.
 */
function asksForMore(one: RoleLevel | undefined, other: RoleLevel | undefined): boolean {
  const asked = new Map((other?.requirements ?? []).map(({ skill, level }) => [skill, level]));
  const differences = (one?.requirements ?? []).map(({ skill, level }) => {
    const than = asked.get(skill);
    return than === undefined ? 0 : rankOf(level) - rankOf(than);
  });
  return differences.reduce((sum, difference) => sum + difference, 0) > 0;
}

/**
 * The skills that the documents list for a role without levels, not counting superseded editions.
 */
function listedSkills(group: readonly SourcedRole[]): readonly SkillId[] {
  const listing = group.filter(({ role: { skills = [] } }) => skills.length > 0);
  const sources = listing.map(({ source }) => source);
  return listing
    .filter(({ source }) => !isSuperseded(source, sources))
    .flatMap(({ role: { skills = [] } }) => skills.map(({ text }) => skillId(text)));
}

function mergeRole(
  id: RoleId,
  group: readonly SourcedRole[],
  merged: ReadonlyMap<RoleLevelId, RoleLevel>,
  orders: readonly RoleOrder[],
): Role {
  const isOwn = (level: RoleLevelId): boolean => merged.get(level)?.role === id;
  const listingOf = ({ role: { levels, levelsOrdered } }: SourcedRole) => ({
    levels: levels.map(({ title }) => idOfLevel(title.text)).filter(isOwn),
    ordered: levelsOrdered,
  });
  const told = orders
    .filter((order) => roleId(order.role) === id)
    .map((order) => ({ levels: order.levels.map(idOfLevel).filter(isOwn), ordered: true }));
  const inSteps = (listings: Parameters<typeof orderLevels<RoleLevelId>>[0]) =>
    orderLevels(
      listings,
      (level) => merged.get(level)?.title ?? level,
      (level, than) => asksForMore(merged.get(level), merged.get(than)),
    );
  // What the titles say of the framework's own levels goes before the order in a local document.
  const isNearest = ({ source }: SourcedRole): boolean =>
    group[0] === undefined || byPublisher(source, group[0].source) === 0;
  const nearest = inSteps(group.filter(isNearest).map(listingOf));
  const { levels, ordered } = inSteps([
    ...told,
    // A single level has no order to tell.
    ...(nearest.levels.length > 1 ? [nearest] : []),
    ...group.map(listingOf),
  ]);
  const family = group.find(({ role }) => role.family !== undefined)?.role.family?.text;
  const said = (passageIn: (role: ExtractedRole) => Passage | undefined) =>
    statementOf(
      group.flatMap(({ role, source }) => {
        const passage = passageIn(role);
        return passage === undefined ? [] : [{ passage, source }];
      }),
    );
  const introduction = said((role) => role.introduction);
  const grades = said((role) => role.grades);
  const skills = new Set(levels.length > 0 ? [] : listedSkills(group));
  return {
    id,
    title: group[0]?.title ?? id,
    ...(family === undefined ? {} : { family: roleFamilyId(sentenceCase(family)) }),
    ...(introduction === undefined ? {} : { introduction }),
    ...(grades === undefined ? {} : { grades }),
    levels,
    levelsOrdered: ordered,
    ...(skills.size === 0 ? {} : { skills: [...skills] }),
    sources: [...new Set(group.map(({ source }) => source.id))].toSorted(),
  };
}

function familiesOf(roles: readonly SourcedRole[]): readonly RoleFamily[] {
  const titles = roles.flatMap(({ role: { family } }) =>
    family ? [sentenceCase(family.text)] : [],
  );
  const byId = groupBy(titles, roleFamilyId);
  return [...byId]
    .map(([id, [title = id]]) => ({ id, title }))
    .toSorted((a, b) => inOrder(a.id, b.id));
}

/**
 * Only qualifications that role levels list; what only a superseded edition lists is no longer
 * recommended.
 */
function qualificationsOf(
  documents: readonly ReadDocument[],
  roleLevels: readonly RoleLevel[],
): readonly Qualification[] {
  const listed = new Set(roleLevels.flatMap(({ qualifications }) => qualifications));
  const all = documents.flatMap((document) =>
    roleLevelsOf(document)
      .flatMap(({ qualifications }) => qualifications)
      .map((item) => ({ item, source: document.source.id })),
  );
  return [...groupBy(all, ({ item }) => qualificationId(item.title.text))]
    .filter(([id]) => listed.has(id))
    .map(([id, group]) => {
      const details = group.find(({ item }) => item.details !== undefined)?.item.details?.text;
      const awardingBody = group.find(({ item }) => item.awardingBody)?.item.awardingBody?.text;
      return {
        id,
        title: group[0]?.item.title.text ?? id,
        ...(details === undefined ? {} : { details }),
        ...(awardingBody === undefined ? {} : { awardingBody }),
        sources: [...new Set(group.map(({ source }) => source))].toSorted(),
      };
    })
    .toSorted((a, b) => inOrder(a.id, b.id));
}

/** The notes of all change logs, latest first; the same note of two logs once. */
function notesOf(documents: readonly ReadDocument[]): readonly ChangeNote[] {
  const all = documents.flatMap(({ source, extract: { notes = [] } }) =>
    notes.map(({ on, page, text }): ChangeNote => ({
      on: on.value,
      page: page.text,
      text: text.text,
      source: source.id,
    })),
  );
  return [...groupBy(all, ({ on, page, text }) => JSON.stringify([on, page, text])).values()]
    .flatMap(([first]) => first ?? [])
    .toSorted((a, b) => inOrder(b.on, a.on));
}

/** Merges all documents into one catalogue. The result does not depend on their order. */
export function merge(
  documents: readonly ReadDocument[],
  defects: readonly Defect[],
  orders: readonly RoleOrder[] = [],
): CatalogueData {
  const sorted = documents.toSorted(byPrecedence);
  const skills = mergeSkills(sorted);
  const knowledgeId = knowledgeIds(skills);
  const sourcedRoles = rolesOf(sorted);
  const byLevel = groupBy(
    sourcedRoles.flatMap(({ id, source, role: { levels } }) =>
      levels.map((level) => ({ role: id, source, level })),
    ),
    ({ level }) => idOfLevel(level.title.text),
  );
  const merged = new Map<RoleLevelId, RoleLevel>(
    [...byLevel].flatMap(([id, group]) => {
      const [first] = group;
      const levels: readonly SourcedLevel[] = group;
      return first === undefined ? [] : [[id, mergeRoleLevel(levels, first.role, knowledgeId)]];
    }),
  );
  // A role whose levels all belong to another role is dropped; a role that never had any is kept.
  const levelless = new Set(
    [...groupBy(sourcedRoles, ({ id }) => id)]
      .filter(([, group]) => group.every(({ role: { levels } }) => levels.length === 0))
      .map(([id]) => id),
  );
  const roles = [...groupBy(sourcedRoles, ({ id }) => id)]
    .map(([id, group]) => mergeRole(id, group, merged, orders))
    .filter(({ id, levels }) => levels.length > 0 || levelless.has(id))
    .toSorted((a, b) => inOrder(a.id, b.id));
  const roleLevels = roles.flatMap(({ levels }) => levels.flatMap((id) => merged.get(id) ?? []));
  const notes = notesOf(sorted);
  return {
    sources: documents.map(({ source }) => source).toSorted((a, b) => inOrder(a.id, b.id)),
    families: familiesOf(sourcedRoles),
    roles,
    roleLevels,
    skills,
    knowledge: mergeKnowledge(sorted, knowledgeId),
    qualifications: qualificationsOf(sorted, roleLevels),
    defects,
    ...(notes.length === 0 ? {} : { notes }),
  };
}
