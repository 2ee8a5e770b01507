import { describe, expect, it, test } from "vitest";
import { roleLevelId } from "../../../src/catalogue/ids.ts";
import { splitCommand } from "../../../src/question/commands.ts";
import type { Position } from "../../../src/catalogue/teams.ts";
import type { Question } from "../../../src/question/question.ts";
import type { Understanding } from "../../../src/question/understanding.ts";
import { theFiveDocuments } from "../understandings.ts";

const understander = theFiveDocuments();

/** "2 senior + 1 lead, 1 lead leaves"; the kind of outcome if it is no question about a team. */
function told(understanding: Understanding): string {
  if (understanding.kind !== "question") return understanding.kind;
  const { question } = understanding;
  if (question.kind === "team") {
    const { positions, leaves = [], joins = [], needs = [] } = question;
    return [
      inShort(positions),
      ...(leaves.length === 0 ? [] : [`${inShort(leaves)} leaves`]),
      ...(joins.length === 0 ? [] : [`${inShort(joins)} joins`]),
      ...needs.map(({ skill, level, count }) => `needs ${count} ${level} ${skill}`),
    ].join(", ");
  }
  if (question.kind === "team-skill") {
    const { positions, skill, level } = question;
    return [inShort(positions), skill, ...(level === undefined ? [] : [level])].join(", ");
  }
  return question.kind === "compare-teams"
    ? question.teams.map(({ positions }) => inShort(positions)).join(" against ")
    : question.kind;
}

/** "2 senior + 1 lead" */
function inShort(positions: readonly Position[]): string {
  const short = (id: string): string =>
    id.replace(/-?application-operations-engineer$/u, "").replace(/^$/u, "plain");
  return positions.map(({ roleLevel, count }) => `${count} ${short(roleLevel)}`).join(" + ");
}

function read(typed: string, previous?: Question): Understanding {
  const { command, text } = splitCommand(typed);
  return understander.understand(text, {
    ...(command && { command }),
    ...(previous && { previous }),
  });
}

function before(text: string): Question {
  const understanding = read(text);
  if (understanding.kind !== "question") throw new Error(`"${text}" is no question`);
  return understanding.question;
}

const infra = "principal-infrastructure-operations-engineer";
const lead = roleLevelId("Lead application operations engineer");

test.each([
  ["/team 2 senior app ops + 1 lead app ops", "2 senior + 1 lead"],
  ["/team senior app ops", "1 senior"],
  ["/team 2x senior app ops, 1x lead app ops", "2 senior + 1 lead"],
  ["/team 2 × senior app ops and lead app ops", "2 senior + 1 lead"],
  ["/team 2 x senior app ops\n1 x lead app ops", "2 senior + 1 lead"],
  ["/team - 2 senior app ops\n- 1 lead app ops", "2 senior + 1 lead"],
  ["/team two seniors and a lead in app ops", "2 senior + 1 lead"],
  ["/team app ops: 2 seniors, a lead and one principal", "2 senior + 1 lead + 1 principal"],
  ["/team a couple of senior app ops and an associate", "2 senior + 1 associate"],
  ["/team a dozen senior app ops", "12 senior"],
  ["/team two dozen senior app ops", "24 senior"],
  ["/team twenty-five senior app ops + twenty one lead app ops", "not-understood"],
  ["/team twenty-five senior app ops and four lead app ops", "25 senior + 4 lead"],
  ["/team senior app ops + 2 lead app ops + 3 senior app ops", "4 senior + 2 lead"],
  ["/team 3 app ops engineers and 1 lead app ops", "3 plain + 1 lead"],
  ["/team a lead and 3 app ops engineers", "1 lead + 3 plain"],
  [`/team ${"a senior application operations engineer\n".repeat(12)}`, "12 senior"],
  ["/team 2 senior app ops + principal infra ops", `2 senior + 1 ${infra}`],
  ["what does a team of two seniors and a lead in app ops cover?", "2 senior + 1 lead"],
  ["what skills does a squad with 2 senior app ops have?", "2 senior"],
  ["team of:\n- 2 senior app ops\n- 1 lead app ops", "2 senior + 1 lead"],
  [
    "team of 2 senior app ops + 1 lead app ops, the lead leaves",
    "2 senior + 1 lead, 1 lead leaves",
  ],
  [
    "what do we lose if the lead leaves a team of two seniors and a lead in app ops?",
    "2 senior + 1 lead, 1 lead leaves",
  ],
  [
    "what does a team of 2 senior app ops and a lead lose if the lead leaves?",
    "2 senior + 1 lead, 1 lead leaves",
  ],
  [
    "what would an associate add to a team of 2 senior app ops and 1 lead app ops?",
    "2 senior + 1 lead, 1 associate joins",
  ],
  [
    "my team is two senior app ops and a lead, what if both seniors leave?",
    "2 senior + 1 lead, 2 senior leaves",
  ],
  [
    "team of 2 senior app ops and a lead: what if we replace the lead with an associate?",
    "2 senior + 1 lead, 1 lead leaves, 1 associate joins",
  ],
  [
    "who in a team of 2 senior app ops and a lead is asked for testing at practitioner?",
    "2 senior + 1 lead, testing, practitioner",
  ],
  ["compare a team of 2 senior app ops with a team of 2 lead app ops", "2 senior against 2 lead"],
  ["compare a team of 2 senior app ops with 2 lead app ops", "2 senior against 2 lead"],
  ["/team 2 senior app ops vs 2 lead app ops", "2 senior against 2 lead"],
  ["/compare team of 2 senior app ops with team of 2 lead app ops", "2 senior against 2 lead"],
  ["/compare 2 senior app ops and a lead with 2 lead app ops", "2 senior + 1 lead against 2 lead"],
  ["from a team of 2 senior app ops to a team of 2 lead app ops", "2 senior against 2 lead"],
  // What each of several needs is: its level and its number, before or after it.
  [
    "what is a team of 2 senior app ops and a lead short of if it needs testing + expert user focus?",
    "2 senior + 1 lead, needs 1 undefined testing, needs 1 expert user-focus",
  ],
  [
    "is a team of 2 senior app ops short of incident management at practitioner and testing?",
    "2 senior, needs 1 practitioner incident-management, needs 1 undefined testing",
  ],
  [
    "is a team of 2 senior app ops short of incident management and testing at practitioner?",
    "2 senior, needs 1 practitioner incident-management, needs 1 practitioner testing",
  ],
  [
    "needs:\n- testing, expert, 1\n- user focus, working, 3\nteam:\n- senior app ops\n- lead app ops\nwhat is missing?",
    "1 senior + 1 lead, needs 1 expert testing, needs 3 working user-focus",
  ],
  [
    "is a team of 2 senior app ops short of testing, expert, user focus, working?",
    "2 senior, needs 1 expert testing, needs 1 working user-focus",
  ],
  [
    "is a team of 2 senior app ops short of testing at expert, twice?",
    "2 senior, needs 2 expert testing",
  ],
  [
    "do 2 senior app ops and a lead have enough testing at expert? Need it from three of them.",
    "2 senior + 1 lead, needs 3 expert testing",
  ],
  // Two teams, one beside the other.
  [
    "(1) 2 senior app ops (2) 1 lead app ops and 1 principal app ops - which covers more?",
    "2 senior against 1 lead + 1 principal",
  ],
  ["2 senior app ops | 3 lead app ops", "2 senior against 3 lead"],
  ["team of 5 senior app ops, two leaving: what is lost?", "5 senior, 2 senior leaves"],
  [
    "out of an associate app ops and a senior app ops, who needs testing?",
    "1 associate + 1 senior, testing",
  ],
  // Somebody who is known already is not counted again.
  [
    "Everything hinges on our principal. Team: 1 principal app ops, 4 app ops. What do we have only once?",
    "1 principal + 4 plain",
  ],
  [
    "The lead has handed in notice. We are 2 senior app ops and a lead.",
    "2 senior + 1 lead, 1 lead leaves",
  ],
  [
    "We are 2 senior app ops and 1 lead app ops. The lead has handed in notice. What goes?",
    "2 senior + 1 lead, 1 lead leaves",
  ],
  [
    "My lead app ops has handed in notice. Team: her and 3 senior app ops. What goes with the lead?",
    "3 senior + 1 lead, 1 lead leaves",
  ],
  [
    "promote one of the two associates to senior in a team of 2 associate app ops and a lead app ops",
    "2 associate + 1 lead, 1 associate leaves, 1 senior joins",
  ],
  // Who leaves is in the team, too.
  [
    "What do we lose with our lead app ops? The others are 2 senior app ops.",
    "2 senior + 1 lead, 1 lead leaves",
  ],
  [
    "If one of my three senior app ops leaves, what do we lose? I also have a lead app ops.",
    "3 senior + 1 lead, 1 senior leaves",
  ],
  [
    "Now: 2 senior app ops.\nNew starter: lead app ops.\nWhat changes in our coverage?",
    "2 senior, 1 lead joins",
  ],
  [
    "instead of our lead app ops we would get 2 app ops; the others are 3 senior app ops. What would we lose?",
    "3 senior + 1 lead, 1 lead leaves, 2 plain joins",
  ],
  [
    "promote both associates to senior in a team of 2 associate app ops and a lead: what changes?",
    "2 associate + 1 lead, 2 associate leaves, 2 senior joins",
  ],
  [
    "my team is 3 senior app ops: would a lead app ops or a principal app ops add more?",
    "3 senior + 1 lead against 3 senior + 1 principal",
  ],
  [
    "2 senior app ops + 1 lead app ops and 3 app ops + 1 lead app ops: which covers more?",
    "2 senior + 1 lead against 3 plain + 1 lead",
  ],
  [
    "if the lead left 2 senior app ops and a lead, would we still have two at practitioner in testing?",
    "2 senior + 1 lead, 1 lead leaves, needs 2 practitioner testing",
  ],
  [
    "I have a team of two senior app ops and one lead. What happens if the lead leaves?",
    "2 senior + 1 lead, 1 lead leaves",
  ],
])("%s", (text, expected) => {
  expect(told(read(text))).toBe(expected);
});

describe("after a team", () => {
  const team = before("/team 2 senior app ops + 1 lead app ops");

  test.each([
    ["what do we lose if the lead leaves?", "2 senior + 1 lead, 1 lead leaves"],
    ["what do we lose if the seniors leave?", "2 senior + 1 lead, 2 senior leaves"],
    ["what if we lose the lead?", "2 senior + 1 lead, 1 lead leaves"],
    ["and if a senior app ops engineer were to leave?", "2 senior + 1 lead, 1 senior leaves"],
    ["what would an associate add?", "2 senior + 1 lead, 1 associate joins"],
    ["what if we hire an associate?", "2 senior + 1 lead, 1 associate joins"],
    ["what would a principal infra ops add to the team?", `2 senior + 1 lead, 1 ${infra} joins`],
    ["what if both seniors leave?", "2 senior + 1 lead, 2 senior leaves"],
    ["what if the lead and a senior leave?", "2 senior + 1 lead, 1 lead + 1 senior leaves"],
    [
      "what if the lead leaves and an associate joins?",
      "2 senior + 1 lead, 1 lead leaves, 1 associate joins",
    ],
    [
      "what if the lead is replaced by a senior?",
      "2 senior + 1 lead, 1 lead leaves, 1 senior joins",
    ],
    ["what if we hired two associates?", "2 senior + 1 lead, 2 associate joins"],
    [
      "who on that team is asked for practitioner testing?",
      "2 senior + 1 lead, testing, practitioner",
    ],
    ["who in the team needs testing?", "2 senior + 1 lead, testing"],
    ["how does it compare with a team of 3 senior app ops?", "2 senior + 1 lead against 3 senior"],
    ["now suppose a principal app ops joins us", "2 senior + 1 lead, 1 principal joins"],
    [
      "would we still have two at expert in testing without the lead?",
      "2 senior + 1 lead, 1 lead leaves, needs 2 expert testing",
    ],
    ["what does a lead do?", "role-level"],
    ["who needs testing?", "roles-with-skill"],
  ])("%s", (text, expected) => {
    expect(told(read(text, team))).toBe(expected);
  });

  it("keeps who left while others come or go", () => {
    const left = { ...team, leaves: [{ roleLevel: lead, count: 1 }] };
    expect(told(read("and if we hire an associate?", left))).toBe(
      "2 senior + 1 lead, 1 lead leaves, 1 associate joins",
    );
    expect(told(read("and if a senior goes, too?", left))).toBe(
      "2 senior + 1 lead, 1 lead + 1 senior leaves",
    );
  });

  it("asks for needs after who left", () => {
    const left = { ...team, leaves: [{ roleLevel: lead, count: 1 }] };
    expect(told(read("would we still have two at practitioner in testing?", left))).toBe(
      "2 senior + 1 lead, 1 lead leaves, needs 2 practitioner testing",
    );
  });

  it("asks for the same skill at another level", () => {
    const who = before("who in a team of 2 senior app ops and a lead is asked for testing?");
    expect(told(read("and at expert?", who))).toBe("2 senior + 1 lead, testing, expert");
  });

  it("asks which, if several roles have that level", () => {
    const mixed = before("/team 2 senior app ops + 1 principal infra ops");
    expect(told(read("what would a principal add?", mixed))).toBe("ambiguous");
    expect(told(read("what if the principal leaves?", mixed))).toBe(
      `2 senior + 1 ${infra}, 1 ${infra} leaves`,
    );
  });
});

test.each([
  "/team 31 senior app ops",
  "/team 1000 senior app ops",
  `/team ${"senior app ops + lead app ops + ".repeat(16)}`,
  `/team ${"a senior application operations engineer\n".repeat(31)}`,
])("%s is too large a team", (text) => {
  const understanding = read(text);
  expect(understanding.kind === "not-understood" && understanding.doubt.reason).toBe("large team");
});

test.each([
  ["/team 2 senior app ops + 1 kubernetes wizard", "not-found"],
  ["/team 2 lead infra ops", "not-found"],
  ["/team 0 senior app ops", "not-found"],
  ["/team 1.5 senior app ops", "not-found"],
  ["/team 2 senior app ops and -1 lead app ops", "not-found"],
  ["/team 2 senior app ops + 3", "not-found"],
  ["/team 2 senior app ops and 3 wizards", "not-found"],
  ["/team incident management", "not-found"],
  ["what training does a team of 2 senior app ops need?", "not-found"],
])("nothing of “%s” is dropped in silence", (text, kind) => {
  expect(read(text).kind).toBe(kind);
});

test.each(["when does the lead app ops engineer leave?", "who joined as a lead app ops engineer?"])(
  "%s is not about a team",
  (text) => {
    expect(told(read(text))).not.toMatch(/leaves|joins/u);
  },
);
