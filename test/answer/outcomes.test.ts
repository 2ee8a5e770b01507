import { describe, expect, it } from "vitest";
import { answer } from "../../src/answer/answer-question.ts";
import { openCatalogue } from "../../src/catalogue/catalogue.ts";
import { roleLevelId } from "../../src/catalogue/ids.ts";
import type { Question } from "../../src/question/question.ts";
import { type Understanding, unclear } from "../../src/question/understanding.ts";
import { catalogue } from "./real-catalogue.ts";

const six = catalogue.roleLevels.map(({ id }): Question => ({ kind: "role-level", roleLevel: id }));

describe("outcomes other than a question", () => {
  it("offer the readings of an ambiguous text by their full names", () => {
    const result = answer(
      {
        kind: "ambiguous",
        words: "principal",
        choices: [
          {
            kind: "role-level",
            roleLevel: roleLevelId("principal application operations engineer"),
          },
          {
            kind: "role-level",
            roleLevel: roleLevelId("principal infrastructure operations engineer"),
            section: "training",
          },
        ],
      },
      catalogue,
    );
    expect(result).toMatchObject({
      kind: "ambiguous",
      choices: [
        { as: "name", name: "Principal application operations engineer" },
        {
          as: "section",
          of: "Principal infrastructure operations engineer",
          section: "training",
        },
      ],
    });
  });

  it("say whether there are more readings", () => {
    const choices = (["associate", "senior"] as const).map((seniority) => ({
      kind: "role-level" as const,
      roleLevel: roleLevelId(`${seniority} application operations engineer`),
    }));
    const asked = { kind: "ambiguous", words: "ops", choices } as const;
    expect(answer({ ...asked, more: true }, catalogue)).toMatchObject({ more: true });
    expect(answer(asked, catalogue)).toMatchObject({ more: false });
  });

  it("say what the catalogue holds and offer the list of what was being looked for", () => {
    const result = answer(
      { kind: "not-found", sought: "skill", words: "welding", choices: [] },
      catalogue,
    );
    expect(result).toMatchObject({
      kind: "not-found",
      defined: false,
      holdings: { roles: 2, roleLevels: 6, skills: 15, newest: "2020-01-07" },
      next: [{ question: { kind: "list", of: "skills" } }],
    });
  });

  it("show three examples of different kinds, all of which the catalogue can answer", () => {
    const result = answer(unclear, catalogue);
    const questions =
      result.kind === "not-understood" ? result.examples.map(({ question }) => question) : [];
    expect(new Set(questions.map(({ kind }) => kind)).size).toBe(3);
    for (const question of questions) {
      expect(answer({ kind: "question", question }, catalogue).defined).toBe(true);
    }
  });

  it.each<Exclude<Understanding, { kind: "question" }>>([
    { kind: "ambiguous", words: "ops", choices: six },
    { kind: "not-found", sought: "role", words: "ops", choices: six },
    { kind: "not-understood", doubt: { reason: "statement" }, choices: six },
  ])("offer five of six choices, best first, and say that there are more ($kind)", (asked) => {
    expect(six).toHaveLength(6);
    const result = answer(asked, catalogue);
    const offered = "choices" in result ? result.choices.map(({ question }) => question) : [];
    expect(offered).toEqual(six.slice(0, 5));
    expect(result).toMatchObject({ more: true });
  });

  it("show no examples if there are choices", () => {
    const doubt = { reason: "partly", words: "kubernetes" } as const;
    const asked = { kind: "not-understood", doubt, choices: six.slice(0, 1) } as const;
    expect(answer(asked, catalogue)).toMatchObject({ doubt, examples: [], more: false });
  });

  it("offer the roles of a family under its name", () => {
    const [family] = catalogue.families;
    const choices = catalogue.families.map(({ id }): Question => ({
      kind: "list",
      of: "roles",
      family: id,
    }));
    const doubt = { reason: "unclear" } as const;
    expect(answer({ kind: "not-understood", doubt, choices }, catalogue)).toMatchObject({
      choices: [{ as: "roles-of", family: family?.title }],
    });
  });

  it("show an example even if the catalogue is empty", () => {
    const empty = openCatalogue({
      sources: [],
      families: [],
      roles: [],
      roleLevels: [],
      skills: [],
      knowledge: [],
      qualifications: [],
      defects: [],
    });
    const result = answer({ kind: "question", question: { kind: "help" } }, empty);
    expect(result.kind === "help" && result.examples.length).toBe(1);
  });
});
