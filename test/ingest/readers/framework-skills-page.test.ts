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

  test("is read from copied text whose descriptions end without a full stop", () => {
    const open = page.replace("keeping an aircraft up.", "keeping an aircraft up");
    const [flying] = told(open);
    expect(flying?.description).toBe("Flying involves keeping an aircraft up");
  });

  test("is refused as text if a skill without roles runs into the next", () => {
    const joined = page.replace(
      /Roles that require this skill\n\n {2}• Test pilot\n {2}• Navigator\n/u,
      "Landing\n\nAwareness\n\nAwareness is the first of 4 ascending skill levels\n",
    );
    expect(refusalOf(joined)).toMatch(/does not end with "Roles that require this skill"/u);
  });
});

const levels = (...rows: readonly string[]) =>
  `<table><thead><tr><th>Skill level</th><th>Description</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
const level = (name: string, place: string, text: string) =>
  `<tr><td><p>${name}</p><span>${name} is the ${place} of four ascending skill levels</span></td><td>${text}</td></tr>`;
const roles = (...names: readonly string[]) =>
  `<h3>Roles that require this skill</h3><ul class="govuk-list">${names.map((name) => `<li><a href="#">${name}</a></li>`).join("")}</ul>`;
const can = "<p>You can:</p><ul><li>keep your seat</li></ul>";
const senior = `<h3>Description, including examples of leadership</h3><p>You can:</p><ul><li>plan a fleet</li></ul>
  <p>Examples of leadership using this skill:</p><ul><li>persuading other chiefs</li></ul>`;

const site = (flying: string, fleet: string) => `<!DOCTYPE html><html><body><main>
  <nav><ul><li><a href="/">Home</a></li></ul></nav>
  <h1>Skills A to Z</h1>
  <p>Learn about the skills and ascending skill levels (awareness, working, practitioner, expert).</p>
  ${flying}
  <h2>Gliding</h2><p>Gliding involves patience</p>${levels(level("Awareness", "first", can), level("Working", "second", "<p>No description provided.</p>"))}
  <h3>Updates</h3><div><p>1 April 2026</p><p>Gliding was added.</p></div>
  ${fleet}
  <h2>Is this page useful?</h2><p>Tell us.</p></main></body></html>`;

const plain = site(
  `<h2>Flying</h2><p>Flying involves keeping an aircraft up</p>${levels(level("Awareness", "first", can))}${roles("Test pilot", "Navigator")}`,
  `<h2><span>Fleet strategy</span><div>Senior Civil Service</div></h2>${senior}${roles("Chief pilot")}`,
);

// As browsers save it once the page's own script has made its sections fold.
const folded = (title: string, summary: string, said: string) =>
  `<h2><button type="button" aria-expanded="false"><span><span>${title}</span></span><span class="govuk-accordion__section-heading-divider">, </span>${summary}<span data-nosnippet=""><span>Show</span></span></button></h2><div hidden="until-found">${said}</div>`;
const saved = site(
  folded(
    "Flying",
    "",
    `<p>Flying involves keeping an aircraft up</p>${levels(level("Awareness", "first", can))}${roles("Test pilot", "Navigator")}`,
  ),
  folded(
    "Fleet strategy",
    '<span class="govuk-accordion__section-summary"><span>Senior Civil Service</span></span><span class="govuk-accordion__section-heading-divider">, </span>',
    `${senior}${roles("Chief pilot")}`,
  ),
);

describe("the skills page itself, with its headings", () => {
  test.each([
    ["as the site sends it", plain],
    ["as a browser saves it", saved],
    [
      "with the label on the line of the title",
      plain.replace("<div>Senior Civil Service</div>", " <strong>Senior Civil Service</strong>"),
    ],
    [
      "with the skills one rank lower, below letters",
      plain.replaceAll(/(<\/?h)2>/gu, "$13>").replace("<h3>Flying", "<h2>F</h2><h3>Flying"),
    ],
  ])("is read by its headings alone: %s", (_, html) => {
    expect(told(html)).toEqual([
      {
        title: "Flying",
        description: "Flying involves keeping an aircraft up",
        levels: [["awareness", "You can:\n• keep your seat"]],
      },
      {
        title: "Gliding",
        description: "Gliding involves patience",
        levels: [["awareness", "You can:\n• keep your seat"]],
      },
      {
        title: "Fleet strategy",
        description:
          "You can:\n• plan a fleet\nExamples of leadership using this skill:\n• persuading other chiefs",
        levels: [],
      },
    ]);
    const { extract, lines } = extractOf(html);
    expect(extract.skills.map(({ category }) => category?.text)).toEqual([
      undefined,
      undefined,
      "Senior Civil Service",
    ]);
    expect(accountFor(projectFile("002").source, lines, extract).unread).toEqual([]);
  });
});
