import { describe, expect, it } from "vitest";
import { answer } from "../../src/answer/answer-question.ts";
import { roleLevelId, skillId } from "../../src/catalogue/ids.ts";
import type { Understanding } from "../../src/question/understanding.ts";
import { compose } from "../../src/render/compose.ts";
import { answerJson } from "../../src/render/json.ts";
import { catalogue } from "../answer/real-catalogue.ts";
import { littleChanged } from "../changed-catalogue.ts";

function jsonOf(understanding: Understanding) {
  const given = answer(understanding, catalogue);
  const phrase = () => "a phrase";
  const page = compose(given, phrase, "again");
  return answerJson("what was typed", { understanding, answer: given, page }, phrase);
}

describe("an answer as JSON", () => {
  it("has every field, empty if it does not apply", () => {
    const json = jsonOf({
      kind: "question",
      question: { kind: "skill-level", skill: skillId("itop"), level: "4" },
    });
    expect({ ...json, text: "", blocks: [] }).toEqual({
      query: "what was typed",
      kind: "skill-level",
      confidence: "sure",
      readAs: "IT infrastructure at level 4",
      leftOut: [],
      defined: true,
      roles: [],
      roleLevels: [],
      skills: ["itop"],
      levels: ["4"],
      section: null,
      qualifications: [],
      topics: [],
      team: null,
      positions: [],
      needs: [],
      results: [],
      choices: [],
      text: "",
      blocks: [],
    });
    expect(Object.keys(json).slice(0, 6)).toEqual([
      "query",
      "kind",
      "confidence",
      "readAs",
      "leftOut",
      "defined",
    ]);
    expect(json.text).toContain("SFIA Foundation");
    expect(json.blocks[0]?.type).toBe("header");
  });

  it("has the results of a search", () => {
    const json = jsonOf({
      kind: "question",
      question: { kind: "roles-with-skill", skill: skillId("coding and scripting") },
    });
    expect(json.results).toEqual(["principal-infrastructure-operations-engineer"]);
  });

  it("about changes has the subject, and the role levels that changed", () => {
    const changed = littleChanged();
    const question = { kind: "changes", skill: skillId("service focus") } as const;
    const understanding: Understanding = { kind: "question", question };
    const given = answer(understanding, changed);
    const page = compose(given, () => "a phrase", "again");
    expect(answerJson("", { understanding, answer: given, page }, () => "a phrase")).toMatchObject({
      kind: "changes",
      roles: [],
      roleLevels: [],
      skills: ["service-focus"],
      results: ["application-operations-engineer"],
    });
  });

  it("has the choices as separate questions", () => {
    const roleLevel = roleLevelId("lead application operations engineer");
    const json = jsonOf({
      kind: "ambiguous",
      words: "lead",
      choices: [
        { kind: "role-level", roleLevel },
        { kind: "role-level", roleLevel, section: "training" },
      ],
    });
    expect(json.kind).toBe("ambiguous");
    expect(json.choices).toMatchObject([
      { query: "a phrase", kind: "role-level", roleLevels: [roleLevel], section: null },
      { kind: "role-level", section: "training" },
    ]);
  });
});
