import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseTeams } from "../../src/question/parse-teams.ts";
import { loadData } from "../../src/open-rolecall.ts";
import { fiveDocumentsCatalogue } from "../five-documents/paths.ts";
import { dataWithTeams, teamsReader } from "../five-documents/named-teams.ts";

const reader = teamsReader(loadData(fiveDocumentsCatalogue));
const read = (text: string) => parseTeams(parse(text), reader);

describe("teams", () => {
  test("have a name, positions by title or short form, and needs with levels and counts", () => {
    const { teams } = dataWithTeams().catalogue;
    expect(teams[0]).toEqual({
      id: "payments",
      name: "Payments",
      otherNames: ["billing", "money squad"],
      positions: [
        { roleLevel: "senior-application-operations-engineer", count: 2 },
        { roleLevel: "lead-application-operations-engineer", count: 1 },
      ],
      needs: [
        { skill: "testing", level: "expert", count: 1 },
        { skill: "incident-management", level: "practitioner", count: 2 },
        { skill: "change-management", level: "working", count: 3 },
        { skill: "change-management", level: "practitioner", count: 1 },
        { skill: "user-focus", count: 3 },
      ],
    });
    expect(teams.map(({ name }) => name)).toEqual([
      "Payments",
      "Infrastructure",
      "Night shift crew",
    ]);
  });

  test("are none in a file that has only comments", () => {
    expect(read("# Payments:\n")).toEqual([]);
  });

  test("may need a SFIA level, which YAML reads as a number", () => {
    const [team] = read("Payments: { positions: { lead app ops: 1 }, needs: { ITOP: 4 } }");
    expect(team?.needs).toEqual([{ skill: "itop", level: "4", count: 1 }]);
  });
});

const one = "positions: { lead app ops: 1 }";

test.each<readonly [what: string, text: string, told: string]>([
  [
    "a role level that is not there",
    "Payments: { positions: { Lead application operations enginer wizard: 1 } }",
    'Payments: "Lead application operations enginer wizard" is not a role level in the catalogue. The nearest title is "Lead application operations engineer".',
  ],
  [
    "a role level twice",
    "Payments: { positions: { lead app ops: 1, Lead application operations engineer: 1 } }",
    'Payments: "Lead application operations engineer" is "Lead application operations engineer", which is listed twice. Add up the two counts on one line.',
  ],
  [
    "a skill that is not there",
    `Payments: { ${one}, needs: { Incident managing things: expert } }`,
    'Payments: "Incident managing things" is not a skill in the catalogue. The nearest title is "Incident management".',
  ],
  [
    "a level that the skill does not have",
    `Payments: { ${one}, needs: { Testing: guru } }`,
    'Payments: "Testing" has no level "guru". Its levels are awareness, working, practitioner, expert.',
  ],
  [
    "a field for people",
    `Payments: { ${one}, members: [Ana] }`,
    'Payments: "members" is not a field of a team. The fields are other names, positions, needs; there is none for people.',
  ],
  [
    "a count of nothing",
    "Payments: { positions: { lead app ops: 0 } }",
    'Payments: "positions" must have role levels',
  ],
  ["no positions", "Payments: { positions: {} }", 'Payments: "positions" must have role levels'],
  ["a team that is only a text", "Payments: lead app ops", "Payments: it must have positions:"],
  [
    "needs without levels",
    `Payments: { ${one}, needs: [Testing] }`,
    'Payments: "needs" must have skills with a level',
  ],
  [
    "other names that are one text with a comma",
    `Payments: { ${one}, other names: "billing, money" }`,
    'Payments: "other names" must be a text or a list in square brackets',
  ],
  [
    "more positions than an answer shows",
    "Payments: { positions: { lead app ops: 30, senior app ops: 1 } }",
    "Payments: it has 31 positions of 2 role levels. A team has at most 30 positions of 12 role levels: write it as several teams.",
  ],
  [
    "the name of a skill",
    `testing: { ${one} }`,
    'testing: "testing" is already a title in the catalogue. Give the team a name of its own.',
  ],
  [
    "the title of a role level as another name",
    `Payments: { ${one}, other names: lead application operations engineers }`,
    "is already a title in the catalogue.",
  ],
  [
    "another name of the vocabulary",
    `Outage management: { ${one} }`,
    'Outage management: "Outage management" is already another name of "Incident management".',
  ],
  [
    "two teams of one name",
    `Payments: { ${one} }\nBilling: { ${one}, other names: payment }`,
    'Billing: "payment" is already a name of the team "Payments".',
  ],
  [
    "names that differ in signs alone",
    `"Red + blue": { ${one} }\n"Red, blue": { ${one} }`,
    'Red, blue: "Red, blue" is already a name of the team "Red + blue".',
  ],
  [
    "a name that means something else",
    `2 lead app ops: { ${one} }`,
    '2 lead app ops: "2 lead app ops" already means something else.',
  ],
  [
    "a name too long for a button",
    `${"Payments and ".repeat(5)}billing: { ${one} }`,
    "is longer than 50 characters. Shorten it.",
  ],
  [
    "a name that is a word of questions",
    `What: { ${one} }`,
    'What: "What" has only words that mean something in any question.',
  ],
  [
    "a name that is a word of questions about teams",
    `Leave: { ${one} }\nHiring: { ${one} }`,
    '- Hiring: "Hiring" has only words that mean something in any question.',
  ],
  [
    "a name that Slack reads as a mention",
    `"<!here> crew": { ${one} }`,
    '<!here> crew: "<!here> crew" has only words that mean something in any question. Give',
  ],
  [
    "a name that is half a link",
    `Payments: { ${one}, other names: "www.payments.example blue" }`,
    'Payments: "www.payments.example blue" is not read as the name of a team in a question.',
  ],
  [
    "a name that is any team",
    `A team: { ${one} }`,
    'A team: "A team" has only words that mean something in any question.',
  ],
  [
    "a need of more positions than a team has",
    `Payments: { ${one}, needs: { Testing: { level: expert, count: 31 } } }`,
    "The count is a number from 1 to 30.",
  ],
  ["a list of teams", `- { ${one} }`, "It must name teams with their positions:"],
])("Teams with %s are refused with the remedy.", (_, text, told) => {
  expect(() => read(text)).toThrow(told);
});

test("Every problem is told, up to twenty.", () => {
  const wrong = Array.from(
    { length: 22 },
    (_, at) => `Squad ${at} blue: { positions: { wizard: 1 } }`,
  );
  expect(() => read(wrong.slice(0, 2).join("\n"))).toThrow(/Squad 0 blue: .*\n- Squad 1 blue: /u);
  expect(() => read(wrong.join("\n"))).toThrow(/and 2 more$/u);
});
