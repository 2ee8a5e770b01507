import { english } from "../understandings.ts";
import { expect, test } from "vitest";
import { createUnderstanding } from "../../../src/question/understand.ts";
import { emptyVocabulary } from "../../../src/question/vocabulary.ts";
import { smallCatalogue } from "../small-catalogue.ts";

const catalogue = smallCatalogue(
  {
    "Data architect": ["Data architect", "Senior data architect"],
    "Technical architect": ["Technical architect", "Senior technical architect"],
  },
  ["Architect for the whole context"],
);
const { understand } = createUnderstanding(catalogue, emptyVocabulary, english());

test.each(["skills for architects", "what skills do all architects need"])(
  "the plural of an occupation is not a skill with that word in its title: %s",
  (text) => {
    expect(understand(text)).toEqual({
      kind: "not-found",
      sought: "anything",
      words: "architects",
      choices: [
        { kind: "role", role: "data-architect" },
        { kind: "role", role: "technical-architect" },
      ],
    });
  },
);

test("the singular is, where a skill is asked for", () => {
  expect(understand("which skill is architect for the whole context")).toEqual({
    kind: "question",
    question: { kind: "skill", skill: "architect-for-the-whole-context" },
  });
});
