import { expect, test } from "vitest";
import { sourceId } from "../../../src/catalogue/ids.ts";
import { accountFor } from "../../../src/ingest/account.ts";
import type { SourceFile } from "../../../src/ingest/build.ts";
import { noHints } from "../../../src/ingest/reader.ts";
import { builtFrom, extractOf, refusalOf } from "../documents.ts";
import { rolesCsv, rolesFile } from "../changes/edition-files.ts";

const csv = `Timestamp,Page,Change note
2026-09-01,Port pilot,"The role was ‘harbour pilot’ before.
The skill ‘radio’ is new."
2026-10-02T08:00:00Z,Cook,Soups have been added.
`;

function logFile(name: string, text: string, retrieved: string): SourceFile {
  const source = {
    id: sourceId(name),
    file: `${name}.csv`,
    title: "Change log",
    publisher: "GOV.UK",
    framework: "F",
    licence: "L",
    format: "official-changes-csv",
    retrieved,
  };
  return { source, hints: noHints, text };
}

const roles = rolesFile("roles", [
  {
    role: "Cook",
    about: "A cook cooks.",
    level: "Cook",
    does: "Cooks.",
    skill: "Soups",
    skillAbout: "Soups involves soup.",
    at: "Working",
    means: "You can:\n- cook soup",
  },
]);

test("each row of a change log is a note of its day, and every word is accounted for", () => {
  const { extract, format, lines } = extractOf(csv);
  expect(format).toBe("official-changes-csv");
  expect(extract.notes?.map(({ on, page, text }) => [on.value, page.text, text.text])).toEqual([
    ["2026-09-01", "Port pilot", "The role was ‘harbour pilot’ before.\nThe skill ‘radio’ is new."],
    ["2026-10-02", "Cook", "Soups have been added."],
  ]);
  expect(accountFor(roles.source, lines, extract).unread).toEqual([]);
});

test("a row without a day or a note is reported as unread", () => {
  const { extract, lines } = extractOf(`${csv}soon,Cook,Stews follow.\n2026-10-03,Cook,\n`);
  const { unread } = accountFor(roles.source, lines, extract);
  expect(unread.map(({ text }) => text)).toEqual(["soon Cook Stews follow.", "2026-10-03 Cook"]);
});

test("the catalogue has the notes of all change logs, latest first and each once", () => {
  const log = logFile("log", csv, "2026-10-05");
  expect(builtFrom([roles, log]).data.notes?.map(({ on, source }) => [on, source])).toEqual([
    ["2026-10-02", "log"],
    ["2026-09-01", "log"],
  ]);
  const other = logFile("other", csv, "2026-10-05");
  expect(builtFrom([roles, log, other]).data.notes).toHaveLength(2);
  expect(builtFrom([roles]).data.notes).toBeUndefined();
});

test("a longer change log is a newer edition of a shorter one", () => {
  const longer = logFile("longer", `${csv}2026-11-01,Cook,Stews too.\n`, "2026-11-02");
  const { data, replaced } = builtFrom([roles, logFile("log", csv, "2026-10-05"), longer]);
  expect(replaced.map(({ older }) => older.file)).toEqual(["log.csv"]);
  expect(data.notes?.map(({ source }) => source)).toEqual(["longer", "longer", "longer"]);
});

test.each([
  ["Timestamp,Page,Change note\n", "the framework's official download of changes"],
  [rolesCsv([]), "the framework's official download of roles"],
  [
    "Skill Name,Skill Description,Awareness,Working,Practitioner,Expert\n",
    "the framework's official download of skills",
  ],
])(
  "a download without rows is refused, because it would replace one with rows: %j",
  (text, title) => {
    expect(refusalOf(text)).toBe(
      `it looks like ${title} (CSV), but it has no rows below the names of its columns, so it is probably incomplete; download it again.`,
    );
  },
);
