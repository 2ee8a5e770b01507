import { describe, expect, test } from "vitest";
import { sourceId } from "../../../src/catalogue/ids.ts";
import { accountFor } from "../../../src/ingest/account.ts";
import { examine } from "../../../src/ingest/defects/examine.ts";
import { extractOf, projectFile, refusalOf } from "../documents.ts";
import { page2023 } from "../one-role.ts";

const levelsOf = (text: string) => extractOf(text).extract.roles.flatMap(({ levels }) => levels);

function defectsOf(text: string): readonly string[] {
  const { extract, lines } = extractOf(text);
  const source = { ...projectFile("002").source, id: sourceId("page") };
  return examine([accountFor(source, lines, extract)]).defects.map(
    ({ rule, excerpt }) => `${rule}: ${excerpt}`,
  );
}

const graded = page2023.replace(
  "Duties vary.",
  "This role level is most often performed at the Civil Service job grade of:\n\n  • HEO (Higher Executive Officer)",
);

// Tables as written by programs that save a page as text.
const piped = page2023
  .replaceAll("Skill Description", "Skill | Description |\n---|---|")
  .replaceAll(/\n\n(Level: \p{L}+)\n\n(\p{L}+ is the .*)\n\n(You can:)/gu, " $1 $2 |\n$3")
  .replaceAll(/(teach others|anywhere|land)(?=\n\n(?:Landing|2\.|Roles))/gu, "$1\n|");

describe("a role page of the later layout", () => {
  test.each([
    ["in a list", graded],
    ["in a list that lost its bullets", graded.replace("  • HEO", "HEO")],
  ])("keeps job grades separate from what the level is and does: %s", (_, text) => {
    const [pilot, chief] = levelsOf(text);
    expect(pilot?.responsibilities.map((one) => one.text)).toEqual(["take off", "fly"]);
    expect(pilot?.summary?.text).toBe("A test pilot flies.");
    expect(pilot?.grades?.text).toBe(
      "This role level is most often performed at the Civil Service job grade of:\n• HEO (Higher Executive Officer)",
    );
    expect(chief?.grades).toBeUndefined();
    expect(defectsOf(text)).toEqual([]);
  });

  test("does not take what a level does at its grade for the grade", () => {
    const atGrade = page2023.replace("At this role level, you will:", "At this grade, you will:");
    const [pilot] = levelsOf(atGrade);
    expect(pilot?.grades).toBeUndefined();
    expect(pilot?.responsibilities.map(({ text }) => text)).toEqual(["take off", "fly"]);
  });

  test("has no defect in a responsibility or summary that leads into others", () => {
    const leading = page2023
      .replace("  • take off\n", "  • take off\n  • be responsible for:\n")
      .replace("Duties vary.", "Duties vary. They are:");
    expect(leading).not.toBe(page2023);
    expect(defectsOf(leading)).toEqual([]);
  });

  test("reads the same from tables in pipes", () => {
    const facts = (text: string) =>
      levelsOf(text).map(({ title, requirements }) => [
        title.text,
        requirements.map(({ skill, level, text: said }) => [skill.text, level.value, said.text]),
      ]);
    expect(piped).toContain("Flying Level: working Working is the second");
    expect(facts(piped)).toEqual(facts(page2023));
    expect(defectsOf(piped)).toEqual([]);
  });

  test("is refused when a skill has lost its name", () => {
    expect(refusalOf(page2023.replace("Landing\n\nLevel", "Level"))).toMatch(
      /skills have no names/u,
    );
    expect(refusalOf(piped.replace("Landing Level", "Level"))).toMatch(/skills have no names/u);
  });

  test("reports role levels that it announces but does not have", () => {
    const half = page2023.slice(0, page2023.indexOf("2. Chief"));
    expect(defectsOf(half)).toEqual(["part-missing: it lacks the role level 2 of 2"]);
  });

  test("reports the missing skills of a role level in which it breaks off", () => {
    const half = page2023.slice(0, page2023.lastIndexOf("Skill Description"));
    expect(defectsOf(half)).toEqual(['part-missing: it lacks the skills of "Chief of flying"']);
  });

  test("takes a level from the sentence about the scale if the line with the level is lost", () => {
    const copy = page2023.replace("Level: awareness\n\n", "");
    const asked = levelsOf(copy).map(({ requirements }) =>
      requirements.map(({ skill, level }) => [skill.text, level.value]),
    );
    expect(asked[0]).toEqual([
      ["Flying", "working"],
      ["Landing", "awareness"],
    ]);
    expect(defectsOf(copy)).toEqual([]);
  });

  test.each([
    [
      "the level of a skill is lost",
      page2023.replace(/Level: awareness\n\n.*skill levels\n\n/u, ""),
      'the level of a skill after "Flying"',
    ],
    [
      "the level and the scale say different levels",
      page2023.replace("Level: awareness", "Level: expert"),
      'one level for "Landing": it has two',
    ],
  ])("says so if %s", (_, copy, lost) => {
    expect(copy).not.toBe(page2023);
    expect(defectsOf(copy)).toEqual([`part-missing: it lacks ${lost}`]);
  });

  test("without the heading of its levels is refused", () => {
    const beheaded = page2023.slice(page2023.indexOf("1. Test pilot"));
    expect(refusalOf(beheaded)).toMatch(/its beginning is missing/u);
  });
});
