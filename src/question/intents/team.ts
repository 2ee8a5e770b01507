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

/** Those who are left when some have gone. */
function less(positions: readonly Position[], gone: readonly Position[]): readonly Position[] {
  return positions
    .map(({ roleLevel, count }) => {
      const leaving = gone.find((one) => one.roleLevel === roleLevel)?.count ?? 0;
      return { roleLevel, count: count - leaving };
    })
    .filter(({ count }) => count > 0);
}

/** In the order typed. */
function positionsOf(roles: readonly RoleReference[]): readonly Position[] {
  const positions = roles.flatMap((reference): readonly Position[] => {
    const roleLevel = levelMeant(reference);
    return roleLevel === undefined ? [] : [{ roleLevel, count: reference.inTeam?.count ?? 1 }];
  });
  return together(positions.filter(({ count }) => count > 0));
}

/** Whether a role may name somebody again: "the lead", or the two of "one of the two seniors". */
function mayRepeat({ inTeam }: RoleReference): boolean {
  return inTeam?.rule === "out of" || (inTeam?.isKnown === true && inTeam.count === undefined);
}

/** Counts nobody twice: "my lead has left. What goes with the lead?" */
function meantOnce(roles: readonly RoleReference[]): readonly RoleReference[] {
  const counted = roles.filter((one) => !mayRepeat(one));
  return roles.filter((one, at) => {
    const isSame = (other: RoleReference): boolean =>
      other.inTeam?.part === one.inTeam?.part && levelMeant(other) === levelMeant(one);
    return !mayRepeat(one) || ![...counted, ...roles.slice(0, at)].some(isSame);
  });
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
type Named = Readonly<Record<Exclude<TeamPart, "unclear" | "kept">, readonly Position[]>>;

function namedIn(facts: Facts): Named | undefined {
  const roles = meantOnce(facts.roles);
  if (roles.some((one) => levelMeant(one) === undefined)) return undefined;
  const of = (part: TeamPart): readonly Position[] =>
    positionsOf(roles.filter(({ inTeam }) => inTeam?.part === part));
  const [leaves, joins] = [of("leaves"), of("joins")];
  // "Promote two associates to senior": as many come as go, if no number says otherwise.
  const isSame = roles.every(
    ({ inTeam }) => inTeam?.part !== "joins" || inTeam.count === undefined,
  );
  const count = says(facts, "replaces") && isSame ? only(leaves)?.count : undefined;
  const coming = only(joins);
  const replacing = count === undefined || coming === undefined ? joins : [{ ...coming, count }];
  return {
    stays: of("stays"),
    second: of("second"),
    leaves,
    joins: replacing,
    "or-leaves": of("or-leaves"),
    "or-joins": of("or-joins"),
  };
}

/** "Compare a team of two seniors with a team of two leads" */
function twoTeams(facts: Facts, { stays, second, leaves, joins }: Named): readonly Question[] {
  const named = facts.teams.map((id) => facts.catalogue.team(id));
  const typed = [
    { positions: stays },
    ...named.map(({ id: team, positions }): TeamMeant => ({ team, positions })),
    { positions: second },
  ].filter(({ positions }) => positions.length > 0);
  const [one, other, ...others] = typed.length > 1 ? typed : [teamBefore(facts), ...typed];
  const isPlain =
    leaves.length + joins.length + others.length === 0 &&
    namesOnly({ ...facts, teams: [] }, "roles");
  if (!isPlain || one === undefined || other === undefined) return [];
  return one.positions.length === 0 ? [] : [{ kind: "compare-teams", teams: [one, other] }];
}

/** "What if a lead or another senior joins?", "… leaves?": the team after the one, and after the other. */
function eitherMoves(facts: Facts, meant: TeamMeant, named: Named): readonly Question[] {
  const areLeaving = named["or-leaves"].length > 0;
  if ((areLeaving ? named.joins : named.leaves).length > 0) return [];
  const after = (joins: readonly Position[], leaves: readonly Position[]): TeamMeant => ({
    positions: together([...less(meant.positions, leaversMeant(facts, meant, leaves)), ...joins]),
  });
  const teams = [
    after(named.joins, named.leaves),
    after(named["or-joins"], named["or-leaves"]),
  ] as const;
  return teams.some(({ positions }) => positions.length === 0)
    ? []
    : [{ kind: "compare-teams", teams }];
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

/** Who leaves and joins; what follows a question about who leaves may add to it. */
function movesMeant(facts: Facts, { leaves, joins }: Named): Pick<Named, "leaves" | "joins"> {
  const { previous } = facts;
  const before = previous?.kind === "team" ? (previous.leaves ?? []) : [];
  // "What if the lead leaves?", "and if we hire a senior?", "and if a senior goes, too?"
  const addsTo = leaves.length === 0 || says(facts, "too");
  return { leaves: addsTo ? together([...before, ...leaves]) : leaves, joins };
}

/** Who leaves; "the seniors" are as many as the team has. */
function leaversMeant(
  { roles }: Facts,
  { positions }: TeamMeant,
  leaves: readonly Position[],
): readonly Position[] {
  return leaves.map(({ roleLevel, count }) => {
    const areAll = roles.some(
      (one) => one.inTeam?.areAll === true && levelMeant(one) === roleLevel,
    );
    const has = positions.find((one) => one.roleLevel === roleLevel)?.count;
    return { roleLevel, count: areAll ? (has ?? count) : count };
  });
}

/** Adds those who leave to the team: "our lead leaves 2 seniors" tells of three. */
function withLeavers({ roles }: Facts, meant: TeamMeant, leaves: readonly Position[]): TeamMeant {
  const isNew = ({ roleLevel }: Position): boolean =>
    !meant.positions.some((one) => one.roleLevel === roleLevel) &&
    roles.some((one) => {
      // "Instead of a lead, two seniors": who is replaced was there.
      const isReplaced = /^verb (?:replaces|instead-of)$/u.test(one.inTeam?.rule ?? "");
      return (one.inTeam?.isKnown === true || isReplaced) && levelMeant(one) === roleLevel;
    });
  return { ...meant, positions: [...meant.positions, ...leaves.filter(isNew)] };
}

/** Who left and joined in the previous question, if it was about the same team. */
function movesBefore({ previous, teams }: Facts, { stays }: Named) {
  if (previous?.kind !== "team" || teams.length + stays.length > 0) return {};
  const { leaves, joins } = previous;
  return { ...(leaves && { leaves }), ...(joins && { joins }) };
}

/** "What do we lose if the lead leaves?", "would we still have two experts in testing?" */
function moved(facts: Facts, meant: TeamMeant, named: Named): readonly Question[] {
  const isNew = facts.teams.length > 0 || named.stays.length > 0;
  const { leaves: typed, joins } = isNew ? named : movesMeant(facts, named);
  const said = leaversMeant(facts, meant, typed);
  // "All but the lead leave"
  const areOthers = facts.roles.some(({ inTeam }) => inTeam?.areOthers === true);
  const leaves = areOthers ? less(meant.positions, said) : said;
  if (!leaves.every(({ roleLevel }) => isOfTeam(facts, meant.positions, roleLevel))) return [];
  const about = named.stays.length > 0 ? withLeavers(facts, meant, leaves) : meant;
  const move = {
    ...(leaves.length > 0 && { leaves }),
    ...(joins.length > 0 && { joins }),
  };
  const isShortOf = says(facts, "short-of") && about.team !== undefined;
  const asksForNeeds = facts.skills.length > 0 || isShortOf;
  const questions = asksForNeeds ? withNeeds(facts, about) : [{ kind: "team" as const, ...about }];
  return questions.map((question) => ({ ...question, ...move }));
}

/** "And at expert?" after who of a team is asked for a skill. */
function atOtherLevel(facts: Facts): readonly Question[] {
  const { previous, levels } = facts;
  const isMore = previous?.kind === "team-skill" && levels.length > 0 && namesOnly(facts);
  return isMore ? whoOfTeam({ ...facts, skills: [previous.skill] }, teamBefore(facts)) : [];
}

/** Whether it is about a team: one that it lists or names, or that was asked about before. */
export function asksOfTeam(facts: Facts): boolean {
  const { roles, teams, command, skills } = facts;
  const isAfterTeam = teamBefore(facts).positions.length > 0;
  const isNamed = teams.length > 0 || roles.some(({ inTeam }) => inTeam !== undefined);
  // "And testing at expert?"
  const asksOn = facts.followsUp && skills.length > 0 && roles.length === 0;
  const refersBack = isAfterTeam && (asksOn || says(facts, ...teamCues));
  // "Who on that team is asked for testing?", where none is known.
  const isUnknown = says(facts, "that-team") && !isAfterTeam && !isNamed;
  return command === "team" || isNamed || refersBack || isUnknown || atOtherLevel(facts).length > 0;
}

/** "A team of two seniors and a lead in app ops", "what do we lose if the lead leaves?" */
export const team: Intent = (facts) => {
  const { roles, teams, skills, levels, sections } = facts;
  const again = atOtherLevel(facts);
  if (again.length > 0) return again;
  const isAfterTeam = teamBefore(facts).positions.length > 0;
  // What else is asked would be dropped in silence.
  if (roles.some(({ inTeam }) => inTeam === undefined || inTeam.part === "unclear")) return [];
  const named = namedIn(facts);
  // "Who should know risk management" asks for no section, nor does "an overview of the team".
  const isNoSection: readonly Section[] =
    skills.length > 0 ? ["skills", "knowledge"] : ["skills", "summary", "knowledge"];
  if (named === undefined || sections.some((section) => !isNoSection.includes(section))) return [];
  const moves = named.leaves.length + named.joins.length > 0;
  // "What is different if the lead leaves" compares nothing else.
  const areRivals = teams.length > 1 && says(facts, "rivals");
  const isComparing = (compares(facts) || areRivals) && !moves;
  const isPlain = named.stays.length === 0 && !moves && !says(facts, "covers", "short-of");
  const asksForHelp = says(facts, "help") && isPlain;
  if (asksForHelp || (teams.length > 1 && !isComparing)) return [];
  const isCompared = isComparing && (isAfterTeam || teams.length > 0);
  if (named.second.length > 0 || isCompared) return twoTeams(facts, named);
  const about = teamMeant(facts, named);
  if (about.positions.length === 0) return [];
  if (named["or-joins"].length + named["or-leaves"].length > 0) {
    return eitherMoves(facts, about, named);
  }
  if (isComparing) return [];
  if (moves) return moved(facts, about, named);
  if (isAboutNeeds(facts, about)) {
    return withNeeds(facts, about).map((one) => ({ ...one, ...movesBefore(facts, named) }));
  }
  if (skills.length > 0) return whoOfTeam(facts, about);
  if (levels.length > 0 || !namesOnly({ ...facts, teams: [] }, "roles")) return [];
  return [{ kind: "team", ...about }];
};
