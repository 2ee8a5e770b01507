import { describe, expect, test } from "vitest";
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
import { english, theFiveDocuments } from "../understandings.ts";

const { catalogue, understand } = theFiveDocuments();

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
    ["what is the bar for expert testing", expertTesting, ["the bar"]],
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
    statement("I passed my exam"),
    // Dave is not a misspelt "have".
    statement("Dave got promoted to lead app ops engineer", leadItself),
  ])("%s", expectDoubt);
});

describe("a request for something to be done is never answered", () => {
  test.each([
    statement("please rename the lead app ops engineer role", leadItself),
    statement("can someone review my testing homework", testingItself),
    statement("delete incident management", { kind: "skill", skill: incidents }),
    statement("remind me to ring the lead app ops engineer", leadItself),
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
    ["the weather is nice", { reason: "statement" }, []],
    ["Ana is our new lead", { reason: "statement" }, []],
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
