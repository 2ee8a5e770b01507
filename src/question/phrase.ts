import type { Catalogue } from "../catalogue/catalogue.ts";
import { type Level, scaleOf } from "../catalogue/levels.ts";
import type { Section } from "../catalogue/sections.ts";
import type { QualificationId, RoleLevelId, SkillId, TopicId } from "../catalogue/types.ts";
import { inSentence } from "./in-sentence.ts";
import type { Question } from "./question.ts";
import { sameQuestion } from "./same-question.ts";
import type { Understanding } from "./understanding.ts";

function joined(words: readonly string[]): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

const sectionWords: Readonly<Record<Section, string>> = {
  summary: "summary",
  responsibilities: "responsibilities",
  skills: "skills",
  background: "background",
  "work-activities": "work activities",
  knowledge: "knowledge",
  training: "training",
  development: "development activities",
  qualifications: "qualifications",
};

const topicWords = ["work activities", "training", "development activities"];

/** The words for the things of one catalogue. */
function wordsOf(catalogue: Catalogue) {
  const skill = (id: SkillId): string => {
    const found = catalogue.skill(id);
    const code = found.kind === "skill" ? found.code : undefined;
    return code ?? inSentence(found.title);
  };
  return {
    skill,
    skillTitle: (id: SkillId) => inSentence(catalogue.skill(id).title),
    roleLevel: (id: RoleLevelId) => inSentence(catalogue.roleLevel(id).title),
    topic: (id: TopicId) => inSentence(catalogue.topic(id).title),
    qualification: (id: QualificationId) => inSentence(catalogue.qualification(id).title),
  };
}

type Words = ReturnType<typeof wordsOf>;

function skillLevelTexts(skill: string, level: Level): readonly string[] {
  if (scaleOf(level) === "sfia") return [`${skill} level ${level}`];
  return [`${level} ${skill}`, `${skill}: ${level}`, `${skill} at ${level} level`];
}

/** "senior" of "senior application operations engineer", if the rest is that of the last one. */
function shortened(titles: readonly string[]): readonly string[] {
  const last = titles.at(-1) ?? "";
  const words = last.split(" ");
  for (let at = 1; at < words.length; at++) {
    const shared = ` ${words.slice(at).join(" ")}`;
    if (titles.every((title) => title.endsWith(shared))) {
      return titles.map((title) => (title === last ? title : title.slice(0, -shared.length)));
    }
  }
  return titles;
}

function roleLevelComparison(
  catalogue: Catalogue,
  words: Words,
  { roleLevels, step }: Extract<Question, { readonly kind: "compare-role-levels" }>,
): readonly string[] {
  const titles = roleLevels.map(words.roleLevel);
  const marked = roleLevels.map((id) => {
    const { title, role } = catalogue.roleLevel(id);
    const same = title === catalogue.role(role).title;
    return same ? `${words.roleLevel(id)} level` : words.roleLevel(id);
  });
  const forms = [shortened(titles), titles, marked];
  return step
    ? forms.map((form) => `from ${form.join(" to ")}`)
    : [...forms.map((form) => `compare ${joined(form)}`), titles.join(" vs ")];
}

function familyTexts(title: string): readonly string[] {
  const family = inSentence(title);
  return [`list ${family} roles`, `list roles in ${family}`, `list roles in ${title}`];
}

function changesTexts(
  catalogue: Catalogue,
  words: Words,
  question: Extract<Question, { readonly kind: "changes" }>,
): readonly string[] {
  if ("role" in question) {
    const title = inSentence(catalogue.role(question.role).title);
    return [`what changed in ${title}`, `what changed in ${title} role`];
  }
  if ("roleLevel" in question) {
    const title = words.roleLevel(question.roleLevel);
    return [`what changed in ${title}`, `what changed in ${title} level`];
  }
  if ("skill" in question) {
    return [
      `what changed in ${words.skill(question.skill)}`,
      `what changed in ${words.skillTitle(question.skill)} skill`,
    ];
  }
  return ["what changed"];
}

/** Texts for a question, the most natural first. */
function textsFor(catalogue: Catalogue, words: Words, question: Question): readonly string[] {
  switch (question.kind) {
    case "role": {
      const title = inSentence(catalogue.role(question.role).title);
      return [title, `${title} role`, `levels of ${title}`];
    }
    case "role-level": {
      const title = words.roleLevel(question.roleLevel);
      if (question.section !== undefined) {
        const asked = sectionWords[question.section];
        return [`${title} ${asked}`, `${asked} of ${title}`];
      }
      return [title, `${title} level`];
    }
    case "skill":
      return [words.skill(question.skill), `${words.skillTitle(question.skill)} skill`];
    case "skill-level":
      return skillLevelTexts(words.skill(question.skill), question.level);
    case "skill-in-role-level":
      return [
        `${words.skill(question.skill)} for ${words.roleLevel(question.roleLevel)}`,
        `${words.skillTitle(question.skill)} skill for ${words.roleLevel(question.roleLevel)}`,
      ];
    case "compare-role-levels":
      return roleLevelComparison(catalogue, words, question);
    case "compare-skill-levels": {
      const skill = words.skill(question.skill);
      const levels = question.levels.map((level) =>
        scaleOf(level) === "sfia" ? `level ${level}` : level,
      );
      return [`${skill}: ${levels.join(" vs ")}`, `compare ${joined(levels)} ${skill}`];
    }
    case "compare-skills": {
      const titles = question.skills.map(words.skill);
      return [`compare ${joined(titles)}`, titles.join(" vs "), `compare ${titles.join(" with ")}`];
    }
    case "roles-with-skill": {
      const { skill, level } = question;
      const texts = [words.skill(skill), `${words.skillTitle(skill)} skill`];
      const asked = level === undefined ? texts : skillLevelTexts(words.skill(skill), level);
      return asked.map((text) => `who needs ${text}`);
    }
    case "roles-with-qualification": {
      const title = words.qualification(question.qualification);
      return [`who needs ${title}`, `who needs ${title} qualification`];
    }
    case "topic": {
      const titles = question.topics.map(words.topic).join(", ");
      return [titles, ...topicWords.map((word) => `${titles} ${word}`), `topic ${titles}`];
    }
    case "level": {
      const { level } = question;
      return scaleOf(level) === "sfia"
        ? [`SFIA level ${level}`]
        : [level, `what does ${level} mean`];
    }
    case "list":
      return "family" in question
        ? familyTexts(catalogue.family(question.family).title)
        : [`list ${question.of}`];
    case "changes":
      return changesTexts(catalogue, words, question);
    case "help":
      return ["help"];
  }
}

/**
 * The first text that is understood as the question: phrases are right because they are tried. The
 * empty text where none is, as titles may have it; what carries it is named and cannot be pressed.
 */
export function phraseOf(
  catalogue: Catalogue,
  understand: (text: string) => Understanding,
  question: Question,
): string {
  const texts = textsFor(catalogue, wordsOf(catalogue), question);
  const right = texts.find((text) => {
    const understanding = understand(text);
    return understanding.kind === "question" && sameQuestion(understanding.question, question);
  });
  return right ?? "";
}
