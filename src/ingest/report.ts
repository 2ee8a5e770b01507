import { statementsOf } from "../catalogue/statements.ts";
import type { CatalogueData, Defect, SourceDocument } from "../catalogue/types.ts";
import { defectRules } from "./defects/examine.ts";
import type { ReadDocument } from "./defects/rule.ts";
import type { ExtractedRoleLevel } from "./extract.ts";
import { groupBy } from "../catalogue/group.ts";

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const some = (parts: readonly (readonly [number, string, string?])[]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => counted(count, one, many))
    .join(", ");

function levelCounts(level: ExtractedRoleLevel): string {
  return some([
    [level.responsibilities.length, "responsibility", "responsibilities"],
    [level.grades === undefined ? 0 : 1, "statement of grades", "statements of grades"],
    [level.requirements.length, "skill requirement"],
    [level.background.length, "background", "background"],
    [level.workActivities.length, "work activity", "work activities"],
    [level.knowledge.length, "knowledge item"],
    [level.training.length, "training", "training"],
    [level.development.length, "development activity", "development activities"],
    [level.qualifications.length, "qualification"],
  ]);
}

function documentLines({ source, extract }: ReadDocument): readonly string[] {
  const levels = extract.roles.flatMap((role) => role.levels);
  const described = extract.skills.filter(({ description }) => description !== undefined).length;
  const defined = extract.skills.reduce((sum, skill) => sum + skill.levels.length, 0);
  return [
    `  ${source.file}: ${source.publisher}, ${source.title} (${source.format})`,
    ...levels.map((level) => `    ${level.title.text}: ${levelCounts(level)}`),
    `    ${some([
      [extract.skills.length, "skill"],
      [described, "general description"],
      [defined, "level definition"],
    ])}`,
    ...extract.splitsByHint.map((title) => `    title taken from index.yml: ${title}`),
  ];
}

function agreementLines(data: CatalogueData): readonly string[] {
  const agreed = statementsOf(data).filter(
    ({ statement, restated }) => !restated && statement.agreeing.length > 0,
  );
  return [
    `Agreements (${agreed.length}): answers quote the first document; the others say the same`,
    ...agreed.map(
      ({ where, statement }) =>
        `  ${where}: ${[statement.source, ...statement.agreeing].join(", ")}`,
    ),
  ];
}

const indented = (text: string): string => text.replaceAll("\n", "\n      ");

function differenceLines(data: CatalogueData): readonly string[] {
  const different = statementsOf(data).filter(
    ({ statement, restated }) => !restated && statement.differing.length > 0,
  );
  return [
    `Differences (${different.length}): answers quote the first text and show the others as other wordings`,
    ...different.flatMap(({ where, statement }) => [
      `  ${where}`,
      ...[statement, ...statement.differing].map(
        ({ source, text }) => `    ${source}: ${indented(text)}`,
      ),
    ]),
  ];
}

/** Documents that ask for different levels of one skill. */
interface LevelConflict {
  /** Identifies the conflict, whatever the documents are called and whichever of them is shown. */
  readonly key: string;
  readonly line: string;
}

/** Documents by title; those with the same name also by their files. */
function namesOf(documents: readonly SourceDocument[]): readonly string[] {
  const names = documents.map(({ publisher, title }) => `${publisher}, ${title}`);
  return documents.map(({ file }, at) => {
    const name = names[at] ?? file;
    return names.indexOf(name) === names.lastIndexOf(name) ? name : `${name}, file ${file}`;
  });
}

export function conflictsIn({
  roleLevels,
  skills,
  sources,
}: CatalogueData): readonly LevelConflict[] {
  const titles = new Map(skills.map(({ id, title }) => [id, title]));
  const documents = new Map(sources.map((source) => [source.id, source]));
  return roleLevels.flatMap(({ id, title, requirements }) =>
    [...groupBy(requirements, ({ skill }) => skill)]
      .filter(([, group]) => group.length > 1)
      .map(([skill, group]): LevelConflict => {
        const names = namesOf(
          group.flatMap(({ statement }) => documents.get(statement.source) ?? []),
        );
        const levels = group.map(({ level }, at) => `${level} (${names[at] ?? ""})`);
        return {
          key: JSON.stringify([id, skill, group.map(({ level }) => level)]),
          line: `  ${title}, ${titles.get(skill) ?? skill}: ${levels.join(" or ")}`,
        };
      }),
  );
}

/** The first lines of a list, and how many more there are. */
export function firstOf(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  const indent = /^ */u.exec(lines[0] ?? "")?.[0] ?? "";
  return [...lines.slice(0, most), `${indent}and ${lines.length - most} more`];
}

/**
 * Level conflicts, with how answers treat them and what the maintainer can do.
 * @param most how many of them are listed
 */
export function conflictLines(
  conflicts: readonly LevelConflict[],
  heading = "Level conflicts",
  most = Infinity,
): readonly string[] {
  return [
    `${heading} (${conflicts.length})`,
    ...firstOf(
      conflicts.map(({ line }) => line),
      most,
    ),
    ...(conflicts.length > 0
      ? [
          "  Answers show both levels. If these are editions by one publisher, the newest is used: date each",
          "  with `published` or `retrieved` in sources/index.yml. Otherwise correct the document.",
        ]
      : []),
  ];
}

function ruleLines(rule: string, defects: readonly Defect[], most: number): readonly string[] {
  const {
    looksFor = "",
    tip = "",
    treatment = "shown as it is",
  } = defectRules.find(({ id }) => id === rule) ?? {};
  return [
    `  ${rule} (${defects.length}): ${looksFor}`,
    ...firstOf(
      defects.map(({ source, where, excerpt, repair }) => {
        const done = repair === undefined ? treatment : `repaired: ${repair}`;
        return `    ${source}, ${where}: "${indented(excerpt)}" (${done})`;
      }),
      most,
    ),
    `    ${tip}`,
  ];
}

/**
 * The defects, rule by rule, with what was done and what the maintainer can do.
 * @param most how many of each rule are listed
 */
export function defectLines(
  defects: readonly Defect[],
  heading = "Defects",
  most = Infinity,
): readonly string[] {
  const byRule = groupBy(defects, ({ rule }) => rule);
  return [
    `${heading} (${defects.length})`,
    ...[...byRule].flatMap(([rule, found]) => ruleLines(rule, found, most)),
  ];
}

/** The phrases of the vocabulary that are not used; nothing if all are. */
export function ignoredLines(ignored: readonly string[]): readonly string[] {
  return ignored.length === 0
    ? []
    : [
        `Entries of the vocabulary that are not used (${ignored.length})`,
        ...ignored.map((one) => `  ${one}`),
        "",
      ];
}

/** What a person should know about a newly built catalogue, as plain text. */
export function reportOf(data: CatalogueData, documents: readonly ReadDocument[]): string {
  const { sources, roles, roleLevels, skills, knowledge, qualifications, defects } = data;
  const totals = some([
    [sources.length, "document"],
    [roles.length, "role"],
    [roleLevels.length, "role level"],
    [skills.length, "skill"],
    [knowledge.length, "knowledge item"],
    [qualifications.length, "qualification"],
  ]);
  return [
    totals,
    "",
    "Documents",
    ...documents.flatMap(documentLines),
    "",
    ...agreementLines(data),
    "",
    ...differenceLines(data),
    "",
    ...conflictLines(conflictsIn(data)),
    "",
    ...defectLines(defects),
    "",
  ].join("\n");
}
