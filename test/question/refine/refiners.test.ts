import { describe, expect, test } from "vitest";
import type { RoleLevelId } from "../../../src/catalogue/types.ts";
import { openCatalogue } from "../../../src/catalogue/catalogue.ts";
import { roleFamilyId, roleId, roleLevelId, skillId } from "../../../src/catalogue/ids.ts";
import { splitCommand } from "../../../src/question/commands.ts";
import type { Question } from "../../../src/question/question.ts";
import { createUnderstanding } from "../../../src/question/understand.ts";
import type { Understanding } from "../../../src/question/understanding.ts";
import { emptyVocabulary } from "../../../src/question/vocabulary.ts";
import { smallCatalogue } from "../small-catalogue.ts";
import { english } from "../understandings.ts";

const family = roleFamilyId("Software development");
const catalogue = openCatalogue({
  ...smallCatalogue(
    {
      "Product manager": [
        "Associate product manager",
        "Product manager",
        "Lead product manager",
        "Head of product",
      ],
      "Software developer": ["Software developer", "Senior software developer"],
      "Business analyst": ["Business analyst", "Senior business analyst"],
    },
    [
      "Product ownership",
      "Incident management",
      "Problem management",
      "Systems design",
      "Testing",
      "Technical governance",
    ],
  ),
  families: [{ id: family, title: "Software development" }],
});
const { understand } = createUnderstanding(catalogue, emptyVocabulary, english());

const leadManager = roleLevelId("Lead product manager");
const seniorDeveloper = roleLevelId("Senior software developer");
const productManager: Question = { kind: "role", role: roleId("Product manager") };
const testing: Question = { kind: "skill", skill: skillId("Testing") };

/** The outcome for a text as a person types it, including a command. */
function outcomeOf(typed: string): Understanding {
  const { command, text } = splitCommand(typed);
  return understand(text, command === undefined ? {} : { command });
}

function answer(question: Question): Partial<Understanding> {
  return { kind: "question", question };
}

/** Not answered because of these words, whatever is beside them. */
function refusal(words: string, ...choices: readonly Question[]): object {
  return { kind: "not-understood", doubt: { reason: "partly", words }, choices };
}

function miss(words: string, ...choices: readonly Question[]): Partial<Understanding> {
  return { kind: "not-found", words, choices };
}

function roleLevel(id: RoleLevelId): Question {
  return { kind: "role-level", roleLevel: id };
}

function skill(title: string): Question {
  return { kind: "skill", skill: skillId(title) };
}

function levelOf(title: string, level: "practitioner"): Question {
  return { kind: "skill-level", skill: skillId(title), level };
}

type Example = readonly [text: string, expected: object];

// Without the refiner of its table, each example would be understood differently.

describe("Family: right before “roles”, part of a family's title stands for the family", () => {
  test.each<Example>([
    ["software roles", answer({ kind: "list", of: "roles", family })],
    ["what software roles are there", answer({ kind: "list", of: "roles", family })],
  ])("%s", (text, expected) => {
    expect(outcomeOf(text)).toMatchObject(expected);
  });
});

describe("Seniority-only title: “product” is the head of product only after “head of”", () => {
  test.each<Example>([
    ["head of product", answer(roleLevel(roleLevelId("Head of product")))],
    [
      "who needs product?",
      answer({ kind: "roles-with-skill", skill: skillId("Product ownership") }),
    ],
    ["/skill product", answer(skill("Product ownership"))],
    [
      "product",
      {
        kind: "ambiguous",
        choices: [productManager, skill("Product ownership")],
      },
    ],
  ])("%s", (text, expected) => {
    expect(outcomeOf(text)).toMatchObject(expected);
  });
});

describe("Negated: whatever comes right after “not” is ignored", () => {
  test.each<Example>([
    ["practitioner testing, not expert", answer(levelOf("Testing", "practitioner"))],
    ["testing, not incident management", answer(testing)],
    [
      "knowledge, not skills, of a senior software developer",
      answer({ kind: "role-level", roleLevel: seniorDeveloper, section: "knowledge" }),
    ],
    ["senior software developer, not lead", answer(roleLevel(seniorDeveloper))],
  ])("%s", (text, expected) => {
    expect(outcomeOf(text)).toMatchObject(expected);
  });
});

describe("Shared word: a name may leave out a word that it shares with the next one", () => {
  test.each<Example>([
    [
      "incident and problem management",
      answer({
        kind: "compare-skills",
        skills: [skillId("Incident management"), skillId("Problem management")],
      }),
    ],
    [
      "incident, problem management",
      answer({
        kind: "compare-skills",
        skills: [skillId("Incident management"), skillId("Problem management")],
      }),
    ],
    // A seniority can be inside a name.
    ["software senior developer", answer(roleLevel(seniorDeveloper))],
  ])("%s", (text, expected) => {
    expect(outcomeOf(text)).toMatchObject(expected);
  });
});

describe("Unconfirmed guess: a guessed reading counts only where something supports it", () => {
  test.each<Example>([
    ["led product manager", answer(roleLevel(leadManager))],
    ["led zeppelin", { kind: "not-found", words: "led zeppelin", choices: [] }],
    ["led", { kind: "not-found", words: "led", choices: [] }],
    ["led by", { kind: "not-understood", choices: [] }],
  ])("%s", (text, expected) => {
    expect(outcomeOf(text)).toMatchObject(expected);
  });
});

describe("Stray number: a number is a level only right beside a skill", () => {
  test.each<Example>([
    ["testing 3", answer(levelOf("Testing", "practitioner"))],
    ["testing for server 3", refusal("server 3", testing)],
    ["testing 1 2 3", refusal("1 2 3", testing)],
    ["lead product manager 4", refusal("4", roleLevel(leadManager))],
  ])("%s", (text, expected) => {
    expect(outcomeOf(text)).toMatchObject(expected);
  });
});

describe("Compound noun: part of a name right beside another name makes a different name", () => {
  test.each<Example>([
    ["/role product developer", miss("product developer", productManager)],
    ["/role software product manager", miss("software product manager", productManager)],
    ["/skill software testing", miss("software testing", testing)],
    [
      "software testing at practitioner",
      refusal("software", levelOf("Testing", "practitioner"), testing),
    ],
    ["who needs incident design", miss("incident design")],
  ])("%s", (text, expected) => {
    expect(outcomeOf(text)).toMatchObject(expected);
  });
});

describe("Common word: an English word is not a name just because it is part of one", () => {
  test.each<Example>([
    ["what is the problem", miss("problem", skill("Problem management"))],
    ["no problem", { kind: "not-understood", choices: [] }],
    ["senior software developer problem", refusal("problem", roleLevel(seniorDeveloper))],
    // Right after the word for a section, it makes another name.
    [
      "knowledge management",
      miss("management", skill("Incident management"), skill("Problem management")),
    ],
    ["training testing", miss("testing", testing)],
  ])("%s", (text, expected) => {
    expect(outcomeOf(text)).toMatchObject(expected);
  });
});

describe("Turned pair: two words in a different order are a different name", () => {
  test.each<Example>([
    ["systems design", answer(skill("Systems design"))],
    ["design system", miss("design system", skill("Systems design"))],
    ["management incident", miss("management incident", skill("Incident management"))],
    ["/skill design system", answer(skill("Systems design"))],
  ])("%s", (text, expected) => {
    expect(outcomeOf(text)).toMatchObject(expected);
  });
});

describe("Stray seniority: it does not count beside a skill or after a role with a level", () => {
  test.each<Example>([
    ["senior incident management", refusal("senior", skill("Incident management"))],
    ["senior testing", refusal("senior", testing)],
    ["lead product manager associate", refusal("associate", roleLevel(leadManager))],
    [
      "/compare lead product manager associate",
      answer({
        kind: "compare-role-levels",
        roleLevels: [leadManager, roleLevelId("Associate product manager")],
        step: false,
      }),
    ],
  ])("%s", (text, expected) => {
    expect(outcomeOf(text)).toMatchObject(expected);
  });
});
