import { describe, expect, test } from "vitest";
import { unaccounted } from "../../../src/ingest/account.ts";
import { describe as described } from "../../../src/ingest/describe.ts";
import { readDocument } from "../../../src/ingest/read-document.ts";
import { noHints } from "../../../src/ingest/reader.ts";
import { ownRoleTemplate } from "../../../src/ingest/readers/own-role-template.ts";
import { extractOf, refusalOf } from "../documents.ts";

/** The template, filled in with its own examples. */
const filled = ownRoleTemplate.replace(/\[(.*)\]/gu, "$1");

describe("the template, filled in", () => {
  test("is read with every line", () => {
    const { extract, lines, format } = extractOf(filled);
    expect(format).toBe("own-role");
    expect(unaccounted(lines, extract)).toEqual([]);
    const [role, ...others] = extract.roles;
    expect(others).toEqual([]);
    expect(role).toMatchObject({
      title: { text: "Harbour pilot", lines: [15] },
      family: { text: "Harbour and coast" },
      introduction: { text: "A harbour pilot guides vessels in and out of port." },
      levelsOrdered: true,
    });
    expect(role?.levels.map(({ title }) => title.text)).toEqual([
      "Junior harbour pilot",
      "Harbour pilot",
    ]);
    expect(role?.levels[0]).toMatchObject({
      summary: { text: "A junior harbour pilot guides small vessels under supervision." },
      responsibilities: [
        { text: "guide small vessels in good weather" },
        { text: "keep the log of each passage" },
      ],
      requirements: [
        {
          skill: { text: "Ship handling" },
          level: { value: "working" },
          text: { text: "You can:\n• handle small vessels" },
        },
      ],
      qualifications: [
        {
          title: { text: "Pilot certificate, class 3" },
          awardingBody: { text: "Harbour board" },
        },
      ],
    });
  });

  test("says itself who publishes it, and when", () => {
    const reading = readDocument(filled, noHints);
    if (reading.kind === "refused") throw new Error(reading.reason);
    expect(described(reading.publication, reading.lines, reading.extract)).toEqual({
      title: "Harbour pilot",
      publisher: "Our department",
      framework: "Our roles",
      licence: "Crown copyright",
      published: "2026-11-29",
    });
  });

  test("is read as a word processor or Windows saves it", () => {
    const saved = filled
      .replaceAll("Skill level: working", "SKILL LEVEL : Working")
      .replaceAll("- ", "•\t")
      .replaceAll("\n", "\r\n");
    const level = extractOf(saved).extract.roles[0]?.levels[0];
    expect(level?.requirements[0]).toMatchObject({ level: { value: "working" } });
    expect(level?.responsibilities).toHaveLength(2);
  });

  test.each([" You will:", "\nAt this level you will:"])(
    "may lead into the responsibilities: %j",
    (leadIn) => {
      const led = filled.replace("Responsibilities:", `Responsibilities:${leadIn}`);
      const level = extractOf(led).extract.roles[0]?.levels[0];
      expect(level?.responsibilitiesLeadIn?.text).toBe(leadIn.trim());
      expect(level?.responsibilities).toHaveLength(2);
    },
  );
});

describe("a mistake in the template is told with its line and the remedy", () => {
  const without = (start: string): string => filled.replace(new RegExp(`^${start}.*\\n`, "mu"), "");

  test.each([
    [
      "an example",
      filled.replace("Harbour and coast", "[Harbour and coast]"),
      /line 16: \[Harbour and coast\] is the template's example\. Write your own words/u,
    ],
    [
      "a missing level",
      without("Skill level"),
      /line 28: there is no "Skill level:" for the skill "Ship handling"\. Add one below/u,
    ],
    [
      "an unknown level word",
      filled.replace("level: working", "level: competent"),
      /line 29: "competent" is not a skill level\. Write one of awareness, working, practitioner, expert/u,
    ],
    [
      "a level without words",
      filled.replace("You can:\n- handle small vessels\n", ""),
      /line 29: nothing says what the skill "Ship handling" asks for\. Write it on the lines below/u,
    ],
    [
      "a role level twice",
      filled.replace("level: Junior harbour", "level: Harbour"),
      /line 37: the role level "Harbour pilot" is already on line 20\. Give one of them another name/u,
    ],
    [
      "a role twice",
      `${filled}\n${filled.slice(filled.indexOf("Role:"))}`,
      /line 47: the role "Harbour pilot" is already on line 15/u,
    ],
    [
      "a skill twice in one level",
      filled.replace(
        "Qualification:",
        "Skill: Ship handling\nSkill level: expert\nYou lead.\nQualification:",
      ),
      /line 33: the skill "Ship handling" is already on line 28/u,
    ],
    [
      "an empty field that is needed",
      filled.replace(/Licence: .*/u, "Licence:"),
      /line 11: "Licence:" is empty\. Fill it in$/u,
    ],
    [
      "an empty field that is not needed",
      filled.replace(/Awarding body: .*/u, "Awarding body:"),
      /line 34: "Awarding body:" is empty\. Fill it in, or delete the line$/u,
    ],
    [
      "a field that is missing",
      without("Publisher"),
      /line 1: there is no "Publisher:"\. Add one below/u,
    ],
    [
      "a field twice",
      filled.replace("Licence:", "Publisher: They\nLicence:"),
      /line 11: a second "Publisher:"\. Delete one of the two/u,
    ],
    [
      "a field out of its place",
      filled.replace("Role: Harbour pilot\n", ""),
      /line 15: "Role family:" stands under no "Role:"\. Move it below/u,
    ],
    [
      "a misspelt label",
      filled.replace("Summary:", "Sumary:"),
      /line 21: "Sumary: A junior .*" looks like "Summary:"\. Write the label/u,
    ],
    ["words under no label", `Hello\n${filled}`, /line 1: "Hello" stands under no label/u],
    [
      "a date that is none",
      filled.replace("29 November 2026", "31 November 2026"),
      /line 13: this is no date\. Write it like this/u,
    ],
  ])("%s", (_, text, message) => {
    expect(refusalOf(text).replace(/\.$/u, "")).toMatch(message);
  });

  test("in the order of the lines, and no more than a screen of them", () => {
    const reason = refusalOf(ownRoleTemplate);
    expect(reason.split("\n")).toHaveLength(14);
    expect(reason).toMatch(/line 10: \[Our department\][^]*line 11: [^]*and \d+ more\.$/u);
  });
});
