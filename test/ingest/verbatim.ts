import { load } from "cheerio";
import { statementsOf } from "../../src/catalogue/statements.ts";
import type { CatalogueData, Repair, SourceId, Wording } from "../../src/catalogue/types.ts";
import type { SourceFile } from "../../src/ingest/build.ts";
import { isHtml } from "../../src/ingest/web-page.ts";

/** White space of every kind and length as one space, without characters that have no width. */
const spaced = (text: string): string =>
  text
    .replace(/[\u00AD\u200B\uFEFF]|(?<=[\s\p{Script=Latin}])[\u200C\u200D]+/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

/** What a person reads in a document: of a page without its tags, of a table without its quotes. */
function readable(text: string): string {
  if (!isHtml(text)) {
    // The marks of bold type stand at the edges of words.
    const unmarked = text.replace(/(?<![\p{L}\p{N}])\*\*(?=\S)|(?<=\S)\*\*(?![\p{L}\p{N}])/gu, "");
    return unmarked.replaceAll('""', '"');
  }
  const $ = load(text);
  $("script, style").remove();
  return $.root().text();
}

/** A text as it was before its repairs; several if it is unclear which of its words they made. */
function unrepaired(text: string, repairs: readonly Repair[]): readonly string[] {
  const last = repairs.at(-1);
  if (last === undefined) return [text];
  const found: string[] = [];
  for (let at = text.indexOf(last.after); at !== -1; at = text.indexOf(last.after, at + 1)) {
    found.push(text.slice(0, at) + last.before + text.slice(at + last.after.length));
  }
  return found.flatMap((before) => unrepaired(before, repairs.slice(0, -1)));
}

/** Whether each line of a text stands in the source as it is. */
function isIn(source: string, text: string): boolean {
  return text
    .split("\n")
    .map((line) => line.replace(/^• /u, ""))
    .every((line) => source.includes(spaced(line)));
}

function wordingsOf(data: CatalogueData): readonly Wording[] {
  return statementsOf(data).flatMap(({ statement }) => [statement, ...statement.differing]);
}

/** The names and other short texts of a catalogue, whose letters may have changed their case. */
function namesOf(data: CatalogueData): readonly string[] {
  const development = data.roleLevels.flatMap((level) => level.development);
  const items = data.roleLevels.flatMap((level) => [...level.workActivities, ...level.training]);
  return [
    ...[data.families, data.roles, data.roleLevels, data.skills, data.knowledge].flatMap((all) =>
      all.map(({ title }) => title),
    ),
    ...items.map(({ title }) => title),
    ...development.flatMap(({ title, group }) => [title, group]),
    ...data.roleLevels.map(({ responsibilitiesLeadIn }) => responsibilitiesLeadIn),
    ...data.skills.map(({ category }) => category),
    ...data.qualifications.flatMap((one) => [one.title, one.details, one.awardingBody]),
  ].filter((name) => name !== undefined);
}

/** So many lines one row of a table may have. */
const longestRow = 60;

/** Whether a repair says truly what the source has on its line. */
function isTrue({ line, before, after }: Repair, text: string): boolean {
  const lines = text.split(/\r\n|[\n\r\f\u2028\u2029]/u);
  const from = isHtml(text) ? text : lines.slice(line - 1, line + longestRow).join("\n");
  return before !== after && spaced(readable(from)).includes(spaced(before));
}

/**
 * What of a catalogue is not in the documents it was built from, character for character, and which
 * of the recorded repairs are none. Empty if all is well.
 */
export function altered(data: CatalogueData, files: readonly SourceFile[]): readonly string[] {
  const texts = new Map<SourceId, string>(files.map(({ source, text }) => [source.id, text]));
  const sources = new Map(files.map(({ source, text }) => [source.id, spaced(readable(text))]));
  const all = [...sources.values()].join("\n").toLowerCase();
  const recorded = data.defects.flatMap(({ source, change }) =>
    change === undefined ? [] : [{ source, change }],
  );
  const isRecorded = (source: SourceId, repair: Repair): boolean =>
    recorded.some(
      (one) => one.source === source && JSON.stringify(one.change) === JSON.stringify(repair),
    );
  return [
    ...wordingsOf(data).flatMap(({ text, source, repairs = [] }) => {
      const original = sources.get(source) ?? "";
      const isHeld = unrepaired(text, repairs).some((before) => isIn(original, before));
      const unlisted = repairs.filter((repair) => !isRecorded(source, repair));
      return [
        ...(isHeld ? [] : [`${source} does not say: ${text}`]),
        ...unlisted.map((repair) => `${source}: not reported: ${JSON.stringify(repair)}`),
      ];
    }),
    ...namesOf(data)
      .filter((name) => {
        const before = recorded.flatMap(({ change }) => unrepaired(name, [change]));
        return ![name, ...before].some((one) => isIn(all, one.toLowerCase()));
      })
      .map((name) => `no document names: ${name}`),
    ...recorded
      .filter(({ source, change }) => !isTrue(change, texts.get(source) ?? ""))
      .map(({ source, change }) => `${source}: no repair: ${JSON.stringify(change)}`),
  ];
}
