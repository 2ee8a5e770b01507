import { describe, expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";

const { understand } = theFiveDocuments();

describe("the fullest reading with an answer is used", () => {
  test.each([
    [
      "without names that are one ordinary word of a title",
      "my manager says I'm practitioner at testing, what does that mean",
      { kind: "skill-level", skill: "testing", level: "practitioner" },
    ],
    [
      "without fragments that name nothing",
      "work activities of a lead app ops engineer, please, for tomorrow's training panel",
      {
        kind: "role-level",
        roleLevel: "lead-application-operations-engineer",
        section: "work-activities",
      },
    ],
    [
      "the only clause that asks about something",
      "what does testing cover, does it include cron jobs and stuff",
      { kind: "skill", skill: "testing" },
    ],
  ])("%s: %s", (_, text, question) => {
    expect(understand(text)).toMatchObject({ kind: "question", question });
  });

  test("no reading drops words that may be the name of something else", () => {
    expect(
      understand("Does a senior press officer need shorthand? At what standard?").kind,
    ).not.toBe("question");
    expect(understand("responsibilities of a product manager, associate level").kind).not.toBe(
      "question",
    );
  });
});

describe("questions before the last one may only name what it is about", () => {
  test.each([
    [
      "isn't problem management just testing with a different hat on? how do they differ",
      { kind: "compare-skills", skills: ["problem-management", "testing"] },
      "with a different hat",
    ],
    [
      "is 'expert' meant to be rare? How is it defined?",
      { kind: "level", level: "expert" },
      undefined,
    ],
    [
      "Does a lead app ops engineer earn 90k? What do they do?",
      { kind: "role-level", roleLevel: "lead-application-operations-engineer" },
      "earn 90k",
    ],
  ])("%s", (text, question, leftOut) => {
    expect(understand(text)).toMatchObject({
      kind: "question",
      question,
      ...(leftOut === undefined ? {} : { leftOut: [leftOut] }),
    });
  });

  test.each([
    // The last one says nothing about what is asked.
    "what time does a lead app ops engineer finish on a bank holiday, is it 4 or 6?",
    // What comes before it is no question, or about another role.
    "Principal ecologist: what do they do?",
    "does a java app ops engineer juggle? what do they do",
  ])("but not here: %s", (text) => {
    expect(understand(text).kind).not.toBe("question");
  });
});

test("a clause of several roles is not dropped where the question is about one", () => {
  expect(understand("principal ops engineer - how much testing?")).toMatchObject({
    kind: "ambiguous",
    choices: [{ kind: "skill-in-role-level" }, { kind: "skill-in-role-level" }],
  });
});
