import type { Catalogue } from "../../catalogue/catalogue.ts";
import { changeCues } from "../lexicon/language.ts";
import { aboutOf, type Changeable, happenings, type Question, rolesOf } from "../question.ts";
import { only } from "../../catalogue/group.ts";
import { type Facts, type Intent, namesSomething, says } from "./facts.ts";

/** Whether it compares levels with each other, as in "what changes from senior to lead". */
function isOfLevels({ levels, roles }: Facts): boolean {
  return levels.length > 0 || roles.filter(({ roleLevel }) => roleLevel !== undefined).length > 1;
}

type Asked = Extract<Question, { kind: "changes" }>;
type Happened = Pick<Asked, "happened" | "of">;

/** Whole things of a kind: "which **role levels** were removed". */
function wholesAsked(facts: Facts): Changeable | undefined {
  if (says(facts, "levels")) return "role-levels";
  if (asksForSkills(facts)) return "skills";
  return says(facts, "roles") ? "roles" : undefined;
}

function asksForSkills({ sections }: Facts): boolean {
  return sections.includes("skills") || sections.includes("knowledge");
}

/** "And lead?" after "what does a senior no longer need?" */
function asBefore({ followsUp, previous }: Facts): Happened {
  if (!followsUp || previous?.kind !== "changes" || previous.happened === undefined) return {};
  const { happened, of } = previous;
  return of === "skills" ? { happened, of } : { happened };
}

/** "Which **skills** were **removed**", "what does a lead **no longer need**" */
function whatHappened(facts: Facts, of: Changeable | undefined): Happened {
  // "What was added or removed" asks for more than either.
  const happened = only(happenings.filter((one) => says(facts, one)));
  if (happened === undefined) return {};
  const hasLevels = happened === "raised" || happened === "lowered";
  return of === undefined || hasLevels ? { happened } : { happened, of };
}

/** What was asked about a role or one of its levels. */
function whatHappenedToRole(facts: Facts): Happened {
  if (!says(facts, ...changeCues)) return asBefore(facts);
  const { happened } = whatHappened(facts, undefined);
  const ofSkills =
    (happened === "added" || happened === "removed") &&
    (says(facts, "need") || asksForSkills(facts));
  return whatHappened(facts, ofSkills ? "skills" : undefined);
}

const everything: Asked = { kind: "changes" };

/** Asks for changes to the subject of the previous question, if it had exactly one. */
function ofPrevious(catalogue: Catalogue, previous: Question): Asked {
  const { roleLevels, skills } = aboutOf(previous);
  const [roleLevel, skill] = [only(roleLevels), only(skills)];
  if (roleLevel !== undefined) return { kind: "changes", roleLevel };
  const role = only(rolesOf(previous, catalogue));
  if (role !== undefined) return { kind: "changes", role };
  return skill === undefined ? everything : { kind: "changes", skill };
}

/** "What's new?" and "which roles changed?" ask about everything, whatever was asked before. */
function isOfEverything(facts: Facts): boolean {
  if (facts.followsUp || says(facts, "pronoun")) return false;
  return facts.sections.length > 0 || says(facts, "news", "all", "list", "who", "roles", "levels");
}

/** "And which are new?" after "which skills were removed?" still asks for skills. */
function ofPreviousKind({ previous }: Facts): Changeable | undefined {
  return previous?.kind === "changes" ? previous.of : undefined;
}

/** "what changed?", "what has changed in senior app ops?", "which skills were removed?" */
export const changes: Intent = (facts) => {
  const { roles, skills, qualifications, topics, catalogue, previous } = facts;
  if (isOfLevels(facts) || qualifications.length + topics.length > 0) return [];
  if (roles.length > 0) {
    const happened = whatHappenedToRole(facts);
    return roles.map(({ role, roleLevel }) =>
      roleLevel === undefined
        ? { kind: "changes", role, ...happened }
        : { kind: "changes", roleLevel, ...happened },
    );
  }
  if (skills.length > 0) {
    const happened = whatHappened(facts, undefined);
    return skills.map((skill) => ({ kind: "changes", skill, ...happened }));
  }
  const bound = previous !== undefined && !namesSomething(facts) && !isOfEverything(facts);
  const subject = bound ? ofPrevious(catalogue, previous) : everything;
  if (subject !== everything) return [{ ...subject, ...whatHappened(facts, undefined) }];
  const of = wholesAsked(facts) ?? (bound ? ofPreviousKind(facts) : undefined);
  return [{ ...everything, ...whatHappened(facts, of) }];
};
