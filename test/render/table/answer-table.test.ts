import { expect, test } from "vitest";
import { tableOf } from "../../../src/render/table/answer-table.ts";
import { ask, readExamples } from "../../examples/stages.ts";
import { bot } from "../../slack/bot.ts";

const table = (text: string) => tableOf(bot().reply(text).answer);

/** The cells of a row by their columns. */
function row(text: string, first: string): Readonly<Record<string, string | undefined>> {
  const { columns = [], rows = [] } = table(text) ?? {};
  const found = rows.find((cells) => cells[0] === first) ?? [];
  return Object.fromEntries(columns.map((column, at) => [column, found[at]]));
}

const govuk =
  "GOV.UK, Application operations engineer, 7 January 2020 https://www.gov.uk/guidance/application-operations-engineer";

test("A comparison has the level and the words of each side, and where they are from.", () => {
  expect(row("from senior to lead app ops", "Incident management")).toEqual({
    Skill: "Incident management",
    "Senior application operations engineer": "working",
    "Lead application operations engineer": "practitioner",
    Change: "rises",
    "Senior application operations engineer: words":
      "You can diagnose and prioritise incidents, investigating their causes and finding resolutions.",
    "Lead application operations engineer: words":
      "You can lead the investigation and resolution of incidents.",
    Kind: "skill",
    Note: "",
    Source: govuk,
  });
});

test("A team has a row for each skill, with how many are asked for each level.", () => {
  expect(row("team of 2 senior app ops + 1 lead app ops", "Incident management")).toEqual({
    Skill: "Incident management",
    Scale: "Government Digital and Data skill levels",
    "Highest level": "practitioner",
    Positions: "1",
    "Asked of": "Lead application operations engineer",
    "awareness or higher": "3",
    "working or higher": "3",
    "practitioner or higher": "1",
    "expert or higher": "0",
    Source: govuk,
  });
});

test("A team that somebody leaves has a row for each skill that falls.", () => {
  const asked = "team of 2 senior app ops + 1 lead app ops, the lead leaves";
  expect(table(asked)?.rows).toHaveLength(7);
  expect(row(asked, "Testing")).toEqual({
    Skill: "Testing",
    Before: "practitioner",
    After: "working",
    Source: govuk,
  });
});

test("A similar role has a row with what would rise and what is new.", () => {
  expect(
    row("roles like principal app ops", "Principal infrastructure operations engineer"),
  ).toMatchObject({
    Role: "Infrastructure operations engineer",
    "At or below": "12",
    "Would rise": "User focus (practitioner to expert)",
    New: "Coding and scripting (working)",
  });
});

test("A career path has a row for each level, with what it adds.", () => {
  const asked = "career path of app ops";
  expect(table(asked)?.rows).toHaveLength(5);
  expect(row(asked, "Application operations engineer")).toMatchObject({
    "Skills asked for": "13",
    Rises: "Ownership and initiative (awareness to working); User focus (awareness to working)",
  });
});

test("A comparison across documents says which words are from which, and what one side lacks.", () => {
  const asked = "compare principal app ops with principal infrastructure ops";
  const [app, infra] = [
    "Principal application operations engineer",
    "Principal infrastructure operations engineer",
  ];
  expect(row(asked, "User focus")).toMatchObject({ [app]: "practitioner", [infra]: "expert" });
  expect(row(asked, "User focus")["Source"]).toMatch(
    new RegExp(`^${app}: GOV\\.UK, .*; ${infra}: BCS/FEDIP, .*`),
  );
  expect(row(asked, "Coding and scripting")).toMatchObject({
    [app]: "not listed",
    [`${app}: words`]: "",
    Change: "only in Principal infrastructure",
  });
});

test("Several levels of a role say at which of them each skill changes.", () => {
  const asked = "compare associate, senior and lead app ops";
  expect(row(asked, "Change management")["Change"]).toBe("new at Senior, rises at Lead");
});

test("A role level has its skills with their levels and words, asked for whole or for its skills.", () => {
  expect(table("lead app ops")).toEqual(table("skills of lead app ops"));
  expect(row("lead app ops", "Incident management")).toEqual({
    Skill: "Incident management",
    Level: "practitioner",
    Words: "You can lead the investigation and resolution of incidents.",
    Note: "",
    Source: govuk,
  });
});

test.each([
  ["knowledge of lead app ops", ["Knowledge", "Depth", "Type", "Words", "Source"]],
  ["training of lead app ops", ["Title", "Words", "Source"]],
  ["qualifications of lead app ops", ["Qualification", "Awarding body", "Source"]],
  ["responsibilities of lead app ops", ["Words", "Source"]],
  ["application operations engineer roles", ["Rank", "Role level", "Words", "Source"]],
  ["incident management", ["Level", "Words", "Needed by", "Source"]],
  ["who needs testing?", ["Role level", "Role", "Level", "Source"]],
  ["list roles", ["Family", "Role", "Role level", "Source"]],
  ["list skills", ["Skill", "Kind", "Code", "Category", "Scale", "Source"]],
  ["list levels", ["Scale", "Rank", "Level"]],
  ["list qualifications", ["Qualification", "Awarding body", "Listed by", "Source"]],
  ["practitioner", ["Role level", "Role", "Skill", "Kind", "Source"]],
])("%j has the columns of its kind.", (text, columns) => {
  const { columns: found = [] } = table(text) ?? {};
  expect(columns.filter((column) => !found.includes(column))).toEqual([]);
});

test.each([
  "practitioner incident management",
  "summary of lead app ops",
  "help",
  "data scientist",
])("%j is no table.", (text) => {
  expect(table(text)).toBeUndefined();
});

test("Rows of all examples are as long as their columns, and all but lists of levels have sources.", () => {
  for (const example of readExamples()) {
    const { answer } = ask(bot(), example);
    const made = tableOf(answer);
    if (made === undefined) continue;
    const { columns, rows } = made;
    expect(rows.filter((cells) => cells.length !== columns.length)).toEqual([]);
    expect(new Set(columns).size).toBe(columns.length);
    if (answer.kind === "list" && answer.of === "levels") continue;
    const source = columns.indexOf("Source");
    expect(rows.filter((cells) => (cells[source] ?? "") === "")).toEqual([]);
  }
});
