import { describe, expect, test } from "vitest";
import { openCatalogue } from "../../../src/catalogue/catalogue.ts";
import { roleId } from "../../../src/catalogue/ids.ts";
import { historyOf } from "../../../src/catalogue/history.ts";
import { createSuggest } from "../../../src/question/suggest.ts";
import { createTitleSearch } from "../../../src/question/lexicon/title-search.ts";
import type { Question } from "../../../src/question/question.ts";
import { createUnderstanding } from "../../../src/question/understand.ts";
import type { Context } from "../../../src/question/understanding.ts";
import { emptyVocabulary } from "../../../src/question/vocabulary.ts";
import {
  chartWork,
  junior,
  lead,
  pilot,
  renamedCatalogue,
  senior,
} from "../../renamed-catalogue.ts";
import { smallCatalogue } from "../small-catalogue.ts";
import { english } from "../understandings.ts";

const catalogue = renamedCatalogue();
const { understand } = createUnderstanding(catalogue, emptyVocabulary, english());

/** What a text is understood as, and the former names that it uses. */
function read(text: string, context: Context = {}) {
  const understanding = understand(text, context);
  return understanding.kind === "question"
    ? {
        question: understanding.question,
        former: understanding.former?.map(({ title }) => title) ?? [],
      }
    : understanding;
}

describe("a former name means the thing that has another name now", () => {
  test.each<readonly [text: string, question: Question, former: readonly string[]]>([
    ["harbour pilot", { kind: "role", role: pilot }, ["Harbour pilot"]],
    ["what is a harbour pilot?", { kind: "role", role: pilot }, ["Harbour pilot"]],
    ["harbour pilots", { kind: "role", role: pilot }, ["Harbour pilot"]],
    ["senior harbour pilot", { kind: "role-level", roleLevel: senior }, ["Harbour pilot"]],
    ["lead harbour pilot", { kind: "role-level", roleLevel: lead }, ["Harbour pilot"]],
    ["junior pilot", { kind: "role-level", roleLevel: junior }, ["Junior pilot"]],
    [
      "chief of harbour pilotage",
      { kind: "role-level", roleLevel: lead },
      ["Chief of harbour pilotage"],
    ],
    [
      "skills of senior harbour pilot",
      { kind: "role-level", roleLevel: senior, section: "skills" },
      ["Harbour pilot"],
    ],
    ["chart work", { kind: "skill", skill: chartWork }, ["Chart work"]],
    [
      "what's practitioner chart work?",
      { kind: "skill-level", skill: chartWork, level: "practitioner" },
      ["Chart work"],
    ],
    ["who needs chart work", { kind: "roles-with-skill", skill: chartWork }, ["Chart work"]],
    [
      "chart work for a senior harbour pilot",
      { kind: "skill-in-role-level", roleLevel: senior, skill: chartWork },
      ["Harbour pilot", "Chart work"],
    ],
    [
      "compare junior pilot with lead harbour pilot",
      { kind: "compare-role-levels", roleLevels: [junior, lead], step: false },
      ["Junior pilot", "Harbour pilot"],
    ],
    ["what changed in harbour pilot", { kind: "changes", role: pilot }, ["Harbour pilot"]],
  ])("%s", (text, question, former) => {
    expect(read(text)).toEqual({ question, former });
  });

  test("after a command", () => {
    const role = { question: { kind: "role", role: pilot }, former: ["Harbour pilot"] };
    expect(read("harbour pilot", { command: "role" })).toEqual(role);
    const skill = { question: { kind: "skill", skill: chartWork }, former: ["Chart work"] };
    expect(read("chart work", { command: "skill" })).toEqual(skill);
  });

  test("with a seniority that only the former title has", () => {
    expect(read("trainee lock keeper")).toEqual({
      question: { kind: "role-level", roleLevel: "associate-lock-keeper" },
      former: ["Trainee lock keeper"],
    });
    expect(read("compare trainee and senior lock keeper")).toEqual({
      question: {
        kind: "compare-role-levels",
        roleLevels: ["associate-lock-keeper", "senior-lock-keeper"],
        step: false,
      },
      former: ["Trainee lock keeper"],
    });
  });
});

test("a current name uses no former one", () => {
  for (const text of ["port pilot", "senior port pilot", "chart and passage work", "lock keeper"]) {
    expect(read(text)).toMatchObject({ former: [] });
  }
});

test("a name that something has now is not read as the former name of another thing", () => {
  const now = smallCatalogue({ "Port pilot": [], "Harbour pilot": [] }, ["Chart work", "Radio"]);
  const { understand: ofBoth } = createUnderstanding(
    openCatalogue(
      now,
      historyOf({
        records: [],
        former: [
          {
            what: "skill",
            id: "harbour-pilot",
            title: "Harbour pilot",
            on: "2026-09-01",
            to: "radio",
          },
        ],
      }),
    ),
    emptyVocabulary,
    english(),
  );
  expect(ofBoth("harbour pilot")).toEqual({
    kind: "question",
    question: { kind: "role", role: "harbour-pilot" },
  });
});

test("titles are found by former names while a person types", () => {
  const titles = createTitleSearch(catalogue, emptyVocabulary);
  const suggest = createSuggest(catalogue, titles, understand);
  const found = (typed: string, of: "role-levels" | "skills") =>
    suggest(typed, of, 3).map(({ title }) => title);
  expect(found("senior harb", "role-levels")).toEqual(["Senior port pilot"]);
  expect(found("chief of", "role-levels")).toEqual(["Lead port pilot"]);
  expect(found("chart w", "skills")).toEqual(["Chart and passage work"]);
});

test("a level may have kept the title that its role had", () => {
  const kept = openCatalogue(
    smallCatalogue({ "Live service manager": ["Incident manager", "Major live service manager"] }, [
      "Incident management",
    ]),
    historyOf({
      records: [],
      former: [
        {
          what: "role",
          id: "incident-manager",
          title: "Incident manager",
          on: "2026-01-01",
          to: "live-service-manager",
        },
        {
          what: "role-level",
          id: "major-incident-manager",
          title: "Major incident manager",
          on: "2026-01-01",
          to: "major-live-service-manager",
          role: roleId("live service manager"),
        },
      ],
    }),
  );
  const of = createUnderstanding(kept, emptyVocabulary, english());
  expect(of.understand("what does a major incident manager do")).toMatchObject({
    question: { kind: "role-level", roleLevel: "major-live-service-manager" },
    former: [{ title: "Major incident manager" }],
  });
  expect(of.understand("incident manager")).toMatchObject({
    question: { kind: "role-level", roleLevel: "incident-manager" },
  });
});

test("a former level is split at the title that its role had then", () => {
  const renamed = openCatalogue(
    smallCatalogue(
      { "Support desk manager": ["Support desk analyst", "Support desk manager"] },
      [],
    ),
    historyOf({
      records: [],
      former: [
        {
          what: "role",
          id: "service-desk-manager",
          title: "Service desk manager",
          to: "support-desk-manager",
          on: "2026-09-01",
        },
        {
          what: "role-level",
          id: "service-desk-analyst",
          title: "Service desk analyst",
          to: "support-desk-analyst",
          role: roleId("support desk manager"),
          on: "2026-09-01",
        },
      ],
    }),
  );
  const understood = createUnderstanding(renamed, emptyVocabulary, english()).understand(
    "service desk analyst",
    {},
  );
  expect(understood).toMatchObject({
    question: { kind: "role-level", roleLevel: "support-desk-analyst" },
    former: [{ title: "Service desk analyst" }],
  });
});
