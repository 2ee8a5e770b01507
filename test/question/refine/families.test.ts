import { english } from "../understandings.ts";
import { describe, expect, test } from "vitest";
import { openCatalogue } from "../../../src/catalogue/catalogue.ts";
import { roleFamilyId } from "../../../src/catalogue/ids.ts";
import { createUnderstanding } from "../../../src/question/understand.ts";
import { emptyVocabulary } from "../../../src/question/vocabulary.ts";
import { smallCatalogue } from "../small-catalogue.ts";

const titles = [
  "Product and delivery",
  "User-centred design",
  "Software development",
  "Quality assurance testing (QAT)",
  "IT operations",
];

const roles = smallCatalogue(
  {
    "Service designer": ["Service designer", "Lead service designer"],
    "Interaction designer": ["Interaction designer", "Lead interaction designer"],
    "Product manager": ["Product manager", "Lead product manager", "Head of product"],
    "Software developer": ["Developer", "Senior developer"],
  },
  ["Testing"],
);
const catalogue = openCatalogue({
  ...roles,
  roles: roles.roles.map((role) =>
    role.title.endsWith("designer")
      ? { ...role, family: roleFamilyId("User-centred design") }
      : role,
  ),
  families: titles.map((title) => ({ id: roleFamilyId(title), title })),
});
const { understand } = createUnderstanding(
  catalogue,
  {
    ...emptyVocabulary,
    words: [{ short: "dev", standsFor: ["developer", "development"] }],
  },
  english(),
);

const rolesOf = (title: string) => ({
  kind: "question",
  question: { kind: "list", of: "roles", family: roleFamilyId(title) },
});

describe("Part of a family's title", () => {
  test.each([
    ["list design roles", "User-centred design"],
    ["design roles?", "User-centred design"],
    ["testing roles", "Quality assurance testing (QAT)"],
    ["what delivery roles do you have", "Product and delivery"],
    ["product roles", "Product and delivery"],
    ["dev roles", "Software development"],
    ["operations roles", "IT operations"],
  ])("stands for the family right before “roles”: %s", (text, title) => {
    expect(understand(text)).toEqual(rolesOf(title));
  });

  test.each(["which roles need testing", "service designer roles", "security roles", "design"])(
    "does not stand for it in: %s",
    (text) => {
      const understanding = understand(text);
      const family =
        understanding.kind === "question" && "family" in understanding.question
          ? understanding.question.family
          : undefined;
      expect(family).toBeUndefined();
    },
  );
});

describe("A family named in full", () => {
  test.each([
    ["skills in user-centred design", "User-centred design"],
    ["list all skills of IT operations", "IT operations"],
    ["which skills do design roles need", "User-centred design"],
  ])("is asked for by what its roles need: %s", (text, title) => {
    expect(understand(text)).toEqual(rolesOf(title));
  });

  test("holds the roles of which a seniority is asked", () => {
    const understanding = understand("lead roles in user-centred design");
    expect(understanding).toMatchObject({
      choices: [
        { kind: "role-level", roleLevel: "lead-service-designer" },
        { kind: "role-level", roleLevel: "lead-interaction-designer" },
      ],
    });
  });
});
