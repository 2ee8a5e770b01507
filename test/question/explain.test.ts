import fc from "fast-check";
import { expect, test } from "vitest";
import { adverts } from "./adverts.ts";
import { createUnderstanding } from "../../src/question/understand.ts";
import { governmentTitles } from "./sets/government-titles.ts";
import { english, theFiveDocuments, vocabularyFor } from "./understandings.ts";
import { anyCharacter } from "../any-character.ts";

const understander = theFiveDocuments();
const { explain } = understander;

function phrasesFor(text: string): readonly string[] {
  return [...explain(text)].flat().map((question) => understander.phrase(question));
}

// Written before anybody knew what would be found in them.
test.each(adverts())("$text", ({ text, names }) => {
  expect(phrasesFor(text)).toEqual(names);
});

test("The role levels, skills and skill levels of a job advert are found in order.", () => {
  const advert = `We are looking for a Senior Application Operations Engineer.
• incident management at a working level
• practitioner change management, and user focus (practitioner)
• ITOP level 3, testing; some knowledge of operating systems
You will report to the lead application operations engineer.`;
  expect(phrasesFor(advert)).toEqual([
    "senior application operations engineer",
    "working incident management",
    "practitioner change management",
    "practitioner user focus",
    "ITOP level 3",
    "testing",
    "operating systems",
    "lead application operations engineer",
  ]);
});

test("Short forms, acronyms and qualifications are found as they are after a command.", () => {
  const advert = `Lead app ops engineer with incident mgmt and practitioner-level change management.
A working level of user focus, SMF and ITIL Foundation. I am here from 9 AM, it and all.`;
  expect(phrasesFor(advert)).toEqual([
    "lead application operations engineer",
    "incident management",
    "practitioner change management",
    "working user focus",
    "service management framework knowledge",
    "who needs ITIL foundation",
  ]);
});

test.each([
  ["Lead app ops needed", ["lead application operations engineer"]],
  ["the app ops lead has left", ["lead application operations engineer"]],
  [
    "Senior and lead app ops engineers wanted",
    ["senior application operations engineer", "lead application operations engineer"],
  ],
  ["you will lead application operations engineers", ["application operations engineer"]],
  ["Application operations engineer (senior)", ["senior application operations engineer"]],
  ["lead app ops analyst", []],
  ["app ops does not know", []],
])("The role levels of %j", (text, phrases) => {
  expect(phrasesFor(text)).toEqual(phrases);
});

test.each([
  ["technical specialism, testing and service focus", 3],
  ["incident and problem management", 2],
  ["Skills: testing / coding", 2],
  ["strong scripting skills wanted", 1],
  ["• Testing", 1],
  ["• Testing (practitioner)", 1],
  ["Testing took longer than planned.", 0],
  ["The team needs leadership, they said.", 0],
  ["On call since Monday; the outages were over by ten.", 0],
])("In %j an English word is a name only as one of a list's: %d names", (text, count) => {
  expect(phrasesFor(text)).toHaveLength(count);
});

test("A short form is as little a name as an English word.", () => {
  const government = createUnderstanding(
    governmentTitles,
    vocabularyFor(governmentTitles),
    english(),
  );
  const named = (text: string): readonly string[] =>
    [...government.explain(text)].flat().map((question) => government.phrase(question));
  expect(named("The call ends at 5:46 PM. DM me, said the dev")).toEqual([]);
  expect(named("We need: BA, DM")).toEqual(["business analyst", "delivery manager"]);
});

test("What people call something near is not explained as what it is near to.", () => {
  expect(phrasesFor("A senior sysadmin for patching and major incidents")).toEqual([]);
});

test("Two items of a list do not form one name across their separator.", () => {
  expect(phrasesFor("problem, management; user, focus")).toEqual([]);
});

test("Something named twice is explained once.", () => {
  expect(phrasesFor("User focus. More user focus, and user-focus again.")).toEqual(["user focus"]);
});

test("The level of the next item in a list is not taken for this item's.", () => {
  expect(phrasesFor("testing, practitioner user focus")).toEqual([
    "testing",
    "practitioner user focus",
  ]);
});

test.each(["x", "testing ", "lead app ops and enginer, "])(
  'A long text is explained before the test\'s time is over, even if it is "%s" again and again.',
  (words) => {
    const [once, often] = [words, words.repeat(64_000 / words.length)];
    expect(phrasesFor(often)).toEqual(phrasesFor(once));
  },
);

test("A text that names nothing has nothing to explain.", () => {
  expect(phrasesFor("Lunch is at noon; bring a fork.\n\n")).toEqual([]);
});

test("A name far into a long text is found, wherever the text is split.", () => {
  const filling = "words that say nothing ".repeat(33);
  for (let at = 0; at < 40; at++) {
    const text = `${"x".repeat(at)} ${filling} problem management`;
    expect(phrasesFor(text)).toEqual(["problem management"]);
  }
});

test("Any text is explained without errors, and only with questions that can be asked.", () => {
  const words = fc.constantFrom("incident", "management", "level", "3", "expert", "-", "\uD800");
  const texts = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.array(words).map((all) => all.join(" ")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const question of [...explain(text)].flat()) {
        const phrase = understander.phrase(question);
        expect(understander.understand(phrase)).toEqual({ kind: "question", question });
      }
    }),
  );
});
