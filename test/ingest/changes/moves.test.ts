import { expect, test } from "vitest";
import { answer } from "../../../src/answer/answer-question.ts";
import { openCatalogue } from "../../../src/catalogue/catalogue.ts";
import { readChanges, recordOf, withRecords } from "../../../src/catalogue/changes-file.ts";
import { historyOf, noHistory } from "../../../src/catalogue/history.ts";
import { roleId } from "../../../src/catalogue/ids.ts";
import { changesBetween } from "../../../src/ingest/changes/changes-between.ts";
import { changesJson } from "../../../src/render/changes-json.ts";
import { changesText } from "../../../src/render/changes-text.ts";
import { compose } from "../../../src/render/compose.ts";
import { toText } from "../../../src/render/text.ts";
import { builtFrom } from "../documents.ts";
import { rolesCsv, rolesFile, type Row } from "./edition-files.ts";

const row = (role: string, level: string): Row => ({
  role,
  about: `${role} is a role of the coast.`,
  level,
  does: `Looks after everything that a ${level.toLowerCase()} looks after.`,
  skill: "Lamps",
  skillAbout: "Lamps involves lighting them.",
  at: "Working",
  means: "You can:\n- light a lamp",
});

const then = [row("Keeper", "Keeper"), row("Keeper", "Chief of the coast"), row("Pilot", "Pilot")];
const now = then.map((one) =>
  one.level === "Chief of the coast"
    ? { ...one, role: "Pilot", about: "Pilot is a role of the coast." }
    : one,
);

const dataOf = (rows: readonly Row[], family = "Coast") => {
  const file = rolesFile("roles", rows);
  return builtFrom([{ ...file, text: rolesCsv(rows).replaceAll('"Coast"', `"${family}"`) }]).data;
};

const changes = changesBetween(dataOf(then), dataOf(now));

test("a role level that moves to another role is told once, with both roles", () => {
  expect(changes.arrivals).toEqual([]);
  expect(changesJson(changes)).toEqual([
    {
      change: "moved",
      of: "role",
      roleLevel: "Chief of the coast",
      from: "Keeper",
      to: "Pilot",
    },
  ]);
  expect(changesText(changes)).toContain("role: changed from Keeper to Pilot");
});

test("a role that moves to another family is told with both families", () => {
  const { things } = changesBetween(dataOf(then), dataOf(then, "Sea"));
  expect(things.map(({ about, changes: some }) => [about.title, some])).toEqual(
    ["Keeper", "Pilot"].map((title) => [
      title,
      [{ kind: "moved", part: "family", from: "Coast", to: "Sea" }],
    ]),
  );
});

test("what changed in either role tells of the move", () => {
  const record = recordOf(changes, [], { on: "2026-11-23", by: "import" });
  const catalogue = openCatalogue(dataOf(now), historyOf({ records: [record] }));
  for (const title of ["keeper", "pilot"]) {
    const question = { kind: "changes", role: roleId(title) } as const;
    const page = compose(
      answer({ kind: "question", question }, catalogue),
      () => "",
      "what changed",
    );
    expect(toText(page)).toMatch(/Role: changed from Keeper to Pilot/u);
  }
});

test("the record of a move can be read again", () => {
  const record = recordOf(changes, [], { on: "2026-11-23", by: "import" });
  const read = readChanges(withRecords(noHistory, [record]));
  expect(read.kind === "read" && read.history.records).toEqual([record]);
});
