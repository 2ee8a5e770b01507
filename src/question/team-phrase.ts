import type { Catalogue } from "../catalogue/catalogue.ts";
import { type Need, type Position, teamTitle } from "../catalogue/teams.ts";
import type { TeamId } from "../catalogue/types.ts";
import { inSentence } from "./in-sentence.ts";
import type { Question, TeamMeant } from "./question.ts";
import { type Counted, countOfTitle, countsOfTitles } from "./several.ts";
import { skillLevelTexts } from "./skill-level-texts.ts";

type AboutTeam = Extract<Question, { kind: "team" | "team-skill" | "compare-teams" }>;

// Not every title is understood in the plural; and a level with its role's title is that role
// unless "level" is added.
const forms: readonly ((all: readonly Counted[]) => readonly string[])[] = [
  countsOfTitles,
  (all) => all.map(({ count, title }) => countOfTitle(count, title)),
  (all) => all.map(({ count, title }) => `${count} ${title}`),
  (all) => all.map(({ count, title }) => `${count} ${title} level`),
];

/** "2 expert testing" */
function needText({ skill: id, level, count }: Need, catalogue: Catalogue): string {
  const skill = catalogue.skill(id);
  const name = (skill.kind === "skill" ? skill.code : undefined) ?? inSentence(skill.title);
  const [text = name] = level === undefined ? [] : skillLevelTexts(name, level);
  return count === 1 ? text : `${count} ${text}`;
}

/** "it needs 2 expert testing + user focus" */
function needsText(needs: readonly Need[], catalogue: Catalogue): string {
  return `it needs ${needs.map((need) => needText(need, catalogue)).join(" + ")}`;
}

/** Whether the needs are those that the team is known to have. */
function areKnown(team: TeamId | undefined, needs: readonly Need[], catalogue: Catalogue): boolean {
  const known = team === undefined ? [] : catalogue.team(team).needs;
  return JSON.stringify(known) === JSON.stringify(needs);
}

/**
 * "team of 2 senior + 1 lead developer if 1 lead developer leaves", "Payments team"
 * @param asked texts for the skill asked about, if there is one
 */
export function teamTexts(
  catalogue: Catalogue,
  question: AboutTeam,
  asked: readonly string[],
): readonly string[] {
  const countedOf = ({ roleLevel, count }: Position): Counted => {
    const { title, role } = catalogue.roleLevel(roleLevel);
    return { count, title: inSentence(title), role };
  };
  return forms.flatMap((form): readonly string[] => {
    const inWords = (all: readonly Position[], and = " + "): string =>
      form(all.map(countedOf)).join(and);
    const namedOf = ({ team }: TeamMeant): string | undefined =>
      team === undefined ? undefined : teamTitle(catalogue.team(team));
    const nameOf = (one: TeamMeant): string => namedOf(one) ?? `team of ${inWords(one.positions)}`;
    if (question.kind === "compare-teams") {
      return [`compare ${question.teams.map(nameOf).join(" with ")}`];
    }
    const { team } = question;
    const [named, name] = [namedOf(question), nameOf(question)];
    const withArticle = named === undefined ? `a ${name}` : `the ${name}`;
    if (question.kind === "team-skill") {
      const where = named === undefined ? name : withArticle;
      return asked.map((text) => `who needs ${text} in ${where}`);
    }
    const { leaves = [], joins = [], needs } = question;
    const isAsked = needs !== undefined && needs.length > 0 && !areKnown(team, needs, catalogue);
    const conditions = [
      ...(leaves.length === 0 ? [] : [`${inWords(leaves, " and ")} leaves`]),
      ...(joins.length === 0 ? [] : [`${inWords(joins, " and ")} joins`]),
      ...(isAsked ? [needsText(needs, catalogue)] : []),
    ];
    const opening = needs === undefined ? name : `what is ${withArticle} short of`;
    return [conditions.length === 0 ? opening : `${opening} if ${conditions.join(" and if ")}`];
  });
}
