import type { Catalogue } from "../catalogue/catalogue.ts";
import { slug } from "../catalogue/ids.ts";
import type { Team } from "../catalogue/teams.ts";
import { keysOf } from "./text/tokenise.ts";
import type { Understander } from "./understand.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A longer name has no room on a button. */
const longestName = 50;

const remedy = "Give the team a name of its own.";

const readAs = (name: string): string => keysOf(name).join(" ");

/** What is told of a team, by its name. */
export type Complain = (team: string, problem: string) => void;

/** What already has a name that a team may be given, by how it is read. */
function ownersOf(catalogue: Catalogue, vocabulary: Vocabulary): Map<string, string> {
  const { roles, roleLevels, skills, knowledge, qualifications, topics } = catalogue;
  const titled = [roles, roleLevels, skills, knowledge, qualifications, topics].flat();
  return new Map([
    ...vocabulary.names.flatMap(({ name, otherNames }) =>
      otherNames.map((other) => [readAs(other), `another name of "${name}"`] as const),
    ),
    ...titled.map(({ title }) => [readAs(title), "a title in the catalogue"] as const),
  ]);
}

/** Whether every word of a name is one of those that questions are made of: "level", "leave". */
function isOfQuestions(name: string, { read }: Understander): boolean {
  // As of a team, or else words such as "leave" mean nothing.
  const { spans } = read(name, { command: "team" }).trace();
  return !spans.some(({ kind }) => kind === "unexplained" || kind === "name");
}

/** Why a team cannot have a name; undefined if it can. */
function nameProblem(
  name: string,
  owners: ReadonlyMap<string, string>,
  understander: Understander,
): string | undefined {
  const owner = owners.get(readAs(name)) ?? owners.get(slug(name));
  if (owner !== undefined) return `"${name}" is already ${owner}. ${remedy}`;
  if (name.length > longestName) {
    return `"${name}" is longer than ${longestName} characters. Shorten it.`;
  }
  if (isOfQuestions(name, understander)) {
    return `"${name}" has only words that mean something in any question. ${remedy}`;
  }
  const { kind } = understander.understand(name, { command: "team" });
  return kind === "question" ? `"${name}" already means something else. ${remedy}` : undefined;
}

const namesOf = ({ name, otherNames }: Team): readonly string[] => [name, ...otherNames];

/** Complains of names that mean something without the teams, or that two teams have. */
export function checkTaken(
  teams: readonly Team[],
  { catalogue, vocabulary }: { readonly catalogue: Catalogue; readonly vocabulary: Vocabulary },
  understander: Understander,
  complain: Complain,
): void {
  const owners = ownersOf(catalogue, vocabulary);
  for (const team of teams) {
    for (const one of namesOf(team)) {
      const problem = nameProblem(one, owners, understander);
      if (problem !== undefined) complain(team.name, problem);
      // Teams are told apart by slugs, in which "Red + blue" is "Red, blue".
      for (const key of [readAs(one), slug(one)])
        owners.set(key, `a name of the team "${team.name}"`);
    }
  }
}

/**
 * Complains of names by which nobody could ask for the team: "<!here> crew" is a mention in Slack,
 * and "a team" is any.
 * @param understander knows the teams
 */
export function checkAskable(
  teams: readonly Team[],
  { understand, phrase }: Understander,
  complain: Complain,
): void {
  const leadsTo = (name: string, { id }: Team): boolean => {
    const understood = understand(name, { command: "team" });
    if (understood.kind !== "question" || understood.leftOut !== undefined) return false;
    return understood.question.kind === "team" && understood.question.team === id;
  };
  for (const team of teams) {
    const { id, name, positions } = team;
    const isAsked = phrase({ kind: "team", team: id, positions }) !== "";
    for (const one of namesOf(team)) {
      if (!leadsTo(one, team) || (one === name && !isAsked)) {
        complain(name, `"${one}" is not read as the name of a team in a question. ${remedy}`);
      }
    }
  }
}
