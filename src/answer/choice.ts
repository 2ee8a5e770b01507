import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Question } from "../question/question.ts";
import { type Offer, teamOffer } from "./offer.ts";
import { place } from "./place.ts";

/** Questions to choose from. */
export interface Choices {
  /** Best first, and never more than a person will look through. */
  readonly choices: readonly Offer[];
  /** Whether there are others. */
  readonly more: boolean;
}

function changesChoice(
  question: Extract<Question, { kind: "changes" }>,
  catalogue: Catalogue,
): Offer {
  if (question.happened !== undefined) return { as: "typed", question };
  const changesIn = (name: string): Offer => ({ as: "changes-in", name, question });
  if ("role" in question) return changesIn(catalogue.role(question.role).title);
  if ("roleLevel" in question) return changesIn(catalogue.roleLevel(question.roleLevel).title);
  if ("skill" in question) return changesIn(catalogue.skill(question.skill).title);
  return { as: "all-changes", question };
}

/** A question offered on its own, so its button has to name everything it is about. */
function choiceOf(question: Question, catalogue: Catalogue): Offer {
  switch (question.kind) {
    case "role": {
      const { title, levels } = catalogue.role(question.role);
      return { as: levels.length > 0 ? "role" : "name", name: title, question };
    }
    case "role-level": {
      const { title } = catalogue.roleLevel(question.roleLevel);
      return question.section === undefined
        ? { as: "name", name: title, question }
        : { as: "section", section: question.section, of: title, question };
    }
    case "skill":
      return { as: "name", name: catalogue.skill(question.skill).title, question };
    case "skill-level":
      return {
        as: "skill-level",
        name: catalogue.skill(question.skill).title,
        level: question.level,
        question,
      };
    case "skill-in-role-level":
      return {
        as: "skill-in-role-level",
        name: catalogue.skill(question.skill).title,
        of: catalogue.roleLevel(question.roleLevel).title,
        question,
      };
    case "compare-role-levels": {
      const places = question.roleLevels.map((id) => place(id, catalogue));
      const isOneRole = places.every(({ role }) => role === places[0]?.role);
      const names = places.map(({ short, roleLevel }, at) =>
        isOneRole && at < places.length - 1 ? short : roleLevel.title,
      );
      return { as: "compare", names, question };
    }
    case "compare-skills":
      return {
        as: "compare",
        names: question.skills.map((id) => catalogue.skill(id).title),
        question,
      };
    case "roles-with-qualification":
      return {
        as: "name",
        name: catalogue.qualification(question.qualification).title,
        question,
      };
    case "topic": {
      const [only, ...others] = question.topics;
      return only === undefined || others.length > 0
        ? { as: "typed", question }
        : { as: "name", name: catalogue.topic(only).title, question };
    }
    case "list":
      return "family" in question
        ? { as: "roles-of", family: catalogue.family(question.family).title, question }
        : { as: "list", of: question.of, question };
    case "changes":
      return changesChoice(question, catalogue);
    case "team": {
      const { team, leaves, joins, needs } = question;
      const isWhole = leaves === undefined && joins === undefined && needs === undefined;
      return team === undefined || !isWhole
        ? { as: "typed", question }
        : teamOffer(catalogue.team(team));
    }
    case "teams-with-skill":
    case "similar-roles":
    case "career-path":
    case "team-skill":
    case "compare-teams":
    case "level":
    case "compare-skill-levels":
    case "roles-with-skill":
    case "help":
      return { as: "typed", question };
  }
}

/** More than five buttons take longer to read than asking again. */
const mostOffered = 5;

export function choicesOf(
  questions: readonly Question[],
  catalogue: Catalogue,
  more = false,
): Choices {
  return {
    choices: questions.slice(0, mostOffered).map((question) => choiceOf(question, catalogue)),
    more: more || questions.length > mostOffered,
  };
}
