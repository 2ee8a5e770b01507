import { describe, expect, test } from "vitest";
import { splitCommand } from "../../../src/question/commands.ts";
import { checkVocabulary } from "../../../src/question/parse-vocabulary.ts";
import type { Question } from "../../../src/question/question.ts";
import { createUnderstanding } from "../../../src/question/understand.ts";
import {
  confidenceOf,
  type Doubt,
  mostChoices,
  type Understanding,
} from "../../../src/question/understanding.ts";
import { emptyVocabulary } from "../../../src/question/vocabulary.ts";
import { manyRoles } from "../many-roles.ts";
import { smallCatalogue } from "../small-catalogue.ts";
import { english, theFiveDocuments, vocabularyFile } from "../understandings.ts";

const { catalogue, understand, read } = theFiveDocuments();
const { vocabulary } = checkVocabulary(vocabularyFile(), manyRoles);
const framework = createUnderstanding(manyRoles, vocabulary, english());

function idOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
): Item["id"] {
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw new Error(`nothing has the id ${id}`);
  return found.id;
}

const lead = idOf(catalogue.roleLevels, "lead-application-operations-engineer");
const testing = idOf(catalogue.skills, "testing");
const incidents = idOf(catalogue.skills, "incident-management");

const leadItself: Question = { kind: "role-level", roleLevel: lead };
const leadSkills: Question = { kind: "role-level", roleLevel: lead, section: "skills" };
const testingItself: Question = { kind: "skill", skill: testing };
const expertTesting: Question = { kind: "skill-level", skill: testing, level: "expert" };
const whoNeedsTesting: Question = { kind: "roles-with-skill", skill: testing };
const leadTesting: Question = { kind: "skill-in-role-level", roleLevel: lead, skill: testing };

test.each<[Understanding["kind"], string, Understanding, string]>([
  ["question", "all of it", { kind: "question", question: testingItself }, "sure"],
  [
    "question",
    "what counts of it",
    { kind: "question", question: testingItself, leftOut: ["after lunch"] },
    "likely",
  ],
  [
    "ambiguous",
    "two ways",
    { kind: "ambiguous", words: "testing", choices: [testingItself, whoNeedsTesting] },
    "unsure",
  ],
  [
    "not-understood",
    "something to offer",
    { kind: "not-understood", doubt: { reason: "statement" }, choices: [testingItself] },
    "unsure",
  ],
  [
    "not-understood",
    "nothing to offer",
    { kind: "not-understood", doubt: { reason: "unclear" }, choices: [] },
    "miss",
  ],
  [
    "not-found",
    "a near name",
    { kind: "not-found", sought: "role", words: "coder", choices: [leadItself] },
    "miss",
  ],
])("the confidence of “%s” with %s understood", (_, __, understanding, confidence) => {
  expect(confidenceOf(understanding)).toBe(confidence);
});

test("of other levels than the one named nothing is told", () => {
  const below = understand("does anyone below lead app ops need testing?");
  expect(below).toMatchObject({
    kind: "not-understood",
    choices: [leadTesting, leadItself, testingItself],
  });
  expect(understand("does lead app ops need testing?").kind).toBe("question");
});

describe("a fully explained text is answered with certainty", () => {
  test.each([
    ["skills of a lead app ops engineer", leadSkills],
    ["hi, skills of a lead app ops engineer, cheers", leadSkills],
    ["who needs testing", whoNeedsTesting],
  ])("%s", (text, question) => {
    expect(understand(text)).toEqual({ kind: "question", question });
  });
});

describe("words that an answer ignores are named as typed, in order", () => {
  test.each([
    ["skills of a lead app ops engineer after lunch", leadSkills, ["after lunch"]],
    ["what is the legal bar for expert testing", expertTesting, ["the legal bar"]],
    [
      "The bus was late. What skills does a lead app ops engineer need on Friday?",
      leadSkills,
      ["The bus was late", "on Friday"],
    ],
    [
      "My mum is a nurse. What is expert testing for a bank?",
      expertTesting,
      ["My mum is a nurse", "for a bank"],
    ],
    ["What is testing, because I'm new here", testingItself, ["because I'm new here"]],
  ])("%s", (text, question, leftOut) => {
    expect(understand(text)).toEqual({ kind: "question", question, leftOut });
  });
});

/** What is offered: the whole reading first. */
type Doubted = readonly [text: string, doubt: Doubt, choices: readonly Question[]];

function expectDoubt(...[text, doubt, choices]: Doubted): void {
  expect(understand(text)).toEqual({ kind: "not-understood", doubt, choices });
}

function partly(text: string, words: string, ...choices: readonly Question[]): Doubted {
  return [text, { reason: "partly", words }, choices];
}

describe("if words may change what is asked, whatever was understood is offered", () => {
  test.each([
    partly("lead app ops engineer kubernetes skills", "kubernetes", leadSkills, leadItself),
    partly("how hard is expert testing", "hard", expertTesting, testingItself),
    partly("who teaches testing", "teaches", whoNeedsTesting, testingItself),
    partly(
      "does a lead app ops engineer need testing and kubernetes",
      "kubernetes",
      leadTesting,
      leadItself,
      testingItself,
    ),
    partly("congratulations to our new lead app ops engineer", "congratulations", leadItself),
    partly(
      "how do I get from lead to expert in testing",
      "lead to expert in",
      leadTesting,
      leadItself,
      testingItself,
    ),
  ])("%s", expectDoubt);
});

function statement(text: string, ...choices: readonly Question[]): Doubted {
  return [text, { reason: "statement" }, choices];
}

describe("a statement is never answered", () => {
  test.each([
    statement("Our lead app ops engineer needs testing", leadTesting, leadItself, testingItself),
    // Dave is not a misspelt "have".
    partly("Dave got promoted to lead app ops engineer", "Dave", leadItself),
  ])("%s", expectDoubt);
});

describe("a request for something to be done is never answered", () => {
  test.each([
    partly("please rename the lead app ops engineer role", "rename", leadItself),
    partly("can someone review my testing homework", "review", testingItself),
    partly("delete incident management", "delete", { kind: "skill", skill: incidents }),
    partly("remind me to ring the lead app ops engineer", "ring", leadItself),
  ])("%s", expectDoubt);
});

function matter(
  name: Extract<Doubt, { readonly reason: "matter" }>["matter"],
  text: string,
  ...choices: readonly Question[]
): Doubted {
  return [text, { reason: "matter", matter: name }, choices];
}

describe("a question that no document covers is never answered", () => {
  test.each([
    matter("pay", "salary of a lead app ops engineer", leadItself),
    matter("pay", "what does a lead app ops engineer earn", leadItself),
    matter("people", "who is the lead app ops engineer", leadItself),
    matter("people", "how many lead app ops engineers do we have", leadItself),
    matter("people", "where is the lead app ops engineer", leadItself),
    matter("people", "who manages the lead app ops engineer", leadItself),
    matter("vacancies", "are there any lead app ops engineer vacancies", leadItself),
    matter("working time", "can a lead app ops engineer work from home", leadItself),
    matter(
      "negation",
      "which skills does a lead app ops engineer not need",
      leadSkills,
      leadItself,
    ),
    matter("negation", "who doesn't need testing", whoNeedsTesting, testingItself),
    matter("pay", "what is the salary"),
  ])("%s", expectDoubt);
});

describe("a text that names nothing is not understood, and offers nothing", () => {
  test.each<Doubted>([
    ["do you like pizza", { reason: "unclear" }, []],
    ["the weather is nice", { reason: "unclear" }, []],
    ["I passed my exam", { reason: "unclear" }, []],
    ["which role needs it", { reason: "unclear" }, []],
  ])("%s", expectDoubt);
});

describe("words with several readings give a choice", () => {
  test.each([
    ["engineer", "engineer", 2],
    ["principal", "principal", 2],
    ["compare a lead app ops engineer", "lead", 2],
  ])("%s", (text, words, count) => {
    const understanding = understand(text);
    expect(understanding).toMatchObject({ kind: "ambiguous", words });
    expect(understanding.kind === "ambiguous" ? understanding.choices : []).toHaveLength(count);
  });
});

describe("no more than five questions are offered", () => {
  const surveyors = smallCatalogue({
    "Land surveyor": ["Trainee", "Junior", "Chartered", "Senior", "Lead", "Principal"].map(
      (seniority) => `${seniority} land surveyor`,
    ),
  });
  const { understand: ask } = createUnderstanding(surveyors, emptyVocabulary, english());

  test("for a text that is not understood", () => {
    expect(ask("kubernetes skills of a land surveyor")).toEqual({
      kind: "not-understood",
      doubt: { reason: "partly", words: "kubernetes" },
      choices: surveyors.roleLevels
        .slice(0, mostChoices)
        .map(({ id }) => ({ kind: "role-level", roleLevel: id, section: "skills" })),
    });
  });

  test("for a text with several meanings, which says that there are more", () => {
    const understanding = createUnderstanding(manyRoles, emptyVocabulary, english()).understand(
      "senior",
    );
    expect(understanding).toMatchObject({ kind: "ambiguous", words: "senior", more: true });
    expect(understanding.kind === "ambiguous" ? understanding.choices : []).toHaveLength(
      mostChoices,
    );
  });
});

/** The row of the table of outcomes that decided, and what it came to. */
type Decided = readonly [outcome: string, typed: string, understanding: object];

const notFound = (sought: string, words: string, ...choices: readonly object[]): object => ({
  kind: "not-found",
  sought,
  words,
  choices,
});
const partlyUnderstood = (words: string): object => ({
  kind: "not-understood",
  doubt: { reason: "partly", words },
});
const unclear = { kind: "not-understood", doubt: { reason: "unclear" }, choices: [] };
const farewell = { kind: "not-understood", doubt: { reason: "farewell" }, choices: [] };
const help = { kind: "question", question: { kind: "help" } };

function decided(reader: typeof read, typed: string): readonly unknown[] {
  const { text, ...given } = splitCommand(typed);
  const { understanding, trace } = reader(text, given);
  return [trace().outcome, understanding];
}

describe("the outcome about the five documents", () => {
  test.each<Decided>([
    ["empty text", "", help],
    ["empty text", "/role ?", help],
    ["farewell", "lol thanks!", farewell],
    ["farewell", "hi, many thanks", farewell],
    ["farewell", "Thank you, that's great", farewell],
    ["unlikely", "?", unclear],
    ["answer", "help", help],
    ["unlikely", "help, the printer is on fire", unclear],
    ["farewell", "Thanks for lunch. help", farewell],
    ["unlikely", "help tomorrow", unclear],
    ["unknown after command", "/role wizard", notFound("role", "wizard")],
    [
      "mixed step",
      "how do I get from practitioner to lead",
      partlyUnderstood("practitioner to lead"),
    ],
    [
      "mixed step",
      "from lead to practitioner in testing",
      partlyUnderstood("lead to practitioner"),
    ],
    ["answer", "how do I get from senior to lead", { kind: "question" }],
    [
      "unsuitable",
      "/compare list roles",
      notFound("anything", "list roles", { kind: "list", of: "roles" }),
    ],
    ["unsuitable", "/role testing", notFound("role", "testing", testingItself)],
    ["answer", "/skill testing", { kind: "question", question: testingItself }],
    ["unlikely", "what does it need", unclear],
    ["missed", "/compare compare", unclear],
    ["several readings", "/compare lead", { kind: "ambiguous", words: "lead" }],
    ["several readings", "principal skills", { kind: "ambiguous", words: "principal" }],
    [
      "several readings",
      "what's the difference between practitioner and expert",
      { kind: "ambiguous", words: "practitioner and expert" },
    ],
    ["answer", "compare the principal roles", { kind: "question" }],
  ])("%s: “%s”", (outcome, typed, understanding) => {
    expect(decided(read, typed)).toEqual([outcome, expect.objectContaining(understanding)]);
  });
});

describe("the outcome about a catalogue of many roles", () => {
  const dataEngineer = { kind: "role", role: "data-engineer" };
  const chief = { kind: "role", role: "chief-data-officer" };
  const seniors = ["engineer", "analyst", "scientist"].map((role) => ({
    kind: "role-level",
    roleLevel: `senior-data-${role}`,
  }));
  const dataAnalyst = { kind: "role", role: "data-analyst" };

  test.each<Decided>([
    [
      "without levels",
      "compare data engineer and chief data officer",
      notFound("levels", "compare data engineer and chief data officer", dataEngineer, chief),
    ],
    [
      "without levels",
      "/compare chief data officer and senior data engineer",
      notFound("levels", "chief data officer and senior data engineer", chief, seniors[0]!),
    ],
    ["answer", "compare data engineer and data analyst", { kind: "question" }],
    ["answer", "compare chief data officer", { kind: "question", question: chief }],
    [
      "several readings",
      "data engineer, chief data officer",
      {
        kind: "ambiguous",
        words: "data engineer, chief data officer",
        choices: [dataEngineer, chief],
      },
    ],
    [
      "missed",
      "trainee data analyst skills",
      notFound("role", "trainee data analyst", dataAnalyst),
    ],
    [
      "missed",
      "compare principal data engineer and trainee data analyst",
      notFound("role", "principal data engineer, trainee data analyst", dataEngineer, dataAnalyst),
    ],
    [
      "near name",
      "scrum master skills",
      notFound(
        "anything",
        "scrum master",
        { kind: "role-level", roleLevel: "delivery-manager", section: "skills" },
        { kind: "role", role: "delivery-manager" },
      ),
    ],
    ["unsuitable", "/skill senior", notFound("skill", "senior", ...seniors)],
    ["unsuitable", "/skill data engineer", notFound("skill", "data engineer", dataEngineer)],
  ])("%s: “%s”", (outcome, typed, understanding) => {
    expect(decided(framework.read, typed)).toEqual([
      outcome,
      expect.objectContaining(understanding),
    ]);
  });
});
