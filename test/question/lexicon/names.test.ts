import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slug } from "../../../src/catalogue/ids.ts";
import type { Question } from "../../../src/question/question.ts";
import { largeFramework, theFiveDocuments, type Understood } from "../understandings.ts";

const own = theFiveDocuments();
const large = largeFramework();

interface Named {
  readonly text: string;
  /** The things that have this name, usually one. */
  readonly ids: readonly string[];
}

/** The initials of the words, with and without small words, as people abbreviate titles. */
function acronyms(title: string): readonly string[] {
  const words = title.replace(/\([^)]*\)/g, " ").match(/[\p{L}\p{N}’']+/gu) ?? [];
  const content = words.filter((word) => !/^(?:a|and|or|the|of|for|in)$/i.test(word));
  const forms = [words, content].map((form) => form.map((word) => word.charAt(0)).join(""));
  return forms.filter((form) => form.length >= 3).map((form) => form.toUpperCase());
}

/** All titles and other names with what they name; two things can share a name. */
function namesOf({ catalogue, vocabulary }: Understood): readonly Named[] {
  const titled = [
    ...catalogue.roles,
    ...catalogue.skills,
    ...catalogue.knowledge,
    ...catalogue.qualifications,
    ...catalogue.topics,
    ...catalogue.roleLevels.map(({ title, role }) => ({ title, id: role })),
  ];
  const owners = new Map<string, Named>();
  const add = (text: string, id: string): void => {
    const known = owners.get(slug(text)) ?? { text, ids: [] };
    owners.set(slug(text), { text, ids: [...known.ids, id] });
  };
  for (const { title, id } of titled) add(title, id);
  for (const { name, otherNames } of vocabulary.names) {
    for (const { id } of titled.filter(({ title }) => slug(title) === slug(name))) {
      for (const other of otherNames) add(other, id);
    }
  }
  return [...owners.values()];
}

function idsIn(question: Question, { catalogue }: Understood): readonly string[] {
  switch (question.kind) {
    case "role":
      return [question.role];
    case "role-level":
      return [catalogue.roleLevel(question.roleLevel).role];
    case "skill":
      return [question.skill];
    case "roles-with-qualification":
      return [question.qualification];
    case "topic":
      return question.topics;
    case "skill-level":
    case "skill-in-role-level":
    case "compare-role-levels":
    case "compare-skill-levels":
    case "compare-skills":
    case "roles-with-skill":
    case "level":
    case "list":
    case "changes":
    case "team":
    case "teams-with-skill":
    case "team-skill":
    case "compare-teams":
    case "similar-roles":
    case "career-path":
    case "help":
      return [];
  }
}

/** The ids of what a text is understood as, or could mean; none if it is not understood. */
function readingsOf(text: string, understood: Understood): readonly string[] {
  const understanding = understood.understand(text);
  switch (understanding.kind) {
    case "question":
      return idsIn(understanding.question, understood);
    case "ambiguous":
      return understanding.choices.flatMap((choice) => idsIn(choice, understood));
    case "not-found":
    case "not-understood":
      return [];
  }
}

function isFound(text: string, { ids }: Named, understood: Understood): boolean {
  return readingsOf(text, understood).some((id) => ids.includes(id));
}

const carriers: readonly (readonly [string, (name: string) => string])[] = [
  ["alone", (name) => name],
  ["as a slug", (name) => slug(name)],
  ["as a slug with underscores", (name) => slug(name).replaceAll("-", "_")],
  ["in capitals", (name) => name.toUpperCase()],
  ["in small letters", (name) => name.toLowerCase()],
  ["in quotation marks", (name) => `“${name}”`],
  ["in 'what is'", (name) => `what is ${name}?`],
  ["in a polite question", (name) => `Hi, could you tell me about ${name} please`],
  ["in a question to everybody", (name) => `anyone know what ${name} means`],
  ["in a request", (name) => `explain ${name} to me`],
];

describe.each([
  ["the documents", own],
  ["a large framework", large],
])("the names of %s", (_, understood) => {
  const names = namesOf(understood);

  test.each(carriers)("are understood %s", (_where, carrier) => {
    expect(names.filter((name) => !isFound(carrier(name.text), name, understood))).toEqual([]);
  });

  test("are understood with one typing error in 98 of 100 cases", () => {
    const words = names.flatMap((name) => {
      const long = [...name.text.matchAll(/(?<!\p{L})\p{L}{5,}(?!\p{L})/gu)];
      // Words in capitals are acronyms, in which every letter counts.
      return long.flatMap(({ 0: word, index }) =>
        /^\p{Lu}+$/u.test(word) ? [] : [{ name, word, index }],
      );
    });
    const letter = fc.integer({ min: 97, max: 122 }).map((code) => String.fromCharCode(code));
    const slips = fc.sample(
      fc.record({
        which: fc.nat(words.length - 1),
        kind: fc.constantFrom("omit", "insert", "replace", "swap"),
        place: fc.double({ min: 0, max: 0.999, noNaN: true }),
        letter,
      }),
      { numRuns: 1000, seed: 1 },
    );
    const missed = slips.filter((slip) => {
      const { name, word, index } = words[slip.which]!;
      const at = Math.floor(slip.place * (word.length - 1));
      const wrong = mistyped(word, slip.kind, at, slip.letter);
      const text = name.text.slice(0, index) + wrong + name.text.slice(index + word.length);
      return !isFound(text, name, understood);
    });
    expect(missed.length / slips.length).toBeLessThan(0.02);
  });
});

function mistyped(word: string, kind: string, at: number, letter: string): string {
  const [before, here, next, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  if (kind === "omit") return before + next + after;
  if (kind === "insert") return before + letter + here + next + after;
  if (kind === "replace") return before + letter + next + after;
  return before + next + here + after;
}

test("acronyms of skills are understood, or offered if several skills share one", () => {
  const { skills } = own.catalogue;
  const missed = skills
    .flatMap(({ id, title }) => acronyms(title).map((text) => ({ text, ids: [id] })))
    .filter(
      (name) => !isFound(name.text, name, own) || !isFound(name.text.toLowerCase(), name, own),
    );
  expect(missed).toEqual([]);
});

test("an acronym is never a correction of a mistyped word", () => {
  for (const text of ["CSA", "SNF", "CITQ", "GDRP", "TIOP"]) {
    expect(own.understand(text).kind).not.toBe("question");
  }
});

test("names with words left out, reordered or shared are understood", () => {
  const found = (text: string): readonly string[] => readingsOf(text, own);
  expect(found("capacity and availability management")).toEqual([
    "availability-and-capacity-management",
  ]);
  expect(found("management of incidents")).toEqual(["incident-management"]);
  expect(found("appops")).toEqual(["application-operations-engineer"]);
  expect(found("dev ops")).toEqual(["devops"]);
  expect(own.understand("compare incident and problem management")).toMatchObject({
    question: { kind: "compare-skills", skills: ["incident-management", "problem-management"] },
  });
  expect(own.understand("compare service and user focus")).toMatchObject({
    question: { kind: "compare-skills", skills: ["service-focus", "user-focus"] },
  });
  expect(own.understand("compare technical understanding and specialism")).toMatchObject({
    question: { skills: ["technical-understanding", "technical-specialism"] },
  });
});
