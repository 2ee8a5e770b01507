import { rankOf, scales } from "../../catalogue/levels.ts";
import type { SfiaLevel } from "../../catalogue/levels.ts";
import { partOf, passageOf } from "../extract.ts";
import type { ExtractedSkill } from "../extract.ts";
import { sfiaLevel } from "../level-names.ts";
import type { Line, TextDocument } from "../lines.ts";
import { sfia } from "../publications.ts";
import type { Reader, Reading } from "../reader.ts";

// "Delivery and operation: Service operation; IT infrastructure ITOP"
const heading = /^(?:([^;]+);\s*)?(\S.*?)\s+\(?([A-Z]{4})\)?$/u;
const descriptionHeading = /^Description:?$/iu;
const levelHeading = /^Level ([1-7]):?$/iu;

interface Part {
  readonly heading: Line;
  readonly body: readonly Line[];
}

function partsOf(lines: readonly Line[]): readonly Part[] {
  const starts = lines.flatMap((line, at) =>
    at > 0 && (line.heading || descriptionHeading.test(line.text) || levelHeading.test(line.text))
      ? [{ line, at }]
      : [],
  );
  return starts.map(({ line, at }, index) => ({
    heading: line,
    body: lines.slice(at + 1, starts[index + 1]?.at ?? lines.length),
  }));
}

/** A SFIA skill is defined at every level between its lowest and its highest. */
function gapsOf(levels: readonly SfiaLevel[]): readonly SfiaLevel[] {
  const ranks = levels.map(rankOf);
  const [lowest, highest] = [Math.min(...ranks), Math.max(...ranks)];
  return scales.sfia.filter((level) => {
    const rank = rankOf(level);
    return rank > lowest && rank < highest && !ranks.includes(rank);
  });
}

function read({ lines }: TextDocument): Reading {
  const [first] = lines;
  const [, category, name, code] = heading.exec(first?.text ?? "") ?? [];
  if (first === undefined || name === undefined || code === undefined) {
    return {
      kind: "refused",
      reason: 'its first line does not name the skill and its code ("…; IT infrastructure ITOP")',
    };
  }
  const parts = partsOf(lines);
  const isDescription = ({ heading: { text } }: Part): boolean => descriptionHeading.test(text);
  const description = parts.find(isDescription);
  const levels = parts.flatMap(({ heading: line, body }) => {
    const level = sfiaLevel(levelHeading.exec(line.text)?.[1] ?? "");
    if (level === undefined) return [];
    return [{ level: { ...passageOf([line]), value: level }, text: passageOf(body) }];
  });
  const skill: ExtractedSkill = {
    title: partOf(first, name),
    code: partOf(first, code),
    category: category === undefined ? undefined : partOf(first, category),
    description: description && passageOf(description.body),
    levels: levels.toSorted((a, b) => Number(a.level.value) - Number(b.level.value)),
  };
  const furniture = parts.filter(isDescription).map(({ heading: line }) => passageOf([line]));
  const missing = [
    ...(description === undefined ? ["its description"] : []),
    ...(levels.length === 0 ? ["its levels"] : []),
    ...gapsOf(levels.map(({ level }) => level.value)).map((level) => `its level ${level}`),
  ];
  return {
    kind: "read",
    extract: { roles: [], skills: [skill], furniture, missing, splitsByHint: [] },
  };
}

export const sfiaSkillCard: Reader = {
  format: "sfia-skill-card",
  title: "an SFIA skill card",
  publication: sfia,
  signs: [descriptionHeading, levelHeading, /^[^;]+;\s*\S.*\s[A-Z]{4}$/u],
  read,
};
