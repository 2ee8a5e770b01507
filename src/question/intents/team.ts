import { only } from "../../catalogue/group.ts";
import type { Section } from "../../catalogue/sections.ts";
import type { Position } from "../../catalogue/teams.ts";
import type { RoleLevelId } from "../../catalogue/types.ts";
import { teamCues } from "../lexicon/language.ts";
import type { Question, TeamMeant } from "../question.ts";
import type { RoleReference, TeamPart } from "../resolve/role-references.ts";
import { levelBeside } from "../resolve/skill-scales.ts";
import {
  compares,
  distinct,
  type Facts,
  type Intent,
  levelMeant,
  namesOnly,
  says,
} from "./facts.ts";
import { isAboutNeeds, withNeeds } from "./team-needs.ts";

/** Each role level once, where it comes first. */
function together(positions: readonly Position[]): readonly Position[] {
  const counts = new Map<RoleLevelId, number>();
  for (const { roleLevel, count } of positions) {
    counts.set(roleLevel, (counts.get(roleLevel) ?? 0) + count);
  }
  return [...counts].map(([roleLevel, count]) => ({ roleLevel, count }));
}

/** In the order typed; undefined if one of them names no level. */
function positionsOf(roles: readonly RoleReference[]): readonly Position[] | undefined {
  const positions = roles.flatMap((reference): readonly Position[] => {
    const roleLevel = levelMeant(reference);
    return roleLevel === undefined ? [] : [{ roleLevel, count: reference.inTeam?.count ?? 1 }];
  });
  if (positions.length < roles.length) return undefined;
  return together(positions.filter(({ count }) => count > 0));
}

/** The team that the conversation is about. */
function teamBefore({ previous }: Facts): TeamMeant {
  if (previous === undefined || !("positions" in previous)) return { positions: [] };
  const { team, positions } = previous;
  return { ...(team && { team }), positions };
}

/** The team named, typed or asked about before; typed positions add to a team that is named. */
function teamMeant(facts: Facts, { stays }: Named): TeamMeant {
  const [named] = facts.teams.map((id) => facts.catalogue.team(id));
  if (named === undefined) return stays.length > 0 ? { positions: stays } : teamBefore(facts);
  const { id: team, positions } = named;
  return stays.length > 0 ? { positions: together([...positions, ...stays]) } : { team, positions };
}

/** "The lead" is the lead that the team has, if it has one. */
function isOfTeam({ stems }: Facts, positions: readonly Position[], leaving: RoleLevelId): boolean {
  const levels = positions.map(({ roleLevel }) => roleLevel);
  const seniority = stems.seniorityOf(leaving);
  return levels.includes(leaving) || !levels.some((id) => stems.seniorityOf(id) === seniority);
}

/** The positions that a text names, by what they are to the team; undefined if one has no level. */
type Named = Readonly<Record<Exclude<TeamPart, "unclear">, readonly Position[]>>;

function namedIn({ roles }: Facts): Named | undefined {
  const of = (part: TeamPart): readonly Position[] | undefined =>
    positionsOf(roles.filter(({ inTeam }) => inTeam?.part === part));
  const [stays, second, leaves, joins] = [of("stays"), of("second"), of("leaves"), of("joins")];
  if (stays === undefined || second === undefined) return undefined;
  return leaves === undefined || joins === undefined ? undefined : { stays, second, leaves, joins };
}

/** "Compare a team of two seniors with a team of two leads" */
function twoTeams(facts: Facts, { stays, second, leaves, joins }: Named): readonly Question[] {
  const named = facts.teams.map((id) => facts.catalogue.team(id));
  const typed = [
    ...named.map(({ id: team, positions }): TeamMeant => ({ team, positions })),
    ...[stays, second].map((positions): TeamMeant => ({ positions })),
  ].filter(({ positions }) => positions.length > 0);
  const [one, other, ...others] = typed.length > 1 ? typed : [teamBefore(facts), ...typed];
  const isPlain =
    leaves.length + joins.length + others.length === 0 &&
    namesOnly({ ...facts, teams: [] }, "roles");
  if (!isPlain || one === undefined || other === undefined) return [];
  return one.positions.length === 0 ? [] : [{ kind: "compare-teams", teams: [one, other] }];
}

/** "Who on that team is asked for incident management at practitioner?" */
function whoOfTeam(facts: Facts, about: TeamMeant): readonly Question[] {
  const { catalogue, levels, topics, qualifications, families } = facts;
  const skill = only(facts.skills);
  if (skill === undefined || topics.length + qualifications.length + families.length > 0) return [];
  const asked = distinct(levels.flatMap((word) => levelBeside(catalogue, skill, word) ?? []));
  const [level, ...others] = asked;
  if (others.length > 0) return [];
  return [{ kind: "team-skill", ...about, skill, ...(level && { level }) }];
}

/** "What do we lose if the lead leaves?" */
function moved(facts: Facts, about: TeamMeant, { leaves, joins }: Named): readonly Question[] {
  if (!leaves.every(({ roleLevel }) => isOfTeam(facts, about.positions, roleLevel))) return [];
  return [
    {
      kind: "team",
      ...about,
      ...(leaves.length > 0 && { leaves }),
      ...(joins.length > 0 && { joins }),
    },
  ];
}

/** "A team of two seniors and a lead in app ops", "what do we lose if the lead leaves?" */
export const team: Intent = (facts) => {
  const { roles, teams, command, skills, levels, sections } = facts;
  const before = teamBefore(facts);
  const isAfterTeam = before.positions.length > 0;
  const isNamed = teams.length > 0 || roles.some(({ inTeam }) => inTeam !== undefined);
  const refersBack = isAfterTeam && says(facts, ...teamCues);
  if (command !== "team" && !isNamed && !refersBack) return undefined;
  // What else is asked would be dropped in silence.
  if (roles.some(({ inTeam }) => inTeam === undefined || inTeam.part === "unclear")) return [];
  const named = namedIn(facts);
  // "Who should know risk management" asks for no section.
  const isNoSection: readonly Section[] = skills.length > 0 ? ["skills", "knowledge"] : ["skills"];
  if (named === undefined || sections.some((section) => !isNoSection.includes(section))) return [];
  const moves = named.leaves.length + named.joins.length > 0;
  // "What changes if the lead leaves" compares nothing else.
  const isComparing = compares(facts) && !(moves && says(facts, "changed"));
  const asksForHelp = says(facts, "help") && named.stays.length === 0;
  if (asksForHelp || (teams.length > 1 && !isComparing)) return [];
  const isCompared = isComparing && (isAfterTeam || teams.length > 0);
  if (named.second.length > 0 || isCompared) return twoTeams(facts, named);
  const about = teamMeant(facts, named);
  if (about.positions.length === 0 || isComparing) return [];
  if (!moves && isAboutNeeds(facts, about)) return withNeeds(facts, about);
  if (skills.length > 0) return moves ? [] : whoOfTeam(facts, about);
  if (levels.length > 0 || !namesOnly({ ...facts, teams: [] }, "roles")) return [];
  return moved(facts, about, named);
};
