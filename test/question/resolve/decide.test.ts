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
