import { describe, expect, test } from "vitest";
import { outcomeOf, type Row } from "../labelled.ts";
import { theFiveDocuments } from "../understandings.ts";

const understander = theFiveDocuments();

const app = "application-operations-engineer";
const senior = `senior-${app}`;
const lead = `lead-${app}`;
const principal = `principal-${app}`;
const incidents = "incident-management";
const problems = "problem-management";

function compared(roleLevels: readonly string[], step = false): object {
  return { kind: "compare-role-levels", roleLevels, step };
}

type Example = readonly [name: string, text: string, outcome: object];

const examples: readonly Example[] = [
  ["help", "what can you do", { kind: "help" }],
  ["changes", "what changed in senior app ops", { kind: "changes", roleLevel: senior }],
  ["list", "list roles", { kind: "list", of: "roles" }],
  [
    "next level",
    "I'm a senior app ops engineer, what do I need for the next level?",
    compared([senior, lead], true),
  ],
  [
    "next skill level",
    "next level of incident management after working",
    { kind: "skill-level", skill: incidents, level: "practitioner" },
  ],
  ["compare role levels", "senior vs lead app ops", compared([senior, lead])],
  ["compare role levels", "how far is a senior app ops from a lead", compared([senior, lead])],
  [
    "skill in role level",
    "what level of incident management does a lead app ops engineer need",
    { kind: "skill-in-role-level", roleLevel: lead, skill: incidents },
  ],
  [
    "role level",
    "skills of a lead app ops engineer",
    { kind: "role-level", roleLevel: lead, section: "skills" },
  ],
  [
    "roles with skill",
    "who needs expert testing",
    { kind: "roles-with-skill", skill: "testing", level: "expert" },
  ],
  [
    "compare skill levels",
    "difference between working and practitioner incident management",
    { kind: "compare-skill-levels", skill: incidents, levels: ["working", "practitioner"] },
  ],
  [
    "compare skills",
    "compare incident management and problem management",
    { kind: "compare-skills", skills: [incidents, problems] },
  ],
  [
    "skill level",
    "practitioner incident management",
    { kind: "skill-level", skill: incidents, level: "practitioner" },
  ],
  [
    "topic, which has no qualifications",
    "coaching qualification",
    { kind: "offered", choices: [{ kind: "topic", topics: ["coaching"] }] },
  ],
  [
    "skill, which has no qualifications",
    "qualifications for testing",
    { kind: "offered", choices: [{ kind: "skill", skill: "testing" }] },
  ],
  ["level", "what does practitioner mean", { kind: "level", level: "practitioner" }],
  [
    "each name",
    "testing and CITP",
    {
      kind: "offered",
      choices: [
        { kind: "skill", skill: "testing" },
        { kind: "roles-with-qualification", qualification: "chartered-it-professional-citp" },
      ],
    },
  ],
];

describe("each kind of question is formed from what a text names", () => {
  test.each(examples)("%s: %s", (_, text, outcome) => {
    expect(outcomeOf(understander, { text })).toEqual(outcome);
  });
});

describe("what a name means where nothing else is asked", () => {
  test.each([
    ["app ops", { kind: "role", role: app }],
    ["problem management", { kind: "skill", skill: problems }],
    ["CITP", { kind: "roles-with-qualification", qualification: "chartered-it-professional-citp" }],
    ["job shadowing", { kind: "topic", topics: ["job-shadowing-and-special-assignments"] }],
    ["senior app ops", { kind: "role-level", roleLevel: senior }],
  ])("%s", (text, question) => {
    expect(outcomeOf(understander, { text })).toEqual(question);
  });
});

describe("a step starts where the text says so, otherwise at the lowest level", () => {
  test.each([
    ["I want to become a lead app ops engineer, I'm a senior", [senior, lead]],
    ["I'm a senior app ops engineer. Lead? What does it take?", [senior, lead]],
    ["how do I get to lead app ops engineer from principal", [principal, lead]],
    ["from lead to senior app ops engineer", [lead, senior]],
    ["app ops engineer, from lead to senior", [lead, senior]],
    ["app ops engineer, from senior until lead", [senior, lead]],
  ])("%s", (text, roleLevels) => {
    expect(outcomeOf(understander, { text })).toEqual(compared(roleLevels, true));
  });
});

type Continued = readonly [name: string, after: string, text: string, outcome: object];

const continued: readonly Continued[] = [
  ["the same kind", "list roles", "and skills?", { kind: "list", of: "skills" }],
  ["turned", "senior vs lead app ops", "the other way round", compared([lead, senior])],
  [
    "a level compared",
    "practitioner incident management",
    "compare with working",
    { kind: "compare-skill-levels", skill: incidents, levels: ["practitioner", "working"] },
  ],
  ["neighbouring", "senior app ops", "next level", { kind: "role-level", roleLevel: lead }],
  ["the way there", "senior app ops", "how do I get there?", compared([app, senior], true)],
  [
    "levels compared",
    "incident management",
    "what's the difference between working and practitioner",
    { kind: "compare-skill-levels", skill: incidents, levels: ["working", "practitioner"] },
  ],
  [
    "meant",
    "who needs expert testing?",
    "what does that involve?",
    { kind: "skill-level", skill: "testing", level: "expert" },
  ],
  [
    "another aspect",
    "senior app ops",
    "and its qualifications?",
    { kind: "role-level", roleLevel: senior, section: "qualifications" },
  ],
  ["compared", "senior app ops", "compare with principal", compared([senior, principal])],
  [
    "the way from",
    "senior app ops",
    "how do I get there from associate?",
    compared([`associate-${app}`, senior], true),
  ],
  [
    "needed by a role",
    "what is problem management?",
    "does a senior app ops engineer need it?",
    { kind: "skill-in-role-level", roleLevel: senior, skill: problems },
  ],
  [
    "a skill needed",
    "lead app ops",
    "is testing needed?",
    { kind: "skill-in-role-level", roleLevel: lead, skill: "testing" },
  ],
  [
    "another role",
    "skills of senior app ops",
    "what about lead?",
    { kind: "role-level", roleLevel: lead, section: "skills" },
  ],
  [
    "another skill",
    "who needs expert testing",
    "and problem management?",
    { kind: "roles-with-skill", skill: problems, level: "expert" },
  ],
  [
    "another family",
    "list roles",
    "and in IT operations?",
    { kind: "list", of: "roles", family: "it-operations" },
  ],
];

describe("a follow-up asks of what was asked about before", () => {
  test.each(continued)("%s: after “%s”, “%s”", (_, after, text, outcome) => {
    const row: Pick<Row, "after" | "text"> = { after: [after], text };
    expect(outcomeOf(understander, row)).toEqual(outcome);
  });
});
