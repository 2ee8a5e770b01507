import fc from "fast-check";
import { expect, test } from "vitest";
import { theFiveDocuments } from "./understandings.ts";
import { anyCharacter } from "../any-character.ts";

const understander = theFiveDocuments();
const { explain } = understander;

function phrasesFor(text: string): readonly string[] {
  return [...explain(text)].flat().map((question) => understander.phrase(question));
}

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
