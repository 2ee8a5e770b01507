import { describe, expect, test } from "vitest";
import { accountFor } from "../../../src/ingest/account.ts";
import { examine } from "../../../src/ingest/defects/examine.ts";
import { extractOf, projectFile, refusalOf } from "../documents.ts";

const page = `Skip to main content

Skills A to Z

Learn about the skills and ascending skill levels (awareness, working, practitioner, expert) in the framework.

Flying

Flying involves keeping an aircraft up.

Skill level Description

Awareness

Awareness is the first of 4 ascending skill levels

You can:

  • name the parts of an aircraft
  • keep your seat

Working

Working is the second of 4 ascending skill levels

This skill level is currently not defined.

Expert

Expert is the fourth of 4 ascending skill levels

You can:

  • land anywhere

Roles that require this skill

  • Test pilot
  • Navigator

Fleet strategy

You can:

  • plan a fleet

Examples of leadership using this skill:

  • persuading other chiefs

Roles that require this skill

Is this page useful?
`;

const told = (text: string) =>
  extractOf(text).extract.skills.map(({ title, description, levels }) => ({
    title: title.text,
    description: description?.text,
    levels: levels.map(({ level, text: said }) => [level.value, said.text]),
  }));

describe("the skills page of the framework's site", () => {
  test("gives every skill with what its levels mean, without undefined levels", () => {
    expect(extractOf(page).format).toBe("framework-skills-page");
    expect(told(page)).toEqual([
      {
        title: "Flying",
        description: "Flying involves keeping an aircraft up.",
        levels: [
          ["awareness", "You can:\n• name the parts of an aircraft\n• keep your seat"],
          ["expert", "You can:\n• land anywhere"],
        ],
      },
      {
        title: "Fleet strategy",
        description:
          "You can:\n• plan a fleet\nExamples of leadership using this skill:\n• persuading other chiefs",
        levels: [],
      },
    ]);
  });

  test("leaves no line unread, and has no defect", () => {
    const { extract, lines } = extractOf(page);
    const { unread } = accountFor(projectFile("002").source, lines, extract);
    expect(unread).toEqual([]);
    expect(examine([accountFor(projectFile("002").source, lines, extract)]).defects).toEqual([]);
  });

  test("reads the same if the level and its place share a line, and the lists lost their marks", () => {
    const copied = page
      .replace(/^(Awareness|Working|Expert)\n\n(?=\1 is)/gmu, "$1 ")
      .replace(/^ {2}• (?=name|keep|land|plan|persuading)/gmu, "");
    expect(told(copied)).toEqual(told(page));
  });

  test("is refused if a skill's name is lost, or cannot be distinguished from the roles", () => {
    expect(refusalOf(page.replace("Fleet strategy\n\n", ""))).toMatch(/skills have no names/u);
    expect(refusalOf(page.replace(/^ {2}• (?=Test|Navigator)/gmu, ""))).toMatch(
      /lists of roles have no bullets/u,
    );
  });
});
