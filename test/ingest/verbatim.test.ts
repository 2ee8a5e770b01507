import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceId } from "../../src/catalogue/ids.ts";
import { statementsOf } from "../../src/catalogue/statements.ts";
import type { CatalogueData } from "../../src/catalogue/types.ts";
import type { SourceFile } from "../../src/ingest/build.ts";
import { loadSources } from "../../src/ingest/load-sources.ts";
import { readDocument } from "../../src/ingest/read-document.ts";
import { noHints } from "../../src/ingest/reader.ts";
import { builtFrom, projectFile, sourcesFolder } from "./documents.ts";
import { page2020, page2023, rolesCsv } from "./one-role.ts";
import { altered } from "./verbatim.ts";

function filesIn(folder: URL): readonly SourceFile[] {
  const loaded = loadSources(folder);
  if (loaded.kind === "wrong") throw new Error(loaded.problems.join("\n"));
  return loaded.files;
}

describe.each([
  ["data", new URL("../../data/sources/", import.meta.url)],
  ["test/five-documents", sourcesFolder],
])("the documents in %s", (_, folder) => {
  const files = filesIn(folder);
  const { data } = builtFrom(files);

  test("are quoted character for character, but for the recorded repairs", () => {
    expect(files.length).toBeGreaterThan(0);
    expect(altered(data, files)).toEqual([]);
  });

  test("are told apart from those with a letter more", () => {
    const all = files.map((file) => ({ ...file, text: file.text.replaceAll("e", "ee") }));
    expect(altered(data, all).length).toBeGreaterThan(statementsOf(data).length / 2);
  });

  test("show a repair that is none", () => {
    const wrong = data.defects.map((defect) =>
      defect.change === undefined
        ? defect
        : { ...defect, change: { ...defect.change, before: "what nobody wrote" } },
    );
    const repaired = data.defects.filter(({ change }) => change !== undefined).length;
    const told = altered({ ...data, defects: wrong }, files);
    expect(told.filter((problem) => problem.includes(": no repair: "))).toHaveLength(repaired);
  });
});

// Words and gaps of which people make texts that are easily altered.
const word = fc.constantFrom(
  ..."plan share the work team port ever changing co ordinate manage ment first second line well".split(
    " ",
  ),
  ...'it’s ‘ready’ “so” "said" (e.g. this) 24/7 A&B &amp; &#8217; 5*3 2**3**4 a_b #1 £5 ½ naïve GOV.UK'.split(
    " ",
  ),
  ..."re-use users.You Node.js [the plan](/plans/new) [ITIL](https://example.org/a_(b)?c=1&d) <b> …".split(
    " ",
  ),
  "soft\u00ADhyphen",
  "zero\u200Bwidth",
  "\u{1F469}\u200D\u{1F4BB}",
  "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
  "**bold words**",
);
const gap = fc.constantFrom(
  ..." | | | |\u00A0|\u2009|  |, |; |. |- | - | – | — | / |-|’s |: ".split("|"),
);
const sentence = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 7 })
  .map((all) => `Lead ${all.map(([said, space]) => said + space).join("")}end.`);
/** Lines that a cell of a table may have; of a page, those that one paragraph may have. */
const lines = fc
  .array(fc.tuple(fc.constantFrom("- ", "• ", "* ", "", "–\u00A0"), sentence, fc.boolean()), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) =>
    all
      .map(([bullet, said, isSplit]) => bullet + (isSplit ? said.replaceAll("- ", "-\n") : said))
      .join("\n"),
  );

const runs = { numRuns: 25 };

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("’", "&rsquo;");

const asHtml = (page: string): string =>
  `<!DOCTYPE html><html><body><main>${page
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) =>
      line.startsWith("• ")
        ? `<ul><li>${escaped(line.slice(2))}</li></ul>`
        : `<p>${escaped(line)}</p>`,
    )
    .join("\n")}</main></body></html>`;

const skillsCsv = `Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill
Flying,Flying involves keeping an aircraft up.,,"You can:
- take off",,"You can:
- teach others","Test pilot"
`;

const skillsPage = `Skills A to Z

Learn about the skills and ascending skill levels (awareness, working, practitioner, expert) in the framework.

Flying

Flying involves keeping an aircraft up.

Skill level Description

Working

Working is the second of 4 ascending skill levels

You can:

  • land anywhere

Roles that require this skill

  • A test pilot
`;

/** In a page, a text is one paragraph, or goes on in the next line inside a word. */
const asParagraph = (text: string): string =>
  text.replaceAll(/(?<!\p{Letter}-)\n(?:[-•*–]\s)?|\n(?=[-•*–]\s|\P{Ll})/gu, " ");

/** A document of each layout, texts in it in whose place others may stand, and how to write those. */
const layouts: readonly (readonly [
  name: string,
  document: string,
  places: readonly string[],
  write: (text: string) => string,
])[] = [
  [
    "the download of roles",
    rolesCsv,
    ["A test pilot flies what nobody has flown.", "A chief of flying plans all flights."],
    quoted,
  ],
  [
    "the lists in the download of roles",
    rolesCsv,
    ["- teach others", "- take off\n- fly"],
    (text) => text.replaceAll('"', '""'),
  ],
  ["the download of skills", skillsCsv, ["Flying involves keeping an aircraft up."], quoted],
  [
    "the page of 2020",
    page2020,
    ["A test pilot flies what nobody has flown.", "A chief of flying plans all flights."],
    asParagraph,
  ],
  ["the skills in the page of 2020", page2020, ["You can teach others.", "take off"], asParagraph],
  [
    "the later page",
    page2023,
    ["A test pilot flies what nobody has flown.", "Duties vary.", "land anywhere"],
    asParagraph,
  ],
  [
    "the A to Z of skills",
    skillsPage,
    ["Flying involves keeping an aircraft up.", "land anywhere"],
    asParagraph,
  ],
  [
    "a profile",
    projectFile("001").text,
    ["Manages performance monitoring and corrective actions to improve business performance."],
    asParagraph,
  ],
  [
    "a skill card",
    projectFile("004").text,
    ["Contributes, under supervision, to infrastructure operation."],
    asParagraph,
  ],
];

function fileOf(text: string): SourceFile {
  const reading = readDocument(text, noHints);
  if (reading.kind === "refused") throw new Error(reading.reason);
  const { published: _, ...source } = projectFile("002").source;
  const { format } = reading;
  return { source: { ...source, id: sourceId("page"), format }, hints: noHints, text };
}

const textsOf = (data: CatalogueData): string =>
  statementsOf(data)
    .map(({ statement }) => statement.text)
    .join("\n");

describe.each(layouts)("any text in %s", (_, document, places, write) => {
  const drawn = fc.tuple(...places.map(() => lines));
  const filled = (texts: readonly string[]): string =>
    places.reduce(
      (text, place, at) => text.replaceAll(place, () => write(texts[at] ?? "")),
      document,
    );
  const problems = (text: string): readonly string[] => {
    const file = fileOf(text);
    const { data } = builtFrom([file]);
    // A word of every text that was put in.
    return textsOf(data).includes("Lead ") ? altered(data, [file]) : ["nothing was read"];
  };

  test("is quoted character for character, but for the recorded repairs", () => {
    fc.assert(
      fc.property(drawn, (texts) => {
        expect(problems(filled(texts))).toEqual([]);
      }),
      runs,
    );
  });

  if (!document.includes("test pilot") || document.includes(",Skill ")) return;
  test("is quoted so from a web page too", () => {
    fc.assert(
      fc.property(drawn, (texts) => {
        const inBlocks = texts.map((text) => text.replaceAll("\n", " "));
        expect(problems(asHtml(filled(inBlocks)))).toEqual([]);
      }),
      runs,
    );
  });
});
