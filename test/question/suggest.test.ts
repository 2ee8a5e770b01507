import { describe, expect, test } from "vitest";
import { createSuggest, type Suggestable } from "../../src/question/suggest.ts";
import { spellingsOf } from "../../src/question/text/tokenise.ts";
import { createTitleSearch } from "../../src/question/lexicon/title-search.ts";
import { createUnderstanding } from "../../src/question/understand.ts";
import { unclear } from "../../src/question/understanding.ts";
import { emptyVocabulary } from "../../src/question/vocabulary.ts";
import { smallCatalogue } from "./small-catalogue.ts";
import { english, largeFramework, theFiveDocuments, type Understood } from "./understandings.ts";

const fiveDocuments = theFiveDocuments();
const framework = largeFramework();
const everything = 1000;

function suggestionsOf({ catalogue, vocabulary, understand }: Understood) {
  return createSuggest(catalogue, createTitleSearch(catalogue, vocabulary), (text) =>
    understand(text),
  );
}

function titlesFor(known: Understood, typed: string, of: Suggestable, limit = everything) {
  return suggestionsOf(known)(typed, of, limit).map(({ title }) => title);
}

describe("Suggestions from the five documents", () => {
  test("begin with the title whose first words were typed.", () => {
    const [first, second] = titlesFor(fiveDocuments, "app", "role-levels");
    expect(first).toBe("Application operations engineer");
    expect(second).toBe("Associate application operations engineer");
  });

  test("take every typed word as a word or the beginning of one, in any order.", () => {
    expect(titlesFor(fiveDocuments, "infra princ", "role-levels")).toEqual([
      "Principal infrastructure operations engineer",
    ]);
  });

  test("know short forms and acronyms.", () => {
    expect(titlesFor(fiveDocuments, "snr", "role-levels")).toEqual([
      "Senior application operations engineer",
    ]);
    expect(titlesFor(fiveDocuments, "csi", "skills")[0]).toBe("Continual service improvement");
  });

  test("allow for typing errors.", () => {
    expect(titlesFor(fiveDocuments, "prinicpal infra ops", "role-levels")).toEqual([
      "Principal infrastructure operations engineer",
    ]);
    expect(titlesFor(fiveDocuments, "incidnet", "skills")).toEqual(["Incident management"]);
  });

  test("are all titles, in order, before anything is typed.", () => {
    const { catalogue } = fiveDocuments;
    expect(titlesFor(fiveDocuments, " ", "role-levels")).toEqual(
      catalogue.roleLevels.map(({ title }) => title),
    );
    expect(titlesFor(fiveDocuments, "", "role-levels", 2)).toHaveLength(2);
  });

  test("are empty for a text that matches nothing.", () => {
    expect(titlesFor(fiveDocuments, "welding", "skills")).toEqual([]);
  });
});

test("In a large framework a whole title is suggested first, whatever contains it.", () => {
  const { catalogue } = framework;
  const suggest = suggestionsOf(framework);
  const wrong = catalogue.roleLevels.filter(
    ({ title }) => suggest(title, "role-levels", 1)[0]?.title !== title,
  );
  expect(wrong).toEqual([]);
});

test("Three letters of each word of a title find it.", () => {
  const suggest = suggestionsOf(framework);
  const lost = framework.catalogue.roleLevels.filter(({ title }) => {
    const typed = title
      .split(" ")
      .map((word) => word.slice(0, 3))
      .join(" ");
    return !suggest(typed, "role-levels", 5).some((one) => one.title === title);
  });
  expect(lost).toEqual([]);
});

describe("In a large framework three letters of any word of a title, after the words before it,", () => {
  const titles = createTitleSearch(framework.catalogue, emptyVocabulary);
  const suggest = createSuggest(framework.catalogue, titles, () => unclear);
  const { roleLevels, skills } = framework.catalogue;

  /** Whether a title begins with the typed words; each may be just the beginning of a word. */
  function begins(title: string, typed: readonly string[]): boolean {
    const words = spellingsOf(title);
    return typed.every((word, at) => words[at]?.startsWith(word));
  }

  test.each([
    ["role-levels", roleLevels],
    ["skills", skills],
  ] as const)("put nothing less likely before it: %s", (of, titled) => {
    const wrong = titled.flatMap(({ title }) => {
      const words = spellingsOf(title);
      return words.flatMap((word, at) => {
        const typed = [...words.slice(0, at), word.slice(0, 3)];
        const labels = suggest(typed.join(" "), of, everything).map((one) => one.title);
        const before = labels.slice(0, labels.indexOf(title));
        const unlikely = before.filter(
          (label) =>
            !begins(label, typed) ||
            (spellingsOf(label).length > words.length &&
              !spellingsOf(label).includes(typed.at(-1) ?? "")),
        );
        return labels.includes(title) && unlikely.length === 0 ? [] : [{ title, typed, unlikely }];
      });
    });
    expect(wrong).toEqual([]);
  });
});

describe("Suggestions follow what is typed", () => {
  const catalogue = smallCatalogue({
    "End user computing engineer": ["Lead end user computing engineer"],
    "User researcher": ["Lead user researcher"],
    "Software developer": ["Developer"],
    "DevOps engineer": ["DevOps engineer"],
    "Delivery manager": ["Delivery manager"],
    "Incident manager": ["Incident manager"],
    "Data analyst": ["Senior data analyst"],
    "Systems administrator": ["Sysadmin", "Lead sysadmin"],
  });
  const vocabulary = {
    ...emptyVocabulary,
    words: [
      { short: "dev", standsFor: ["developer"] },
      { short: "dm", standsFor: ["delivery manager"] },
      { short: "UR", standsFor: ["user researcher"] },
    ],
  };
  const { understand } = createUnderstanding(catalogue, vocabulary, english());
  const suggest = createSuggest(catalogue, createTitleSearch(catalogue, vocabulary), (text) =>
    understand(text),
  );

  test.each([
    ["lead us", ["Lead user researcher", "Lead end user computing engineer"]],
    ["senior data a", ["Senior data analyst"]],
    ["dev", ["Developer", "DevOps engineer"]],
    ["dm", ["Delivery manager"]],
    ["ur", ["Lead user researcher"]],
    ["data d", []],
    // A role level whose title does not name its role is also found by the role's title.
    ["systems adm", ["Sysadmin", "Lead sysadmin"]],
    ["lead systems", ["Lead sysadmin"]],
    ["lead s", ["Lead sysadmin"]],
  ])("%s", (typed, labels) => {
    expect(suggest(typed, "role-levels", everything).map(({ title }) => title)).toEqual(labels);
  });
});
