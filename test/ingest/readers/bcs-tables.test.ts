import { describe, expect, test } from "vitest";
import { extractOf, refusalOf } from "../documents.ts";

const rows = `Test Pilot

Summary

A test pilot is responsible for first flights. At this role level, you will:

take off

fly

Work Activity Components

Title Details
Flight planning (Level 2) Plans flights of every kind.
Flight records (FLIT) (Level 3) Keeps records.

Behavioural Skills

Title Details
Attention to Detail Applying standards to all tasks.

Technical Skills

Title Details Depth
Operating Systems System software that controls activities. Expert in

Training Components

Title Details
Coaching Concepts and methods for coaching.

Professional Development Activity (PDA)

Title Details PDA Group
Team Working Undertaking learning in teams. Developing Professional Skills

Qualification Components

Title Awarding Bodies
Pilot Foundation BCS

Organisational Skill Name and Description

Framework Skill Level
Government Digital and Data Profession Capability Framework

Flying

Flying involves keeping an aircraft up.

Working Flying

You can take off.

This job role profile was created in collaboration with BCS, using Role Model Plus.
`;

const pipes = `Summary
A test pilot is responsible for first flights. At this role level, you will:
take off
fly
Work Activity Components
Title | Details |
---|---|
Flight planning (Level 2) | Plans flights of every kind. |
Flight records (FLIT) (Level 3) | Keeps records. |
Behavioural Skills
Title | Details |
---|---|
Attention to Detail | Applying standards to all tasks. |
Technical Skills
Title | Details | Depth |
---|---|---|
Operating Systems | System software that controls activities. | Expert in |
Training Components
Title | Details |
---|---|
Coaching | Concepts and methods for coaching. |
Professional Development Activity (PDA)
Title | Details | PDA Group |
---|---|---|
Team Working | Undertaking learning in teams. | Developing Professional Skills |
Qualification Components
Title | Awarding Bodies |
---|---|
Pilot Foundation | BCS |
Organisational Skill Name and Description
Framework | Skill Level |
---|---|
Government Digital and Data Profession Capability Framework Flying Flying involves keeping an aircraft up. | Working |
Flying You can take off. |
This job role profile was created in collaboration with BCS, using Role Model Plus.
`;

function factsOf(text: string): unknown {
  const { roles, skills, missing } = extractOf(text).extract;
  const facts: unknown = JSON.parse(
    JSON.stringify(
      { roles: roles.flatMap(({ levels }) => levels), skills, missing },
      (key, value: unknown) => (key === "lines" ? undefined : value),
    ),
  );
  return facts;
}

describe("a profile", () => {
  test("reads the same from rows and from tables in pipes, which have no title", () => {
    // Only the title differs: on its own line it is in title case.
    expect(factsOf(pipes)).toEqual(
      JSON.parse(JSON.stringify(factsOf(rows)).replace("Test Pilot", "Test pilot")),
    );
  });

  test("takes an empty cell as no awarding body, not as one that cannot be separated", () => {
    const [level] = extractOf(
      pipes.replace("Pilot Foundation | BCS |", "Pilot Foundation | |"),
    ).extract.roles.flatMap(({ levels }) => levels);
    expect(level?.qualifications).toMatchObject([
      { title: { text: "Pilot Foundation" }, awardingBody: undefined, unsplit: false },
    ]);
  });

  test("has each column in its place", () => {
    const [level] = extractOf(pipes).extract.roles.flatMap(({ levels }) => levels);
    expect(level?.workActivities.map(({ title, sfia }) => [title.text, sfia?.value.code])).toEqual([
      ["Flight planning (Level 2)", undefined],
      ["Flight records", "FLIT"],
    ]);
    expect(
      level?.knowledge.map(({ title, type, depth }) => [title.text, type.value, depth?.value]),
    ).toEqual([
      ["Attention to Detail", "behavioural", undefined],
      ["Operating Systems", "technical", "expert in"],
    ]);
    expect(level?.development[0]?.group?.text).toBe("Developing Professional Skills");
    expect(level?.qualifications[0]?.awardingBody?.text).toBe("BCS");
    expect(
      level?.requirements.map(({ skill, level: asked, text }) => [
        skill.text,
        asked.value,
        text.text,
      ]),
    ).toEqual([["Flying", "working", "You can take off."]]);
  });

  test.each([
    [
      "in three columns",
      "Framework | Skill | Level |\n---|---|---|\nFramework of pilots | Flying Flying involves keeping an aircraft up. | Working Flying You can take off. |",
    ],
    [
      "whose head has fewer columns",
      "Framework | Skill Level |\n---|---|\nFramework of pilots | Flying Flying involves keeping an aircraft up. | Working Flying You can take off. |",
    ],
    [
      "whose cells have line breaks",
      "Framework | Skill Level |\n---|---|\nFramework of pilots<br>Flying<br />Flying involves keeping an aircraft up. | Working Flying<br>You can take off. |",
    ],
    [
      "with the level's text and its number in its cell",
      "Framework | Skill Level |\n---|---|\nFramework of pilots Flying Flying involves keeping an aircraft up. | 2 – Working Flying You can take off. |",
    ],
  ])("has its skill from a table %s", (_, table) => {
    const start = pipes.indexOf("Framework | Skill Level |");
    const text = `${pipes.slice(0, start)}${table}\n${pipes.slice(pipes.indexOf("This job role"))}`;
    const { roles, skills } = extractOf(text).extract;
    expect(
      roles.flatMap(({ levels }) =>
        levels.flatMap(({ requirements }) =>
          requirements.map(({ skill, level, text: said }) => [skill.text, level.value, said.text]),
        ),
      ),
    ).toEqual([["Flying", "working", "You can take off."]]);
    expect(skills.map(({ title, description }) => [title.text, description?.text])).toEqual([
      ["Flying", "Flying involves keeping an aircraft up."],
    ]);
  });

  test("does not report a part missing that its edition does not have", () => {
    expect(extractOf(pipes).extract.missing).toEqual([]);
    expect(
      extractOf(pipes.slice(0, pipes.indexOf("Training Components"))).extract.missing,
    ).toContain("its qualifications");
  });

  test("without a title in its first line or first sentence is refused, with the remedy", () => {
    expect(refusalOf(pipes.replace("A test pilot is", "You are"))).toMatch(
      /write the title on a line above the summary/u,
    );
  });
});

test("a list in a cell of the skills keeps its line breaks", () => {
  const start = pipes.indexOf("Framework | Skill Level |");
  const table =
    "Framework | Skill Level |\n---|---|\nFramework of pilots Flying Flying involves keeping an aircraft up. | Working Flying You can:\n- take off\n- land |";
  const [level] = extractOf(`${pipes.slice(0, start)}${table}\n`).extract.roles.flatMap(
    ({ levels }) => levels,
  );
  expect(level?.requirements.map(({ text }) => text.text)).toEqual([
    "You can:\n• take off\n• land",
  ]);
});

test.each([
  ["background", "Description Background\nFlies well. Prior Knowledge and Skills\n", "background"],
  [
    "development activities",
    "Title Details PDA Group\nReading Reading about planes. Increasing Knowledge\n",
    "development",
  ],
] as const)(
  "the %s are found by their column headings if their own heading is lost",
  (_, table, part) => {
    const text = rows.replace("Work Activity Components", `${table}\nWork Activity Components`);
    const [level] = extractOf(text).extract.roles.flatMap(({ levels }) => levels);
    const [before] = extractOf(rows).extract.roles.flatMap(({ levels }) => levels);
    expect(level?.[part]).toHaveLength((before?.[part].length ?? 0) + 1);
    expect(level?.summary?.text).toBe(before?.summary?.text);
  },
);

test.each([
  ["Dealing with harder flights, a senior test pilot is responsible", "Senior test pilot"],
  ["A senior business analyst leads work", "Senior business analyst"],
  ["A lead operations engineer plans work", "Lead operations engineer"],
  ["A customer services manager works with users", "Customer services manager"],
  ["A test lead manages tests", "Test lead"],
  ["A data engineer implements flows", "Data engineer"],
  ["Associate flight managers manage parts of a flight", "Associate flight manager"],
  ["A tester (test engineer) works closely with others", "Tester (test engineer)"],
  ["A principal operations engineer leads operations", "Principal operations engineer"],
  ["The head of test operations leads the team", "Head of test operations"],
])("%j names %j", (sentence, title) => {
  const text = pipes.replace("A test pilot is responsible for first flights", sentence);
  expect(extractOf(text).extract.roles[0]?.levels[0]?.title.text).toBe(title);
});
