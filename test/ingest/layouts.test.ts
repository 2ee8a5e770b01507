import { describe, expect, test } from "vitest";
import { outlineOf } from "../../src/ingest/outline.ts";
import { accountFor } from "../../src/ingest/account.ts";
import { examine } from "../../src/ingest/defects/examine.ts";
import { sourceId } from "../../src/catalogue/ids.ts";
import { extractOf, projectFile } from "./documents.ts";
import { page2020, page2023, rolesCsv } from "./one-role.ts";

function outline(text: string) {
  const { extract, lines, format } = extractOf(text);
  const source = { ...projectFile("002").source, id: sourceId("page") };
  const { documents, defects } = examine([accountFor(source, lines, extract)]);
  return outlineOf("page", format, documents[0]?.extract ?? extract, defects);
}

/** The words without sentence form and bullets: "You can: • land" is "You can land.". */
const words = (text: string | null): string =>
  (text ?? "")
    .toLowerCase()
    .replaceAll(/you can/gu, "")
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();

const factsOf = (text: string) => {
  const { roles, roleLevels, defects } = outline(text);
  return {
    roles: roles.map(({ id, introduction }) => [id, introduction]),
    levels: roleLevels
      .map((level) => ({
        id: level.id,
        summary: words(level.summary),
        leadIn: level.responsibilitiesLeadIn,
        responsibilities: level.responsibilities,
        skills: level.skills.map(({ skill, title, level: asked, text: said }) => [
          skill,
          title,
          asked,
          words(said),
        ]),
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    defects,
  };
};

const asHtml = (page: string): string => {
  const body = page
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      if (line.startsWith("•")) return `<ul><li>${line.slice(2)}</li></ul>`;
      return /^\d\. |does$|^Introduction|role levels$/u.test(line)
        ? `<h2>${line}</h2>`
        : `<p>${line}</p>`;
    });
  return `<!DOCTYPE html><html><head><title>x</title><script>let a = "You can:";</script></head>
    <body><nav><ul><li>Home</li></ul></nav><main>${body.join("\n")}</main><footer>Crown</footer></body></html>`;
};

describe("one role in three layouts", () => {
  const expected = {
    roles: [["test-pilot", "A test pilot flies what nobody has flown."]],
    levels: [
      {
        id: "chief-of-flying",
        summary: "a chief of flying plans all flights",
        leadIn: null,
        responsibilities: [],
        skills: [["flying", "Flying", "expert", "teach others"]],
      },
      {
        id: "test-pilot",
        summary: "a test pilot flies duties vary",
        leadIn: "At this role level, you will:",
        responsibilities: ["take off", "fly"],
        skills: [
          ["flying", "Flying", "working", "take off land"],
          ["landing", "Landing", "awareness", "land anywhere"],
        ],
      },
    ],
    defects: [],
  };

  test.each([
    ["the 2020 page", page2020],
    ["the later page", page2023],
    ["the download", rolesCsv],
    ["the 2020 page as HTML", asHtml(page2020)],
    ["the later page as HTML", asHtml(page2023)],
    [
      "the page as it was in 2022",
      page2020
        .replaceAll("(Relevant skill level:", "(Skill level:")
        .replaceAll("for this role\n", "for this role level\n"),
    ],
    ["the later page in a copy without its bullets", page2023.replaceAll(/^ +• /gmu, "")],
    [
      "the later page in a copy that spells its levels out",
      page2023.replaceAll(/^Level: (\p{L}+)$/gmu, "(Skill level: $1)"),
    ],
    [
      "the later page with its tables copied",
      page2023.replaceAll(/ levels\n\nYou can:/gu, " levels\tYou can:"),
    ],
    [
      "the later page that counts its levels in a line",
      page2023.replace(" levels, from", " levels\n\nFrom"),
    ],
    [
      "the download with semicolons and a byte order mark",
      `\uFEFF${rolesCsv.replaceAll(/,(?! )/gu, ";")}`,
    ],
    ["the download with tabs", rolesCsv.replaceAll(/,(?! )/gu, "\t")],
    ["the download with line ends of Windows", rolesCsv.replaceAll("\n", "\r\n")],
  ])("reads the same from %s", (_, text) => {
    expect(factsOf(text)).toEqual(expected);
  });

  test("is ordered in the pages and unordered in the download", () => {
    const ordered = (text: string) =>
      extractOf(text).extract.roles.map((role) => role.levelsOrdered);
    expect([page2020, page2023, rolesCsv].flatMap(ordered)).toEqual([true, true, false]);
  });
});
