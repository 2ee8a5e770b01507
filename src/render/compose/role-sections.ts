import type { AskedSkill } from "../../answer/askers.ts";
import type { Item, RoleLevelContent } from "../../answer/content.ts";
import type { Fact } from "../../answer/fact.ts";
import type { RoleLevelAnswer } from "../../answer/kinds/role-level.ts";
import { groupBy } from "../../catalogue/group.ts";
import type { Section } from "../../catalogue/sections.ts";
import { knowledgeTypes, type Qualification } from "../../catalogue/types.ts";
import { capitalised } from "../grammar.ts";
import type { Label, Part } from "../page.ts";
import { levelName } from "../terms.ts";
import { wording } from "../wording.ts";
import { heading, list, openableFolds, paragraph } from "./body.ts";
import { quotedList, quotePart, type Citing, type TitledFact } from "./citing.ts";
import { askedCell } from "./levels.ts";

function skillLead({ skill, asked: [first, ...others] }: AskedSkill): Label {
  if (first?.level === undefined) return skill.title;
  const levels = [first, ...others]
    .map(({ level }) => level)
    .filter((level) => level !== undefined);
  if (new Set(levels).size > 1) {
    return wording.conflict(skill.title, [...new Set(levels)].map(levelName));
  }
  const cell = askedCell([first]);
  return typeof cell === "string"
    ? skill.title
    : { mark: cell.mark, text: wording.skillAtLevel(skill.title, first.level) };
}

interface SkillQuote {
  readonly lead: Label;
  readonly fact: Fact;
}

/** Each skill with what the sources say about it at the level asked for. */
function skillQuotes(skills: readonly AskedSkill[]): readonly SkillQuote[] {
  return skills.flatMap((each) =>
    each.asked.map(({ fact, level }) => ({
      fact,
      lead:
        each.asked.length === 1 || level === undefined
          ? skillLead(each)
          : `${wording.skillAtLevel(each.skill.title, level)} (${wording.sourcesDiffer})`,
    })),
  );
}

export function skillTable(skills: readonly AskedSkill[]): Part {
  return {
    kind: "table",
    caption: wording.sectionHeading("skills", skills.length),
    columns: [wording.skill, wording.level],
    rows: skills.map(({ skill, asked }) => [skill.title, askedCell(asked)]),
  };
}

export function conflicts(skills: readonly AskedSkill[], citing: Citing): readonly Part[] {
  return skills.flatMap(({ skill, asked }): Part[] => {
    if (new Set(asked.map(({ level }) => level)).size < 2) return [];
    const levels = asked.map(({ level, fact }) => {
      const name = level === undefined ? wording.none : levelName(level);
      return `${name} (${citing(fact.source) ?? wording.document(fact.source)})`;
    });
    return [paragraph(wording.conflict(skill.title, levels))];
  });
}

function knowledgeParts(knowledge: readonly AskedSkill[], citing: Citing): readonly Part[] {
  const groups = knowledgeTypes
    .map((type) => ({
      type,
      items: knowledge.filter(({ skill }) => skill.kind === "knowledge" && skill.type === type),
    }))
    .filter(({ items }) => items.length > 0);
  return [
    {
      kind: "table",
      caption: wording.sectionHeading("knowledge", knowledge.length),
      columns: [wording.section("knowledge"), wording.depth, wording.type].map(capitalised),
      rows: groups.flatMap(({ type, items }) =>
        items.map(({ skill, asked }) => [skill.title, askedCell(asked), type]),
      ),
    },
    ...openableFolds(
      groups.map(({ type, items }) => ({
        title: wording.knowledgeInWords(type, items.length),
        parts: skillQuotes(items).map(({ lead, fact }) => quotePart(fact, citing, lead)),
      })),
    ),
  ];
}

function itemParts(items: readonly Item[], citing: Citing): readonly Part[] {
  return openableFolds(
    items.map(({ title, fact, group, sfia }) => {
      const beside = [
        group,
        sfia === undefined ? undefined : wording.sfiaOfActivity(sfia.code, sfia.level),
      ].filter((text) => text !== undefined);
      return {
        title: beside.length === 0 ? title : `${title} (${beside.join(", ")})`,
        parts: [quotePart(fact, citing)],
      };
    }),
  );
}

/** By awarding body, those that name none first. */
function qualificationParts(qualifications: readonly Qualification[]): readonly Part[] {
  const bodies = groupBy(
    qualifications.toSorted(
      (a, b) => Number(a.awardingBody !== undefined) - Number(b.awardingBody !== undefined),
    ),
    ({ awardingBody }) => awardingBody,
  );
  return [...bodies].flatMap(([body, awarded]) => [
    ...(body === undefined ? [] : [heading(capitalised(wording.awardedBy(body)))]),
    list(awarded.map(({ title, details = "" }) => ({ lead: title, text: details }))),
  ]);
}

/** "level 5; awarded by BCS"; empty if the sources say no more than its title. */
export function qualificationDetails({ details, awardingBody }: Qualification): string {
  return [details, awardingBody === undefined ? undefined : wording.awardedBy(awardingBody)]
    .filter((text) => text !== undefined)
    .join("; ");
}

export function sectionParts(
  section: Section,
  { content }: { readonly content: RoleLevelContent },
  citing: Citing,
): readonly Part[] {
  switch (section) {
    case "summary":
      return content.summary === undefined ? [] : [quotePart(content.summary, citing)];
    case "responsibilities":
      return [
        ...(content.leadIn === undefined ? [] : [heading(content.leadIn)]),
        quotedList(content.responsibilities, citing),
      ];
    case "skills":
      return [
        ...conflicts(content.skills, citing),
        ...openableFolds(
          skillQuotes(content.skills).map(({ lead, fact }) => ({
            title: lead,
            parts: [quotePart(fact, citing)],
          })),
        ),
      ];
    case "background":
      return content.background.map((fact) => quotePart(fact, citing));
    case "work-activities":
      return itemParts(content.workActivities, citing);
    case "knowledge":
      return knowledgeParts(content.knowledge, citing);
    case "training":
      return itemParts(content.training, citing);
    case "development":
      return itemParts(content.development, citing);
    case "qualifications":
      return qualificationParts(content.qualifications);
    case "grades":
      return content.grades === undefined ? [] : [quotePart(content.grades, citing)];
  }
}

export function titledFactsIn(
  section: Section,
  { content }: RoleLevelAnswer,
): readonly TitledFact[] {
  const titled = (items: readonly Item[]) =>
    items.map(({ title, fact }): TitledFact => ({ about: title, fact }));
  switch (section) {
    case "summary":
      return [{ about: undefined, fact: content.summary }];
    case "responsibilities":
    case "background":
      return content[section].map((fact) => ({ about: undefined, fact }));
    case "skills":
    case "knowledge":
      return content[section].flatMap(({ skill, asked }) =>
        asked.map(({ fact }) => ({ about: skill.title, fact })),
      );
    case "work-activities":
      return titled(content.workActivities);
    case "training":
    case "development":
      return titled(content[section]);
    case "qualifications":
      return [];
    case "grades":
      return [{ about: undefined, fact: content.grades }];
  }
}
