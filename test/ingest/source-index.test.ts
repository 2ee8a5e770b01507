import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { build } from "../../src/ingest/build.ts";
import { loadSources } from "../../src/ingest/load-sources.ts";
import { noRules, readSourceIndex } from "../../src/ingest/source-index.ts";
import { projectFile } from "./documents.ts";

const entry = (more = ""): string =>
  `documents:\n  - {file: a.txt, title: T, publisher: P, framework: F, format: sfia-skill-card, licence: L${more}}\n`;

function problemsOf(yaml: string): string {
  const index = readSourceIndex(yaml);
  return index.kind === "wrong" ? index.problems.join("\n") : "none";
}

describe("index.yml", () => {
  test("gives each document's entry; its id is the file's name without the extension", () => {
    expect(readSourceIndex(entry(", published: 2020-01-07"))).toMatchObject({
      kind: "read",
      entries: [
        {
          source: { id: "a", file: "a.txt", published: "2020-01-07" },
          hints: { qualifications: [] },
        },
      ],
    });
  });

  test.each([
    ["documents: *all\n", /^Unresolved alias .*: all\. Put what begins with \* or &/u],
    [entry(", colour: red"), /documents\.0 \(a\.txt\): .*colour/u],
    [
      entry(", published: 7 January 2020"),
      /documents\.0\.published \(a\.txt\): write a date in the form YYYY-MM-DD/u,
    ],
    [entry(", url: 'javascript:alert(1)'"), /documents\.0\.url \(a\.txt\): write a web address/u],
    [entry(", url: nowhere"), /documents\.0\.url \(a\.txt\): write a web address/u],
    [
      entry(", qualifications: [{title: Q}]"),
      /documents\.0\.qualifications\.0 \(a\.txt\): write what follows/u,
    ],
    [entry().replace("title: T, ", ""), /documents\.0\.title \(a\.txt\)/u],
    [`${entry()}${entry().replace("documents:\n", "")}`, /a\.txt is listed twice/u],
    ["documents: [", /^line 1: a bracket is never closed/u],
    [entry(", published: 2020-11-31"), /no such date as 2020-11-31/u],
    [
      entry().replace("title: T", "title: 7"),
      /title \(a\.txt\): it must be text; .*quotation marks/u,
    ],
    [
      `${entry()}roles:\n  - role: A\n    levels: [a]\n  - role: B\n    levels: b, c\n`,
      /^roles: "B": levels: write a list in square brackets, lowest level first/u,
    ],
    [`${entry()}roles:\n  - levels: [a]\n`, /^roles: entry 1: role: it is missing; add it$/u],
    [
      `${entry()}roles:\n  - {role: A b, levels: [a]}\n  - {role: a B, levels: [b]}\n`,
      /^roles: "A b" is listed twice; write its levels in one entry/u,
    ],
    [`${entry()}roles: A\n`, /^roles: write a list/u],
    [entry().replace("a.txt", ".a"), /\.file \(\.a\): its name begins with a dot/u],
    [
      entry().replace("a.txt", "b/a.txt"),
      /^documents\.0\.file \(b\/a\.txt\): write a file name without a folder$/u,
    ],
    [
      "",
      /^the file: it has no list of documents; restore the file with git, or write "documents: \[\]"/u,
    ],
    ["# nothing yet\n", /^the file: it has no list of documents/u],
    ["documents\n", /^the file: it has no list of documents/u],
    ["documents:\n", /^documents: write a list of documents, each entry beginning with "- file:"/u],
    ["roles: []\n", /^documents: write a list of documents/u],
    ["documents: [a.txt]\n", /^documents\.0: write an entry like the others: "- file: page\.txt"/u],
    [entry(", qualifications: []"), /qualifications \(a\.txt\): write a list, each entry/u],
    [entry(", qualifications: [Q]"), /qualifications\.0 \(a\.txt\): write a list, each entry/u],
    [`${entry()}roles: [A]\n`, /^roles: entry 1: write a list, each entry with "- role:"/u],
    ["documents: *all\n", /^Unresolved alias .*: all\. Put what begins with \* or &/u],
    [entry(", colour: red"), /"colour" is not a known field; correct its spelling/u],
  ])("says what is wrong and where: %#", (yaml, problem) => {
    expect(problemsOf(yaml)).toMatch(problem);
  });
});

test("An index.yml without documents yet is valid.", () => {
  expect(readSourceIndex("documents: []\n")).toEqual({ kind: "read", entries: [], rules: noRules });
});

describe("a folder of documents", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rolecall-sources-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const load = () => {
    const loaded = loadSources(pathToFileURL(`${folder}/`));
    return loaded.kind === "wrong"
      ? loaded.problems.join("\n")
      : loaded.files.map(({ text }) => text);
  };

  test("is loaded with the text of each file", () => {
    writeFileSync(join(folder, "index.yml"), entry());
    writeFileSync(join(folder, "a.txt"), "words");
    expect(load()).toEqual(["words"]);
  });

  test("says which file has no entry and which entry has no file", () => {
    writeFileSync(join(folder, "index.yml"), entry());
    writeFileSync(join(folder, "b.txt"), "words");
    expect(load()).toMatch(/no entry for b\.txt.*\n.*there is no file a\.txt/u);
  });

  test("says which file has a name that no entry can have", () => {
    writeFileSync(join(folder, "index.yml"), entry());
    writeFileSync(join(folder, "a.txt"), "words");
    writeFileSync(join(folder, "b.txt "), "words");
    expect(load()).toBe(
      '"b.txt " cannot be a document: its name begins or ends with a space; rename it',
    );
  });

  test("says which file is not text", () => {
    writeFileSync(join(folder, "index.yml"), entry());
    writeFileSync(join(folder, "a.txt"), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]));
    expect(load()).toMatch(/^a\.txt cannot be read: it is not a text file/u);
  });
});

describe("an entry is checked against its document", () => {
  const page = projectFile("002");
  const problems = (file: typeof page): readonly string[] => {
    const built = build([file]);
    return built.kind === "wrong" ? built.problems : [];
  };

  test("by the format", () => {
    const source = { ...page.source, format: "sfia-skill-card" };
    expect(problems({ ...page, source })).toEqual([
      `index.yml: ${page.source.file}: the format of the document is govuk-role-page, not sfia-skill-card; correct the entry`,
    ]);
  });

  test("by the date, which the document itself has to give", () => {
    const source = { ...page.source, published: "2020-01-08" };
    expect(problems({ ...page, source })[0]).toMatch(
      /does not say that it was published on 2020-01-08/u,
    );
  });

  test("by its hints, each of which has to be used", () => {
    const hints = { qualifications: [{ title: "Nothing", details: "of the kind" }] };
    expect(problems({ ...page, hints })[0]).toMatch(/the document has no qualification "Nothing"/u);
  });

  test("and a document that cannot be read stops the build", () => {
    expect(problems({ ...page, text: "milk\neggs" })[0]).toMatch(
      /cannot be read: its format is unknown\. Known formats: /u,
    );
  });
});
