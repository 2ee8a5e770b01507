import { describe, expect, test } from "vitest";
import { answer } from "../../src/answer/answer-question.ts";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.ts";
import type { ChangeRecord } from "../../src/catalogue/changes.ts";
import { historyOf } from "../../src/catalogue/history.ts";
import { sourceId } from "../../src/catalogue/ids.ts";
import type { ChangeNote, SourceDocument } from "../../src/catalogue/types.ts";
import type { Question } from "../../src/question/question.ts";
import { compose } from "../../src/render/compose.ts";
import { toText } from "../../src/render/text.ts";
import { chartWork, lead, pilot, radio, renamedCatalogue } from "../renamed-catalogue.ts";

type Asked = Extract<Question, { kind: "changes" }>;

const plain = renamedCatalogue();
const [test1] = plain.sources;
if (test1 === undefined) throw new Error("no document");
const log: SourceDocument = { ...test1, id: sourceId("log"), title: "Change log", file: "log.csv" };

function note(on: string, page: string, text: string): ChangeNote {
  return { on, page, text, source: log.id };
}

const renamedNote = note("2026-08-03", "Port pilot", "Renamed, previously harbour pilot.");
const formerNote = note("2025-01-07", "Harbour pilot", "First published.");
const skillNote = note("2026-08-10", "Lock keeper", "Now asks for chart  work at working.");
const otherNote = note(
  "2026-08-11",
  "Lock keeper",
  "Corrected a spelling; see rowing chart work1.",
);
const notes = [otherNote, skillNote, renamedNote, formerNote];

const catalogue = renamedCatalogue({ sources: [...plain.sources, log], notes });

function textOf(question: Asked, of: Catalogue = catalogue): string {
  const given = answer({ kind: "question", question }, of);
  return toText(compose(given, (asked) => JSON.stringify(asked), "again"));
}

/** The texts of the notes that an answer quotes, after the lines of the imports above them. */
function notesIn(question: Asked, of: Catalogue = catalogue): readonly string[] {
  return textOf(question, of)
    .split("\n")
    .flatMap((line) => {
      if (line.startsWith("Import of")) return [line.slice(0, line.indexOf(":"))];
      const quoted = notes.find(({ text }) => line.includes(`“${text}”`));
      return quoted === undefined ? [] : [quoted.text];
    });
}

const [second, first] = ["Import of 1 September 2026", "Import of 3 September 2025"];

describe("the publisher's notes are quoted with their dates", () => {
  test("beside the import that they explain, word for word and cited", () => {
    const text = textOf({ kind: "changes", role: pilot });
    expect(text).toContain(
      "What the publisher's change log says\n\n3 August 2026, Port pilot: “Renamed, previously harbour pilot.” [2]",
    );
    expect(text).toContain("[2] Nobody, Change log");
    expect(textOf({ kind: "changes", roleLevel: lead })).toContain(
      "Other notes in the publisher's change log\n\n7 January 2025, Harbour pilot: “First published.”",
    );
  });

  test("about a role by its present and its former title, and to its levels", () => {
    expect(notesIn({ kind: "changes", role: pilot })).toEqual([
      second,
      renamedNote.text,
      first,
      formerNote.text,
    ]);
    expect(notesIn({ kind: "changes", roleLevel: lead })).toEqual([
      second,
      renamedNote.text,
      formerNote.text,
    ]);
  });

  test("about a skill whose present or former title is in the note as a phrase", () => {
    expect(notesIn({ kind: "changes", skill: chartWork })).toEqual([second, skillNote.text]);
    expect(notesIn({ kind: "changes", skill: radio })).toEqual([second]);
  });

  test("about everything, those that explain the latest import", () => {
    expect(notesIn({ kind: "changes" }).slice(0, 4)).toEqual([
      second,
      otherNote.text,
      skillNote.text,
      renamedNote.text,
    ]);
    expect(textOf({ kind: "changes" })).not.toContain(formerNote.text);
  });

  test("but not where only what was raised or removed is asked for", () => {
    expect(notesIn({ kind: "changes", role: pilot, happened: "renamed" })).toEqual([second]);
  });

  test("also where no import is recorded", () => {
    const unrecorded = openCatalogue(catalogue);
    const given = answer(
      { kind: "question", question: { kind: "changes", role: pilot } },
      unrecorded,
    );
    expect(given.defined).toBe(true);
    expect(notesIn({ kind: "changes", role: pilot }, unrecorded)).toEqual([renamedNote.text]);
    expect(textOf({ kind: "changes", role: pilot }, unrecorded)).toContain("No changes have been");
  });
});

describe("which import a note explains", () => {
  const [latest, earliest] = catalogue.changes;
  if (latest === undefined || earliest === undefined) throw new Error("no records");
  const { former } = historyOf({ records: catalogue.changes });
  const about = { kind: "role", id: pilot, title: "Port pilot" } as const;
  const things: ChangeRecord["things"] = [
    {
      about,
      changes: [
        { kind: "reworded", part: "introduction", before: "a", after: "b", sameMeaning: false },
      ],
    },
  ];
  const inOrder = (...records: readonly ChangeRecord[]) =>
    notesIn({ kind: "changes", role: pilot }, openCatalogue(catalogue, { records, former }));
  const earlier: ChangeRecord = { ...earliest, things };

  test("is told by the days of the imports", () => {
    expect(inOrder(latest, earlier)).toEqual([second, renamedNote.text, first, formerNote.text]);
  });

  test("is told by the dates of their documents, if they have dates", () => {
    const dated = (published: string): ChangeRecord => ({
      ...earlier,
      on: "2026-08-31",
      sources: earlier.sources.map((source) => ({ ...source, published })),
    });
    expect(inOrder(latest, dated("2025-10-01"))).toEqual([
      second,
      renamedNote.text,
      "Import of 31 August 2026",
      formerNote.text,
    ]);
    expect(inOrder(latest, dated("2026-08-30"))).toEqual([
      second,
      "Import of 31 August 2026",
      renamedNote.text,
      formerNote.text,
    ]);
  });

  test("is unknown if undated editions came after all notes: then the later one", () => {
    const sameWeek = { ...earlier, on: "2026-08-31" };
    expect(inOrder(latest, sameWeek)).toEqual([
      second,
      renamedNote.text,
      formerNote.text,
      "Import of 31 August 2026",
    ]);
  });

  test("is never a manual correction", () => {
    expect(inOrder({ ...latest, by: "rebuild" }, earlier)).toEqual([
      first,
      renamedNote.text,
      formerNote.text,
    ]);
  });
});
