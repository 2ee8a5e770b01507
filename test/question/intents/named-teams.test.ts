import { expect, test } from "vitest";
import { splitCommand } from "../../../src/question/commands.ts";
import type { Question } from "../../../src/question/question.ts";
import { botWithTeams } from "../../five-documents/named-teams.ts";

const { reply, catalogue } = botWithTeams();

function read(typed: string, previous?: Question) {
  const { command, text } = splitCommand(typed);
  return reply(text, { ...(command && { command }), ...(previous && { previous }) }).understanding;
}

function toldOfTeam({
  team,
  positions,
  leaves = [],
  joins = [],
  needs,
}: Extract<Question, { readonly kind: "team" }>): string {
  const moved = [...leaves, ...joins].map(({ roleLevel }) =>
    roleLevel.replace("-application-operations-engineer", ""),
  );
  const verb = leaves.length > 0 ? "leaves" : "joins";
  const needed = needs?.map(({ skill, level, count }) => `${count} ${level} ${skill}`);
  return [
    team ?? positions.length,
    ...(moved.length === 0 ? [] : [`${moved.join(", ")} ${verb}`]),
    ...(needed === undefined ? [] : [`needs ${needed.join(", ")}`]),
  ].join(": ");
}

/** What is asked, in short. */
function told(typed: string, previous?: Question): string {
  const understanding = read(typed, previous);
  if (understanding.kind !== "question") return understanding.kind;
  const { question } = understanding;
  if (question.kind === "team") return toldOfTeam(question);
  if (question.kind === "team-skill") {
    return `who of ${question.team} ${question.level ?? "any"} ${question.skill}`;
  }
  if (question.kind === "teams-with-skill") {
    return `teams with ${question.level ?? "any"} ${question.skill}`;
  }
  return question.kind === "list" ? `list ${question.of}` : question.kind;
}

test.each([
  ["/team payments", "payments"],
  ["what does the payments team cover?", "payments"],
  ["what does the paymnets team cover?", "payments"],
  ["team payments", "payments"],
  ["PAYMENTS TEAM", "payments"],
  ["payments", "payments"],
  ["/team billing", "payments"],
  ["what does the money squad cover", "payments"],
  ["/team night shift", "night-shift-crew"],
  ["what do we lose in payments if the lead leaves?", "payments: lead leaves"],
  ["what if the payments lead leaves?", "payments: lead leaves"],
  ["what happens to payments if we hire an associate app ops", "payments: associate joins"],
  ["what does payments lose if all but the lead leave?", "payments: senior leaves"],
  ["payments's lead leaves, what goes?", "payments: lead leaves"],
  ["could payments field four with testing at expert?", "payments: needs 4 expert testing"],
  ["which teams don't have testing?", "not-understood"],
  ["which team names can I use?", "list teams"],
  ["how is Dave in Payments doing on testing?", "not-understood"],
  ["who on that team needs testing?", "not-understood"],
  ["if the lead leaves Mobile what do we lose?", "not-found"],
  ["what is payments short of if it needs expert testing", "payments: needs 1 expert testing"],
  [
    "/team payments needs 2 expert testing and working user focus",
    "payments: needs 2 expert testing, 1 working user-focus",
  ],
  ["what is the infrastructure team short of?", "infrastructure: needs "],
  ["/team payments + 1 senior app ops", "2"],
  ["who on the payments team is asked for testing?", "who of payments any testing"],
  ["is the payments team asked for expert testing?", "who of payments expert testing"],
  ["compare payments and infrastructure", "compare-teams"],
  ["/team", "list teams"],
  ["which teams are there?", "list teams"],
  ["which teams are asked for expert testing?", "teams with expert testing"],
  [
    "which team needs practitioner incident management",
    "teams with practitioner incident-management",
  ],
])("%s", (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  // A team may be called what is also a word of titles.
  ["/team infrastructure", "infrastructure"],
  ["infrastructure", "ambiguous"],
  ["infrastructure operations engineer", "role"],
  ["/team 2 principal infrastructure", "1"],
  // The rest would be dropped in silence.
  ["how do I get help from the payments team?", "not-understood"],
  ["which teams need a lead app ops?", "not-understood"],
  ["payments API is broken", "not-understood"],
])("A name is no more than it says: %s", (text, expected) => {
  expect(told(text)).toBe(expected);
});

test("What follows is asked of the same team", () => {
  const [payments] = catalogue.teams;
  if (payments === undefined) throw new Error("No team");
  const { id: team, positions } = payments;
  const before: Question = { kind: "team", team, positions };
  expect(told("what would an associate add?", before)).toBe("payments: associate joins");
  expect(told("and what are we short of?", before)).toMatch(
    /^payments: needs 1 expert testing, 2/u,
  );
  expect(told("what is missing for a team that needs expert testing?", before)).toBe(
    "payments: needs 1 expert testing",
  );
});

test("A team that is not there is told, and looked for among the teams", () => {
  expect(read("what does the checkout team cover?")).toMatchObject({
    kind: "not-found",
    sought: "team",
    words: "checkout",
  });
  expect(read("/team night watch")).toMatchObject({
    kind: "not-found",
    sought: "team",
    choices: [{ kind: "team", team: "night-shift-crew" }],
  });
});
