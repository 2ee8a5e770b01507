import type { RoleLevelId } from "../../catalogue/types.ts";
import { only } from "../../catalogue/group.ts";
import { teamCues } from "../lexicon/language.ts";
import type { Position, Question } from "../question.ts";
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

/** Each role level once, where it was first typed; undefined if one of them names no level. */
function positionsOf(roles: readonly RoleReference[]): readonly Position[] | undefined {
  const counts = new Map<RoleLevelId, number>();
  for (const reference of roles) {
    const roleLevel = levelMeant(reference);
    if (roleLevel === undefined) return undefined;
    counts.set(roleLevel, (counts.get(roleLevel) ?? 0) + (reference.inTeam?.count ?? 1));
  }
  return [...counts].map(([roleLevel, count]) => ({ roleLevel, count }));
}

function positionsBefore({ previous }: Facts): readonly Position[] {
  return previous !== undefined && "positions" in previous ? previous.positions : [];
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
  const before = positionsBefore(facts);
  const [one, other] = second.length > 0 ? [stays, second] : [before, stays];
  const isPlain = leaves.length === 0 && joins.length === 0 && namesOnly(facts, "roles");
  if (!isPlain || one.length === 0 || other.length === 0) return [];
  return [{ kind: "compare-teams", teams: [one, other] }];
}

/** "Who on that team is asked for incident management at practitioner?" */
function whoOfTeam(facts: Facts, positions: readonly Position[]): readonly Question[] {
  const { catalogue, levels, topics, qualifications, families } = facts;
  const skill = only(facts.skills);
  if (skill === undefined || topics.length + qualifications.length + families.length > 0) return [];
  const asked = distinct(levels.flatMap((word) => levelBeside(catalogue, skill, word) ?? []));
  const [level, ...others] = asked;
  if (others.length > 0) return [];
  return [{ kind: "team-skill", positions, skill, ...(level && { level }) }];
}

/** "What do we lose if the lead leaves?" */
function moved(
  facts: Facts,
  positions: readonly Position[],
  { leaves, joins }: Named,
): readonly Question[] {
  if (!leaves.every(({ roleLevel }) => isOfTeam(facts, positions, roleLevel))) return [];
  return [
    {
      kind: "team",
      positions,
      ...(leaves.length > 0 && { leaves }),
      ...(joins.length > 0 && { joins }),
    },
  ];
}

/** "A team of two seniors and a lead in app ops", "what do we lose if the lead leaves?" */
export const team: Intent = (facts) => {
  const { roles, command, skills, levels, sections } = facts;
  const before = positionsBefore(facts);
  const isNamed = roles.some(({ inTeam }) => inTeam !== undefined);
  const refersBack = before.length > 0 && says(facts, ...teamCues);
  if (command !== "team" && !isNamed && !refersBack) return undefined;
  // What else is asked would be dropped in silence.
  if (roles.some(({ inTeam }) => inTeam === undefined || inTeam.part === "unclear")) return [];
  const named = namedIn(facts);
  if (named === undefined || sections.some((section) => section !== "skills")) return [];
  const isCompared = compares(facts) && before.length > 0;
  if (named.second.length > 0 || isCompared) return twoTeams(facts, named);
  const positions = named.stays.length > 0 ? named.stays : before;
  if (positions.length === 0 || compares(facts)) return [];
  const moves = named.leaves.length + named.joins.length > 0;
  if (skills.length > 0) return moves ? [] : whoOfTeam(facts, positions);
  if (levels.length > 0 || !namesOnly(facts, "roles")) return [];
  return moved(facts, positions, named);
};
