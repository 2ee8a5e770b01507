import type { SetAside } from "../extract.ts";
import { beginningOf } from "./rule.ts";
import type { DefectRule, Finding } from "./rule.ts";

export const strayMark: DefectRule = {
  id: "stray-mark",
  looksFor: "a line with nothing but punctuation",
  tip: "Nothing was lost; the line is ignored.",
  treatment: "ignored",
  find: ({ extract: { furniture } }) =>
    furniture
      .filter(({ text }) => /^[^\p{Letter}\p{Number}]+$/u.test(text) && !text.includes("»"))
      .map(({ text, lines }) => ({ lines, under: "between the parts", excerpt: text })),
};

export const partMissing: DefectRule = {
  id: "part-missing",
  looksFor: "a missing part that every document of this layout has",
  tip: "The copy is probably incomplete; fetch the document again and compare.",
  treatment: "also missing from answers",
  find: ({ extract: { missing }, lastLine }) =>
    missing.map((part) => ({
      lines: [lastLine],
      under: "the whole document",
      excerpt: `it lacks ${part}`,
    })),
};

export const lineNotUnderstood: DefectRule = {
  id: "line-not-understood",
  looksFor: "a line that does not fit the layout",
  tip: "The line is not in the catalogue; compare it with the lines around it.",
  treatment: "not in the catalogue",
  find: ({ unread }) =>
    unread.map(({ number, text }) => ({
      lines: [number],
      under: "no known part",
      excerpt: beginningOf(text),
    })),
};

export const textMissing: DefectRule = {
  id: "text-missing",
  looksFor: "a title with no text of its own",
  tip: "The text is shown as missing; fetch the document again and compare.",
  treatment: "shown as missing",
  find: ({ placed }) =>
    placed.flatMap(({ passage, place }) =>
      place.kind === "text" && passage.text === ""
        ? [{ lines: passage.lines, under: place.under, excerpt: place.under }]
        : [],
    ),
};

export const rowNotSplit: DefectRule = {
  id: "row-not-split",
  looksFor: "a qualification whose title and awarding body cannot be told apart",
  tip: "List the title and the awarding body under `qualifications` in the document's entry in index.yml.",
  treatment: "shown unsplit",
  find: ({ extract }) =>
    extract.roles
      .flatMap(({ levels }) => levels)
      .flatMap(({ qualifications }) => qualifications)
      .filter(({ unsplit }) => unsplit)
      .map(({ title: { text, lines } }) => ({
        lines,
        under: "Qualifications",
        excerpt: beginningOf(text),
      })),
};

export const depthMissing: DefectRule = {
  id: "depth-missing",
  looksFor: "technical or other knowledge without the depth that profiles give",
  tip: "The item is listed without a depth; look it up in the original document.",
  treatment: "listed without a depth",
  find: ({ extract }) =>
    extract.roles
      .flatMap(({ levels }) => levels)
      .flatMap(({ knowledge }) => knowledge)
      .filter(({ type, depth }) => type.value !== "behavioural" && depth === undefined)
      .map(({ title: { text, lines } }) => ({ lines, under: text, excerpt: text })),
};

function setAsideRule(
  why: SetAside["why"],
  under = "the rows",
  excerptOf = ({ text }: SetAside): string => beginningOf(text),
): DefectRule["find"] {
  return ({ extract }) =>
    (extract.setAside ?? [])
      .filter((passage) => passage.why === why)
      .map((passage): Finding => ({ lines: passage.lines, under, excerpt: excerptOf(passage) }));
}

export const rowRepeated: DefectRule = {
  id: "row-repeated",
  looksFor: "a row that repeats an earlier one",
  tip: "Nothing was lost; the row is counted once.",
  treatment: "counted once",
  find: setAsideRule("repeated"),
};

export const rowNotInUse: DefectRule = {
  id: "row-not-in-use",
  looksFor: "a row whose level the document marks as not in use",
  tip: "The row asks for no level: it is not listed for a role level, but kept for a role without levels.",
  treatment: "asks for no level",
  find: setAsideRule("not-in-use"),
};

export const headerRepeated: DefectRule = {
  id: "header-repeated",
  looksFor: "the names of the columns again, below other rows",
  tip: "Nothing was lost; the rows below are read by these names. Two downloads may have been pasted together.",
  treatment: "no row",
  find: setAsideRule("header-repeated", "the rows", ({ lines }) =>
    lines.length === 1
      ? "the names of the columns"
      : `the names of the columns, on lines ${lines.join(", ")}`,
  ),
};

export const columnUnknown: DefectRule = {
  id: "column-unknown",
  looksFor: "a column that this layout does not have",
  tip: "What stands in the column is not in the catalogue.",
  treatment: "not in the catalogue",
  find: setAsideRule("column-unknown", "the names of the columns"),
};

export const cellLost: DefectRule = {
  id: "cell-lost",
  looksFor: "a cell whose text a spreadsheet took for a formula and lost",
  tip: 'Download the file again, and let the spreadsheet import its columns as "text" before saving it.',
  treatment: "left out",
  find: setAsideRule("cell-lost"),
};
