import { english } from "../question/understandings.ts";
import { describe, expect, test } from "vitest";
import { createReply } from "../../src/reply.ts";
import { emptyVocabulary } from "../../src/question/vocabulary.ts";
import { toText } from "../../src/render/text.ts";
import { smallCatalogue } from "../question/small-catalogue.ts";

const catalogue = smallCatalogue({
  "Software developer": [
    "Developer",
    "Senior developer",
    "Senior developer - management",
    "Lead developer",
    "Lead developer - management",
    "Head of development (agile)",
  ],
  "Widget maker": ["Widget maker (level 1)", "Widget maker (level 2)", "Widget maker (level 3)"],
});

function neighboursOf(title: string) {
  const level = catalogue.roleLevels.find((one) => one.title === title);
  if (level === undefined) throw new Error(`There is no ${title}`);
  const { lower, higher } = catalogue.neighbours(level.id);
  return [lower?.title, higher?.title];
}

describe("With levels in two tracks", () => {
  test.each([
    ["Developer", undefined, "Senior developer"],
    ["Senior developer", "Developer", "Lead developer"],
    ["Senior developer - management", "Developer", "Lead developer - management"],
    ["Lead developer - management", "Senior developer - management", "Head of development (agile)"],
    ["Head of development (agile)", "Lead developer", undefined],
  ])("%s has its neighbours in its own track", (title, lower, higher) => {
    expect(neighboursOf(title)).toEqual([lower, higher]);
  });

  const { reply } = createReply(catalogue, emptyVocabulary, english());

  test("words in brackets are not a track, and the order of the levels stays", () => {
    expect(neighboursOf("Widget maker (level 2)")).toEqual([
      "Widget maker (level 1)",
      "Widget maker (level 3)",
    ]);
  });

  test.each(["agile software developer", "lead software developer agile"])(
    "no other words after the role's title are a track: %s",
    (text) => {
      expect(reply(text).understanding.kind).toBe("not-understood");
    },
  );

  test("both are one step of the role", () => {
    const of = (text: string): string => toText(reply(text).page);
    expect(of("senior developer")).toContain("level 2 of 4");
    expect(of("senior developer - management")).toContain("level 2 of 4");
    expect(of("senior software developer management")).toContain("Senior developer - management");
    expect(reply("software developer level 3").understanding).toMatchObject({
      question: { roleLevel: "lead-developer" },
    });
  });

  test("neither is a step up from the other", () => {
    const directed = (text: string) => reply(text).answer;
    expect(directed("compare senior developer and senior developer - management")).toMatchObject({
      kind: "compare-role-levels",
      directed: false,
    });
    expect(directed("compare senior developer and lead developer")).toMatchObject({
      directed: true,
    });
  });
});
