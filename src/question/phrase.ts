import type { Catalogue } from "../catalogue/catalogue.ts";
import { scaleOf } from "../catalogue/levels.ts";
import { sectionTitles } from "../catalogue/sections.ts";
import { careerPathTexts } from "./career-path-texts.ts";
import { inSentence } from "./in-sentence.ts";
import { aboutOf, type Changeable, type Question } from "./question.ts";
import { sameQuestion } from "./same-question.ts";
import { sharedEnding } from "./several.ts";
import { skillLevelTexts } from "./skill-level-texts.ts";
import { teamTexts } from "./team-phrase.ts";
import type { Understanding } from "./understanding.ts";

const lists = new Intl.ListFormat("en-GB");

const topicWords = ["work activities", "training", "development activities"];

/**
 * Shortens "senior application operations engineer" to "senior" if the last title ends in the same
 * words.
 */
function shortened(titles: readonly string[]): readonly string[] {
  const [last, { length }] = [titles.at(-1), sharedEnding(titles)];
  return titles.map((title) => (title === last ? title : title.slice(0, title.length - length)));
}

/** The titles of role levels, with "level" added to those that are also their role's title. */
function markedLevels(catalogue: Catalogue, question: Question): readonly string[] {
  return aboutOf(question).roleLevels.map((id) => {
    const { title, role } = catalogue.roleLevel(id);
    return inSentence(title) + (title === catalogue.role(role).title ? " level" : "");
  });
}

const changedNouns: Readonly<Record<Changeable, string>> = {
  roles: "roles",
  "role-levels": "role levels",
  skills: "skills",
};

/** @param named texts that name the subject; empty if it is everything */
function changesTexts(
  { happened, of }: Extract<Question, { kind: "changes" }>,
  named: readonly string[],
): readonly string[] {
  if (happened === undefined) {
    return named.length === 0 ? ["what changed"] : named.map((one) => `what changed in ${one}`);
  }
  if (named.length === 0) {
    const asked = of === undefined ? "what was" : `which ${changedNouns[of]} were`;
    return [`${asked} ${happened}`];
  }
  if (of === undefined) return named.map((one) => `what was ${happened} in ${one}`);
  return named.map((one) =>
    happened === "removed"
      ? `what does ${one} no longer need`
      : `what does ${one} need now that it did not before`,
  );
}

/** Texts for a question, most natural first: names alone, then with their kind ("… skill"). */
function textsFor(catalogue: Catalogue, question: Question): readonly string[] {
  const about = aboutOf(question);
  const roles = about.roles.map((id) => inSentence(catalogue.role(id).title));
  const roleLevels = about.roleLevels.map((id) => inSentence(catalogue.roleLevel(id).title));
  const skillTitles = about.skills.map((id) => inSentence(catalogue.skill(id).title));
  const skills = about.skills.map((id, at) => {
    const skill = catalogue.skill(id);
    return (skill.kind === "skill" ? skill.code : undefined) ?? skillTitles[at] ?? "";
  });
  const [skill = ""] = skills;
  const named = [
    ...roles,
    ...roleLevels,
    ...skills,
    ...roles.map((title) => `${title} role`),
    ...roleLevels.map((title) => `${title} level`),
    ...skillTitles.map((title) => `${title} skill`),
  ];
  switch (question.kind) {
    case "role":
      return [...named, ...roles.map((title) => `levels of ${title}`)];
    case "role-level": {
      if (question.section === undefined) return named;
      const asked = sectionTitles[question.section];
      // The grades of a role level that has its role's title could be the role's levels.
      const grade = question.section === "grades" ? ["job grade of"] : [];
      return roleLevels.flatMap((title) => [
        `${title} ${asked}`,
        `${asked} of ${title}`,
        ...grade.map((words) => `${words} ${title}`),
      ]);
    }
    case "skill":
      return named;
    case "skill-level":
      return skillLevelTexts(skill, question.level);
    case "skill-in-role-level":
      return roleLevels.flatMap((title) => [
        `${skill} for ${title}`,
        ...skillTitles.map((one) => `${one} skill for ${title}`),
      ]);
    case "compare-role-levels": {
      const forms = [shortened(roleLevels), roleLevels, markedLevels(catalogue, question)];
      return question.step
        ? forms.map((form) => `from ${form.join(" to ")}`)
        : [...forms.map((form) => `compare ${lists.format(form)}`), roleLevels.join(" vs ")];
    }
    case "compare-skill-levels": {
      const levels = about.levels.map((one) => (scaleOf(one) === "sfia" ? `level ${one}` : one));
      return [`${skill}: ${levels.join(" vs ")}`, `compare ${lists.format(levels)} ${skill}`];
    }
    case "compare-skills":
      return [
        `compare ${lists.format(skills)}`,
        skills.join(" vs "),
        `compare ${skills.join(" with ")}`,
      ];
    case "roles-with-skill": {
      const { level, orAbove = false } = question;
      const asked = level === undefined ? named : skillLevelTexts(skill, level);
      return asked.map((text) => `who needs ${text}${orAbove ? " or above" : ""}`);
    }
    case "roles-with-qualification": {
      const title = inSentence(catalogue.qualification(question.qualification).title);
      return [`who needs ${title}`, `who needs ${title} qualification`];
    }
    case "topic": {
      const topics = question.topics.map((id) => inSentence(catalogue.topic(id).title)).join(", ");
      return [topics, ...topicWords.map((word) => `${topics} ${word}`), `topic ${topics}`];
    }
    case "level":
      return scaleOf(question.level) === "sfia"
        ? [`SFIA level ${question.level}`]
        : [question.level, `what does ${question.level} mean`];
    case "list": {
      if (!("family" in question)) return [`list ${question.of}`];
      const { title } = catalogue.family(question.family);
      const family = inSentence(title);
      return [`list ${family} roles`, `list roles in ${family}`, `list roles in ${title}`];
    }
    case "changes":
      return changesTexts(question, named);
    case "similar-roles":
      return [...roles, ...markedLevels(catalogue, question), ...named].map(
        (title) => `roles similar to ${title}`,
      );
    case "career-path":
      return careerPathTexts(catalogue, question);
    case "team":
    case "compare-teams":
      return teamTexts(catalogue, question, []);
    case "team-skill": {
      const { level } = question;
      return teamTexts(
        catalogue,
        question,
        level === undefined ? [skill, `${skillTitles[0]} skill`] : skillLevelTexts(skill, level),
      );
    }
    case "teams-with-skill": {
      const { level } = question;
      const asked = level === undefined ? named : skillLevelTexts(skill, level);
      return asked.map((text) => `which teams are asked for ${text}`);
    }
    case "help":
      return ["help"];
  }
}

/**
 * The first text that is understood as the question; each phrase is tried before it is used. The
 * empty string if none is, which irregular titles can cause: then the thing is named but has no
 * button.
 */
export function phraseOf(
  catalogue: Catalogue,
  understand: (text: string) => Understanding,
  question: Question,
): string {
  const texts = textsFor(catalogue, question);
  const right = texts.find((text) => {
    const understanding = understand(text);
    return understanding.kind === "question" && sameQuestion(understanding.question, question);
  });
  return right ?? "";
}
