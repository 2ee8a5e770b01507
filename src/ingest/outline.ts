import { qualificationId, roleId, skillId } from "../catalogue/ids.ts";
import type { Defect } from "../catalogue/types.ts";
import type { Extract, ExtractedItem, ExtractedRoleLevel } from "./extract.ts";
import { groupBy } from "../catalogue/group.ts";
import { idOfLevel, idOfSkill, titleOfRole } from "./naming.ts";
import { sentenceCase } from "./titles.ts";

function itemOf({ title, text, group, sfia }: ExtractedItem) {
  return {
    title: title.text,
    text: text.text,
    ...(group === undefined ? {} : { group: group.text }),
    ...(sfia === undefined ? {} : { sfia: sfia.value }),
  };
}

function roleLevelOf(level: ExtractedRoleLevel) {
  const title = sentenceCase(level.title.text);
  return {
    id: idOfLevel(title),
    title,
    summary: level.summary?.text ?? null,
    responsibilitiesLeadIn: level.responsibilitiesLeadIn?.text ?? null,
    responsibilities: level.responsibilities.map(({ text }) => text),
    ...(level.grades === undefined ? {} : { grades: level.grades.text }),
    skills: level.requirements.map(({ skill, level: asked, text }) => ({
      skill: skillId(skill.text),
      title: skill.text,
      level: asked.value,
      text: text.text,
    })),
    background: level.background.map(({ text }) => text),
    workActivities: level.workActivities.map(itemOf),
    knowledge: level.knowledge.map(({ title: name, type, depth, text }) => ({
      title: name.text,
      type: type.value,
      depth: depth?.value ?? null,
      text: text.text,
    })),
    training: level.training.map(itemOf),
    development: level.development.map(itemOf),
    qualifications: level.qualifications.map(({ title: name, details, awardingBody }) => ({
      id: qualificationId(name.text),
      title: name.text,
      details: details?.text ?? null,
      awardingBody: awardingBody?.text ?? null,
    })),
  };
}

interface LevelText {
  readonly id: string;
  readonly title: string;
  readonly level: string;
  readonly text: string;
}

function levelTextsOf({ roles, skills }: Extract): readonly LevelText[] {
  const asked = roles
    .flatMap(({ levels }) => levels)
    .flatMap(({ requirements }) => requirements)
    .map(({ skill, level, text }) => ({
      id: skillId(skill.text),
      title: skill.text,
      level: level.value,
      text: text.text,
    }));
  const defined = skills.flatMap((skill) =>
    skill.levels.map(({ level, text }) => ({
      id: idOfSkill(skill),
      title: skill.title.text,
      level: level.value,
      text: text.text,
    })),
  );
  return [...defined, ...asked];
}

function skillsOf(extract: Extract) {
  const texts = levelTextsOf(extract);
  const titles = new Map(
    [
      ...extract.skills.map((skill) => ({ id: idOfSkill(skill), title: skill.title.text })),
      ...texts,
    ].map(({ id, title }) => [id, title]),
  );
  return [...titles].map(([id, title]) => {
    const skill = extract.skills.find((one) => idOfSkill(one) === id);
    const levels = groupBy(
      texts.filter((text) => text.id === id),
      ({ level }) => level,
    );
    return {
      id,
      title,
      description: skill?.description?.text ?? null,
      ...(skill?.category === undefined ? {} : { category: skill.category.text }),
      levels: Object.fromEntries(
        [...levels].map(([level, group]) => [level, [...new Set(group.map(({ text }) => text))]]),
      ),
    };
  });
}

/** What one document says, as `rolecall read` prints it. */
export function outlineOf(
  file: string,
  format: string,
  extract: Extract,
  defects: readonly Defect[],
) {
  return {
    file,
    format,
    roles: extract.roles.map(({ title, family, introduction, grades, levels, skills = [] }) => {
      const name = titleOfRole({ title, levels });
      return {
        id: roleId(name),
        title: name,
        family: family === undefined ? null : sentenceCase(family.text),
        introduction: introduction?.text ?? null,
        ...(grades === undefined ? {} : { grades: grades.text }),
        ...(skills.length === 0
          ? {}
          : { skills: skills.map(({ text }) => ({ skill: skillId(text), title: text })) }),
      };
    }),
    roleLevels: extract.roles.flatMap(({ levels }) => levels.map(roleLevelOf)),
    skills: skillsOf(extract),
    defects: defects.map(({ rule, where, excerpt, repair }) => ({
      rule,
      where,
      excerpt,
      ...(repair === undefined ? {} : { repair }),
    })),
    titlesFromIndex: extract.splitsByHint,
  };
}
