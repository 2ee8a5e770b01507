import { describe, expect, it, test } from "vitest";
import { answer } from "../../src/answer/answer-question.ts";
import { qualificationId, roleId, roleLevelId, skillId, topicId } from "../../src/catalogue/ids.ts";
import type { Question } from "../../src/question/question.ts";
import { unclear } from "../../src/question/understanding.ts";
import { readAs } from "../../src/render/read-as.ts";
import { catalogue } from "../answer/real-catalogue.ts";
import { everyUnderstanding } from "./every-question.ts";

const role = roleId("Application operations engineer");
const senior = roleLevelId("Senior application operations engineer");
const lead = roleLevelId("Lead application operations engineer");
const principal = roleLevelId("Principal infrastructure operations engineer");
const skill = skillId("Incident management");
const [family] = catalogue.families;

function phraseFor(question: Question): string | undefined {
  return readAs(answer({ kind: "question", question }, catalogue));
}

const team = [
  { roleLevel: senior, count: 2 },
  { roleLevel: lead, count: 1 },
];
const teamOf =
  "team of 2 Senior application operations engineers and 1 Lead application operations engineer";

const phrases: readonly (readonly [string, Question])[] = [
  [teamOf, { kind: "team", positions: team }],
  [
    `${teamOf}, less 1 Lead application operations engineer`,
    { kind: "team", positions: team, leaves: [{ roleLevel: lead, count: 1 }] },
  ],
  [
    `${teamOf}, and 2 Senior application operations engineers more`,
    { kind: "team", positions: team, joins: [{ roleLevel: senior, count: 2 }] },
  ],
  [
    `Incident management at working or higher in a ${teamOf}`,
    { kind: "team-skill", positions: team, skill, level: "working" },
  ],
  [
    `comparison of a ${teamOf} and a team of 1 Senior application operations engineer`,
    {
      kind: "compare-teams",
      teams: [{ positions: team }, { positions: [{ roleLevel: senior, count: 1 }] }],
    },
  ],
  ["roles like Application operations engineer", { kind: "similar-roles", role }],
  ["roles like Lead application operations engineer", { kind: "similar-roles", roleLevel: lead }],
  ["career path of Application operations engineer", { kind: "career-path", from: { role } }],
  [
    "career path from Senior application operations engineer to Principal infrastructure operations engineer",
    { kind: "career-path", from: { roleLevel: senior }, to: { roleLevel: principal } },
  ],
  ["the role Application operations engineer", { kind: "role", role }],
  ["Senior application operations engineer", { kind: "role-level", roleLevel: senior }],
  [
    "skills of Senior application operations engineer",
    { kind: "role-level", roleLevel: senior, section: "skills" },
  ],
  ["Incident management", { kind: "skill", skill }],
  ["Incident management at practitioner", { kind: "skill-level", skill, level: "practitioner" }],
  [
    "Incident management for Senior application operations engineer",
    { kind: "skill-in-role-level", skill, roleLevel: senior },
  ],
  [
    "comparison of Senior application operations engineer and Principal infrastructure operations engineer",
    { kind: "compare-role-levels", roleLevels: [senior, principal], step: false },
  ],
  [
    "comparison of Senior and Lead application operations engineer",
    { kind: "compare-role-levels", roleLevels: [senior, lead], step: true },
  ],
  [
    "comparison of Incident management at working and practitioner",
    { kind: "compare-skill-levels", skill, levels: ["working", "practitioner"] },
  ],
  [
    "comparison of Incident management and Testing",
    { kind: "compare-skills", skills: [skill, skillId("Testing")] },
  ],
  ["roles that need Incident management", { kind: "roles-with-skill", skill }],
  [
    "roles that need Incident management at working",
    { kind: "roles-with-skill", skill, level: "working" },
  ],
  [
    "roles that list ITIL Foundation",
    { kind: "roles-with-qualification", qualification: qualificationId("ITIL Foundation") },
  ],
  [
    "Data Protection and GDPR and Health and Safety",
    {
      kind: "topic",
      topics: [topicId("Data Protection and GDPR"), topicId("Health and Safety")],
    },
  ],
  ['the level "practitioner"', { kind: "level", level: "practitioner" }],
  ["SFIA level 3", { kind: "level", level: "3" }],
  ["list of roles", { kind: "list", of: "roles" }],
  ["list of qualifications", { kind: "list", of: "qualifications" }],
  ...(family === undefined
    ? []
    : [
        [
          "list of roles in IT operations",
          { kind: "list", of: "roles", family: family.id },
        ] as const,
      ]),
  ["all changes", { kind: "changes" }],
  ["changes in Application operations engineer", { kind: "changes", role }],
  ["changes in Senior application operations engineer", { kind: "changes", roleLevel: senior }],
  ["changes in Incident management", { kind: "changes", skill }],
  ["help", { kind: "help" }],
];

describe("how a question was read", () => {
  it.each(phrases)("is phrased as: %s", (phrase, question) => {
    expect(phraseFor(question)).toBe(phrase);
  });

  it("has a phrase for every kind of question", () => {
    const kinds = [...everyUnderstanding(catalogue)].flatMap((each) =>
      each.kind === "question" ? [each.question.kind] : [],
    );
    expect(new Set(phrases.map(([, { kind }]) => kind))).toEqual(new Set(kinds));
  });
});

test("Only questions have a phrase for how they were read.", () => {
  expect(readAs(answer(unclear, catalogue))).toBeUndefined();
});
