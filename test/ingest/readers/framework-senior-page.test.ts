import { describe, expect, test } from "vitest";
import { accountFor } from "../../../src/ingest/account.ts";
import { examine } from "../../../src/ingest/defects/examine.ts";
import { extractOf, projectFile, refusalOf } from "../documents.ts";

const page = `Chief pilot

Find out what a chief pilot in the Senior Civil Service does and the skills you need to do the role.

Published 7 October 2024

What a chief pilot does

A chief pilot leads all flying.

In this role, you will:

  • set the course
  • keep every aircraft safe

A specific chief pilot job can vary depending on the context and challenges in your organisation.

This role is often performed at the Civil Service job grade of:

  • SCS 1 (Senior Civil Service 1)
  • SCS 2 (Senior Civil Service 2)

Skills for chief pilot

The chief pilot role will need to use digital and data skills to:

  • be an effective leader

Skill Description, including examples of leadership

Fleet strategy

You can:

  • plan a fleet

Examples of leadership using this skill:

  • persuading other chiefs

Safety culture

Safety culture begins with talk

You can:

  • listen to crews

Roles that could lead to chief pilot

  • Navigator

Updates

Published 7 October 2024
`;

const list = (...items: readonly string[]) =>
  `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
const html = `<html><body><main><h1>Chief pilot</h1>
  <p>Find out what a chief pilot in the Senior Civil Service does and the skills you need to do the role.</p>
  <p>Contents</p>${list("— What a chief pilot does", "— Skills for chief pilot")}
  <h2>What a chief pilot does</h2><p>A chief pilot leads all flying.</p>
  <p>In this role, you will:</p>${list("set the course", "keep every aircraft safe")}
  <p>A specific chief pilot job can vary depending on the <a>context and challenges in your organisation</a>.</p>
  <p>This role is often performed at the <a>Civil Service job grade</a> of:</p>
  ${list("SCS 1 (Senior Civil Service 1)", "SCS 2 (Senior Civil Service 2)")}
  <h2>Skills for chief pilot</h2>
  <p>The chief pilot role will need to use digital and data skills to:</p>${list("be an effective leader")}
  <table><thead><tr><th>Skill</th><th>Description, including examples of leadership</th></tr></thead><tbody>
  <tr><th><p>Fleet strategy</p></th><td><p>You can:</p>${list("plan a fleet")}<p>Examples of leadership using this skill:</p>${list("persuading other chiefs")}</td></tr>
  <tr><th><p>Safety culture</p></th><td><p>Safety culture begins with talk</p><p>You can:</p>${list("listen to crews")}</td></tr>
  </tbody></table>
  <h2>Roles that could lead to chief pilot</h2>${list("Navigator")}
  <h2>Updates</h2><p>Published 7 October 2024</p></main></body></html>`;

describe("a role page of the Senior Civil Service", () => {
  test.each([
    ["as a page", html],
    ["as text", page],
    ["with an article in a heading", html.replace(">Skills for chief", ">Skills for a chief")],
    [
      "as text without the bullets of its skills",
      page.replace(/ {2}• (?=plan|persuading|listen)/gu, ""),
    ],
    [
      "as text with the head of its table on two lines",
      page.replace("Skill Desc", "Skill\n\nDesc"),
    ],
  ])("is read with its skills and grades: %s", (_, text) => {
    const { format, extract, lines } = extractOf(text);
    expect(format).toBe("framework-senior-role-page");
    const [role] = extract.roles;
    expect(role?.title?.text).toBe("Chief pilot");
    expect(role?.levels).toEqual([]);
    expect(role?.introduction?.text).toBe(
      "A chief pilot leads all flying.\nIn this role, you will:\n• set the course\n• keep every aircraft safe",
    );
    expect(role?.grades?.text).toBe(
      "This role is often performed at the Civil Service job grade of:\n• SCS 1 (Senior Civil Service 1)\n• SCS 2 (Senior Civil Service 2)",
    );
    expect(role?.skills?.map((skill) => skill.text)).toEqual(["Fleet strategy", "Safety culture"]);
    expect(extract.skills.map(({ title, description }) => [title.text, description?.text])).toEqual(
      [
        [
          "Fleet strategy",
          "You can:\n• plan a fleet\nExamples of leadership using this skill:\n• persuading other chiefs",
        ],
        ["Safety culture", "Safety culture begins with talk\nYou can:\n• listen to crews"],
      ],
    );
    const document = accountFor(projectFile("002").source, lines, extract);
    expect(document.unread).toEqual([]);
    expect(examine([document]).defects).toEqual([]);
  });

  test("is refused without one of its headings", () => {
    expect(refusalOf(page.replace("What a chief pilot does", ""))).toMatch(
      /lacks one of the headings/u,
    );
  });
});

test("what stands between the skills and the end of the page is reported, never lost", () => {
  const html = `<!DOCTYPE html><html><body><main><h1>Chief pilot</h1>
<p>Find out what a chief pilot in the Senior Civil Service does and the skills you need to do the role.</p>
<h2>What a chief pilot does</h2><p>A chief pilot leads all flying.</p>
<h2>Skills for chief pilot</h2>
<table><thead><tr><th>Skill</th><th>Description, including examples of leadership</th></tr></thead>
<tbody><tr><td>Fleet strategy</td><td><p>You can:</p><ul><li>plan a fleet</li></ul></td></tr></tbody></table>
<p>Further skills</p>
<table><tbody><tr><td>Safety culture</td><td><p>You can:</p><ul><li>listen to crews</li></ul></td></tr></tbody></table>
<h2>Roles that could lead to chief pilot</h2><p>Navigator</p></main></body></html>`;
  const { extract, lines } = extractOf(html);
  expect(extract.skills.map(({ title }) => title.text)).toEqual(["Fleet strategy"]);
  const { unread } = accountFor(projectFile("002").source, lines, extract);
  expect(unread.map(({ text }) => text)).toEqual([
    "Further skills",
    "Safety culture",
    "You can:",
    "listen to crews",
  ]);
});
