import { describe, expect, test } from "vitest";
import { sourceId } from "../../../src/catalogue/ids.ts";
import { examine } from "../../../src/ingest/defects/examine.ts";
import type { ReadDocument } from "../../../src/ingest/defects/rule.ts";
import { emptyRoleLevel } from "../../../src/ingest/extract.ts";

interface Skill {
  readonly title: string;
  readonly description: string;
}

/** A document with these texts about skills, and these trainings in one role level. */
function documentOf(
  id: string,
  skills: readonly Skill[],
  training: readonly Skill[] = [],
): ReadDocument {
  const passage = (text: string, number: number) => ({ text, lines: [number] });
  const source = {
    id: sourceId(id),
    file: `${id}.txt`,
    title: id,
    publisher: "P",
    framework: "F",
    format: "x",
    licence: "L",
  };
  return {
    source,
    unread: [],
    lastLine: 0,
    extract: {
      roles: [
        {
          levels: [
            {
              ...emptyRoleLevel,
              title: passage("Tester", 1),
              training: training.map(({ title, description }, at) => ({
                title: passage(title, 100 + at),
                text: passage(description, 100 + at),
              })),
            },
          ],
          levelsOrdered: false,
        },
      ],
      skills: skills.map(({ title, description }, at) => ({
        title: passage(title, at + 2),
        description: passage(description, at + 2),
        levels: [],
      })),
      furniture: [],
      missing: [],
      splitsByHint: [],
    },
  };
}

const one = (description: string): readonly ReadDocument[] => [
  documentOf("a", [{ title: "Testing", description }]),
];
const rulesFor = (documents: readonly ReadDocument[]) =>
  examine(documents).defects.map(({ rule }) => rule);
const textsOf = (documents: readonly ReadDocument[]) =>
  examine(documents).documents.flatMap(({ extract }) =>
    extract.skills.map(({ description }) => description?.text),
  );

describe("a split word", () => {
  test("is rejoined", () => {
    expect(rulesFor(one("You can co- ordinate tests."))).toEqual(["split-word"]);
    expect(textsOf(one("You can co- ordinate tests."))).toEqual(["You can co-ordinate tests."]);
  });

  test.each([
    "First- and second-line support.",
    "Short- to long-term plans.",
    "A test - and a plan.",
    "Pre- or post-release.",
  ])("is not found in %j", (text) => {
    expect(rulesFor(one(text))).toEqual([]);
  });
});

describe("sentences run together", () => {
  test("get their space", () => {
    expect(textsOf(one("You test with users.You report."))).toEqual([
      "You test with users. You report.",
    ]);
  });

  test.each([
    "You use Node.js and ASP.NET.",
    "See GOV.UK for more.",
    "Tests (e.g.Unit tests) matter.",
    "Version 1.2 of U.S. law.",
  ])("are not found in %j", (text) => {
    expect(rulesFor(one(text))).toEqual([]);
  });
});

describe("a text that stops in mid-sentence", () => {
  test.each([
    "You can report in line with",
    "Software that is also referred to as",
    "You can help where",
    "You can:",
    "You can move on to other work when",
    "You can turn what you know into",
    "You can:\n• explain what users need\n• report your findings to",
    "You test. You apply strategic thinking to provide the best service for the end",
  ])("is found in %j", (text) => {
    expect(rulesFor(one(text))).toEqual(["cut-short"]);
  });

  test.each([
    "Presenting findings to colleagues and/or management",
    "You can:\n• test early\n• report what you find",
    "Programs (e.g. structured design).",
    "Which tests are in?",
    "Deals with e.g. Java, etc.",
    "You can:\n• explain what data modelling, cleansing and enrichment is used for\n• explain what accessibility is",
    "You can:\n• keep services as simple as they can be\n• know how mature users are",
    "You can:\n• support the teams you’re working with",
  ])("is not found in %j", (text) => {
    expect(rulesFor(one(text))).toEqual([]);
  });

  test("is not found if another document has the same words with a full stop", () => {
    const said = "You test. You report";
    expect(
      rulesFor([...one(said), documentOf("b", [{ title: "Testing", description: `${said}.` }])]),
    ).toEqual([]);
  });

  test("is completed from the document that has all of it, and the complete text is shown first", () => {
    const documents = [
      ...one("You can report in line"),
      documentOf("b", [{ title: "Testing", description: "You can report in line with criteria." }]),
    ];
    expect(examine(documents).defects).toMatchObject([
      { rule: "cut-short", repair: "completed from b.txt" },
    ]);
    expect(textsOf(documents)).toEqual([
      "You can report in line with criteria.",
      "You can report in line with criteria.",
    ]);
  });

  test("is found in a title, and completed only from a title with the same text", () => {
    const text = "Methods of testing.";
    const cut = documentOf("a", [], [{ title: "Design Methods and", description: text }]);
    const whole = documentOf("b", [], [{ title: "Design Methods and Tools", description: text }]);
    const other = documentOf(
      "b",
      [],
      [{ title: "Design Methods and Tools", description: "Else." }],
    );
    expect(examine([cut, whole]).defects).toMatchObject([
      { repair: 'completed from b.txt: "Design Methods and Tools"' },
    ]);
    expect(examine([cut, other]).defects.map(({ repair }) => repair)).toEqual([undefined]);
  });
});

describe("lost bullets", () => {
  test("are found if items follow on the same line", () => {
    expect(rulesFor(one("You can: test things report things"))).toEqual(["lost-bullets"]);
  });

  test("are not found in a list that has them", () => {
    expect(rulesFor(one("You can:\n• test things\n• report things"))).toEqual([]);
  });
});

describe("a foreign text", () => {
  const others = documentOf("b", [
    {
      title: "Testing",
      description: "You can plan, execute and report tests with appropriate tools.",
    },
  ]);

  test("shares nothing with what others say about the skill", () => {
    const [defect] = examine([
      ...one("Governance involves ensuring adherence to quality control and compliance."),
      others,
    ]).defects;
    expect(defect?.rule).toBe("foreign-text");
  });

  test.each([
    "Testing involves ensuring that requirements are met.",
    "Quality assurance involves planning and executing checks and reporting their results.",
  ])("is not found in %j", (text) => {
    expect(rulesFor([...one(text), others])).toEqual([]);
  });

  test.each([
    ["Strategic thinking", "Strategy involves creating a plan to achieve objectives."],
    ["Service management framework knowledge", "IT service management involves IT services."],
    ["Making a process work", "Process optimisation involves accurate definitions."],
    ["Data innovation", "Keeping actively informed of industry developments."],
    ["Leading design", "Leadership and guidance involves team motivation."],
  ])("is not found if %s is described in new words: %j", (title, description) => {
    const now = documentOf("a", [{ title, description }]);
    const before = documentOf("b", [{ title, description: "You see the whole picture." }]);
    expect(rulesFor([now, before])).toEqual([]);
  });

  test("is not suspected if no other document describes the skill", () => {
    expect(rulesFor(one("Governance involves adherence to compliance."))).toEqual([]);
  });
});
