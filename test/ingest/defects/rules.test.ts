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

const repairsIn = (documents: readonly ReadDocument[]) =>
  examine(documents).documents.flatMap(({ extract }) =>
    extract.skills.flatMap(({ description }) => description?.repairs ?? []),
  );

describe("a split word", () => {
  test.each([
    // The list of English words has "coordinate", "submit" and "management".
    ["You can co- ordinate tests.", [], "You can co-ordinate tests."],
    ["Co- ordinate tests.", [], "Co-ordinate tests."],
    ["You can sub- mit tests.", [], "You can submit tests."],
    ["A manage- ment of tests.", ["Management of tests."], "A management of tests."],
    // The documents know better how they write it.
    ["A cost- effective test.", ["A cost-effective plan."], "A cost-effective test."],
    ["An arms- length test.", ["At arms-length."], "An arms-length test."],
  ])("is rejoined in %j, if the others say %j", (text, others, mended) => {
    const documents = [
      ...one(text),
      ...others.map((description, at) =>
        documentOf(`b${at}`, [{ title: "Planning", description }]),
      ),
    ];
    expect(rulesFor(documents)).toEqual(["split-word"]);
    expect(textsOf(documents)[0]).toBe(mended);
  });

  test("is recorded with what the source has", () => {
    expect(repairsIn(one("You can co- ordinate tests. You can co- operate."))).toEqual([
      { kind: "split-word", line: 2, before: "co- ordinate", after: "co-ordinate" },
      { kind: "split-word", line: 2, before: "co- operate", after: "co-operate" },
    ]);
  });

  test("stays, and is reported, if nothing attests that it is one word", () => {
    const documents = one("You keep to ever- changing rules.");
    expect(rulesFor(documents)).toEqual(["split-word"]);
    expect(textsOf(documents)).toEqual(["You keep to ever- changing rules."]);
    expect(examine(documents).defects[0]?.repair).toBeUndefined();
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

describe("points run together", () => {
  const list = "You can:\n• plan the work\n• able hands are welcome";

  test.each([
    "You speak across the port- share what works with others.",
    // "Teamwork" is a word, and so is "portable".
    "You speak for the team- work with other ports.",
    "You rule the port- Share what works with others.",
    "You use SLAs- work with other ports.",
    "You can:\n• lead the team - plan the work of others",
  ])("stay as they are in %j, and are reported", (text) => {
    const documents = [...one(text), documentOf("b", [{ title: "Planning", description: list }])];
    expect(rulesFor(documents)).toEqual(["points-run-together"]);
    expect(textsOf(documents)[0]).toBe(text);
    expect(
      examine(documents).documents[0]?.extract.skills.map(({ description }) => description?.flaw),
    ).toEqual(["points-run-together"]);
  });

  test.each([
    "You lead the port - the largest one - with care.",
    "You lead the port - mostly alone.",
    "You can:\n• take action - quickly",
  ])("are not found in %j", (text) => {
    const documents = [...one(text), documentOf("b", [{ title: "Planning", description: list }])];
    expect(rulesFor(documents)).toEqual([]);
  });

  test("are not joined even if the documents write the two as one word", () => {
    const documents = [
      ...one("You lead the team- plan the work."),
      documentOf("b", [{ title: "Planning", description: `${list}\n• make a team-plan` }]),
    ];
    expect(rulesFor(documents)).toEqual(["points-run-together"]);
    expect(textsOf(documents)[0]).toBe("You lead the team- plan the work.");
  });
});

describe("a link in the marks of Markdown", () => {
  test("shows its text, and its address is recorded", () => {
    const text =
      'See [the plan (new)](/plans/new_(1) "Plan") and [ITIL](https://example.org/a?b=1).';
    expect(rulesFor(one(text))).toEqual(["link-address", "link-address"]);
    expect(textsOf(one(text))).toEqual(["See the plan (new) and ITIL."]);
    expect(repairsIn(one(text)).map(({ before, after }) => [before, after])).toEqual([
      ['[the plan (new)](/plans/new_(1) "Plan")', "the plan (new)"],
      ["[ITIL](https://example.org/a?b=1)", "ITIL"],
    ]);
  });

  test("is reported beside another one in the same few words", () => {
    const { defects } = examine(one("See [this](/this) and [that](/that)."));
    expect(defects.map(({ change }) => change?.after)).toEqual(["this", "that"]);
  });

  test.each(["The code [sic](see below).", "Data [1] (2020).", "Data[0](x).", "A [draft] (/old)."])(
    "is not found in %j",
    (text) => {
      expect(rulesFor(one(text))).toEqual([]);
    },
  );
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
      ...one("You can report in line with"),
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

  test.each([
    ["You can report faults", "You can report faults to others."],
    ["You test. You report", "You test. You report faults."],
    ["You can:\n• report faults to", "You can:\n• report errors\n• report faults to others"],
    ["You can report, in line with", "You can report in line with criteria."],
  ])("is not completed if it may be another wording: %j beside %j", (text, longer) => {
    const documents = [...one(text), documentOf("b", [{ title: "Testing", description: longer }])];
    expect(textsOf(documents)[0]).toBe(text);
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
