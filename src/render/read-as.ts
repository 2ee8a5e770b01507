import type { Answer } from "../answer/answer.ts";
import type { ChangesAnswer, ChangesSubject } from "../answer/changes/changes-answer.ts";
import type { ListAnswer } from "../answer/kinds/list.ts";
import type { CareerPathAnswer } from "../answer/kinds/career-path.ts";
import type { CompareRoleLevelsAnswer } from "../answer/kinds/compare-role-levels.ts";
import type { TeamSkillAnswer } from "../answer/kinds/team-skill.ts";
import type { TeamAnswer } from "../answer/kinds/team.ts";
import type { TeamPosition } from "../answer/team-cover.ts";
import { scaleOf, type Level } from "../catalogue/levels.ts";
import { teamTitle } from "../catalogue/teams.ts";
import { listed } from "./grammar.ts";
import { sectionTitles } from "../catalogue/sections.ts";
import { countOfTitle } from "../question/several.ts";
import { levelName } from "./terms.ts";
import { wordingChanges } from "./wording-changes.ts";

/**
 * Levels of one role by their short names, except the last: "Lead" and "Senior developer". Other
 * role levels by their titles, and so two levels of which one has its role's name: "From Junior to
 * Developer" names two things.
 */
export function comparedNames({
  subjects,
  names,
  sameRole,
}: CompareRoleLevelsAnswer): readonly string[] {
  const titles = subjects.map(({ roleLevel }) => roleLevel.title);
  const isNamedAsRole = subjects.some(({ roleLevel, role }) => roleLevel.title === role.title);
  const isShort = sameRole && !(isNamedAsRole && subjects.length === 2);
  return isShort ? [...names.slice(0, -1), titles.at(-1) ?? ""] : titles;
}

function levelAlone(level: Level): string {
  return scaleOf(level) === "sfia" ? `SFIA ${levelName(level)}` : `the level "${level}"`;
}

function list(answer: ListAnswer): string {
  return answer.of === "roles" && answer.only !== undefined
    ? `list of roles in ${answer.only.title}`
    : `list of ${answer.of}`;
}

/** The title of what the changes are in; undefined for everything. */
export function subjectTitle(subject: ChangesSubject): string | undefined {
  switch (subject.kind) {
    case "everything":
      return undefined;
    case "role":
      return subject.role.title;
    case "role-level":
      return subject.who.roleLevel.title;
    case "skill":
      return subject.skill.title;
  }
}

function changes({ subject, asked }: ChangesAnswer): string {
  const title = subjectTitle(subject);
  const what = wordingChanges.whatHappened(asked);
  if (what === undefined) return title === undefined ? "all changes" : `changes in ${title}`;
  return title === undefined ? what : wordingChanges.happenedIn(what, title);
}

function inWords(positions: readonly TeamPosition[]): string {
  return listed(positions.map(({ who, count }) => countOfTitle(count, who.roleLevel.title)));
}

function teamNamed({ team: named, positions }: Pick<TeamAnswer, "team" | "positions">): string {
  return named === undefined ? `team of ${inWords(positions)}` : teamTitle(named);
}

function team({ team: named, positions, moved, needs }: TeamAnswer): string {
  const name = teamNamed({ team: named, positions });
  if (needs?.asked === true) return `what the ${name} needs`;
  if (moved === undefined) return name;
  if (moved.what === "absent") return `${name} without ${inWords(moved.positions)}`;
  const { leaving, joining } = moved.change;
  return [
    name,
    ...(leaving.length === 0 ? [] : [`less ${inWords(leaving)}`]),
    ...(joining.length === 0 ? [] : [`and ${inWords(joining)} more`]),
  ].join(", ");
}

function teamSkill({ team: named, positions, skill, level }: TeamSkillAnswer): string {
  const at = level === undefined ? "" : ` at ${levelName(level)} or higher`;
  return `${skill.title}${at} in ${named === undefined ? "a" : "the"} ${teamNamed({ team: named, positions })}`;
}

function careerPath({ role, toRole, from, to }: CareerPathAnswer): string {
  const [first, last] = [from?.roleLevel ?? role, to?.roleLevel ?? toRole];
  return last === undefined
    ? `career path of ${first.title}`
    : `career path from ${first.title} to ${last.title}`;
}

/**
 * The question that was answered, as a noun phrase that names everything it is about: "skills of
 * Senior developer". Undefined if no question was answered.
 */
export function readAs(answer: Answer): string | undefined {
  switch (answer.kind) {
    case "role":
      return `the role ${answer.role.title}`;
    case "role-level": {
      const { title } = answer.subject.roleLevel;
      return answer.section === undefined ? title : `${sectionTitles[answer.section]} of ${title}`;
    }
    case "skill":
      return answer.skill.title;
    case "skill-level":
      return `${answer.skill.title} at ${levelName(answer.level)}`;
    case "skill-in-role-level":
      return `${answer.skill.title} for ${answer.subject.roleLevel.title}`;
    case "compare-role-levels":
      return `comparison of ${listed(comparedNames(answer))}`;
    case "compare-skill-levels":
      return `comparison of ${answer.skill.title} at ${listed(
        answer.levels.map(({ level }) => levelName(level)),
      )}`;
    case "compare-skills":
      return `comparison of ${listed(answer.skills.map(({ skill }) => skill.title))}`;
    case "roles-with-skill":
      return answer.level === undefined
        ? `roles that need ${answer.skill.title}`
        : `roles that need ${answer.skill.title} at ${levelName(answer.level)}${answer.orAbove ? " or above" : ""}`;
    case "roles-with-qualification":
      return `roles that list ${answer.qualification.title}`;
    case "topic":
      return listed(answer.topics.map(({ topic }) => topic.title));
    case "level":
      return levelAlone(answer.level);
    case "list":
      return list(answer);
    case "changes":
      return changes(answer);
    case "team":
      return team(answer);
    case "team-skill":
      return teamSkill(answer);
    case "compare-teams":
      return `comparison of ${listed(answer.teams.map(({ title, positions }) => title ?? `a team of ${inWords(positions)}`))}`;
    case "teams-with-skill":
      return answer.level === undefined
        ? `teams asked for ${answer.skill.title}`
        : `teams asked for ${answer.skill.title} at ${levelName(answer.level)} or higher`;
    case "similar-roles":
      return `roles like ${answer.standsForRole ? answer.role.title : (answer.subject?.roleLevel.title ?? answer.role.title)}`;
    case "career-path":
      return careerPath(answer);
    case "help":
      return "help";
    case "ambiguous":
    case "not-found":
    case "not-understood":
      return undefined;
  }
}
