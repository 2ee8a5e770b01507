import { expect, test } from "vitest";
import { spoken } from "../../../src/render/label.ts";
import { bot } from "../../slack/bot.ts";

const page = (text: string) => bot().reply(text).page;

// What the text names beside its question is answered first.
test.each([
  [
    "compare senior and lead app ops on testing",
    "Testing: working for Senior and practitioner for Lead",
  ],
  [
    "is there any difference between senior and lead app ops for coding?",
    "Coding and scripting: not listed for both",
  ],
  [
    "compare lead and principal app ops on incident management",
    "Incident management: practitioner for both",
  ],
  [
    "compare senior and lead app ops on training",
    "Training: none listed for Senior and 11 listed for Lead",
  ],
  [
    "testing and user focus for lead app ops",
    "Lead application operations engineer asks for Testing at practitioner and User focus at practitioner",
  ],
  [
    "testing and coding for lead app ops",
    "Lead application operations engineer asks for Testing at practitioner, and not for Coding and scripting",
  ],
  [
    "skills of lead app ops at working or above",
    "Lead application operations engineer asks for 13 skills at working or above",
  ],
  [
    "which levels of app ops need expert testing?",
    "1 of the 5 levels of Application operations engineer asks for Testing at expert",
  ],
  [
    "is GDPR training mandatory for lead app ops?",
    "The sources list Data Protection and GDPR for Lead application operations engineer",
  ],
  [
    "expert skills of principal app ops",
    "Principal application operations engineer asks for 2 skills at expert",
  ],
  [
    "expert skills of associate app ops",
    "Associate application operations engineer asks for no skill at expert",
  ],
  [
    "which app ops levels need testing",
    "4 of the 5 levels of Application operations engineer ask for Testing",
  ],
  [
    "which ITIL qualifications does lead app ops have",
    "The sources list 4 things of that name for Lead application operations engineer",
  ],
])("%s", (text, title) => {
  expect(page(text)).toMatchObject({ title, reading: undefined });
});

test("only what was asked for is shown, and how much of all that is", () => {
  const { context, parts, ask } = page("expert skills of principal app ops");
  expect(context).toBe("2 of its 13 skills");
  const titles = parts.flatMap((part) => (part.kind === "folds" ? part.folds : []));
  expect(titles.map(({ title }) => spoken(title))).toEqual([
    "Technical specialism: expert",
    "Testing: expert",
  ]);
  // Its later pages are those of the same question.
  expect(ask).toBe("expert skills of principal app ops");
});

test("a follow-up keeps the answer to its question whole", () => {
  const previous = bot().reply("lead app ops").understanding;
  if (previous.kind !== "question") throw new Error("not understood");
  const { page: whole } = bot().reply("and its expert skills?", { previous: previous.question });
  expect(whole.title).toMatch(/: skills \(/u);
  expect(whole.reading).toMatch(/asks for no skill at expert\.$/u);
});

test("what is left out is never asked again, so the page stays whole", () => {
  const { title, reading, ask } = page("compare senior and lead app ops on testing without travel");
  expect(title).toMatch(/^From Senior to Lead/u);
  expect(reading).toMatch(/^Testing: working for Senior and practitioner for Lead\. Read as: /u);
  expect(ask).not.toMatch(/travel/u);
});

test("several skills compared are a line each", () => {
  const { title, parts } = page(
    "compare senior and lead app ops on testing and problem management",
  );
  expect(title).toBe("Testing: working for Senior and practitioner for Lead");
  expect(parts[0]).toMatchObject({ kind: "paragraph", text: /^Problem management: / });
});

test("who else lists it", () => {
  const { parts } = page("does a lead app ops engineer need ITIL Foundation?");
  expect(parts[0]).toMatchObject({ text: /^They list it for: / });
});

// What the answer cannot speak to is left out, and the answer says so.
test.each([
  ["training and qualifications for associate app ops", "training"],
  ["incident management at working or above", "or above"],
  ["compare senior and lead app ops without testing", "testing"],
  ["lead app ops skills at level 3", "level 3"],
  ["what SFIA level is a lead app ops engineer?", "SFIA level"],
  ["which senior roles need testing", "senior"],
])("%s", (text, leftOut) => {
  expect(page(text).reading).toMatch(`Left out: "${leftOut}".`);
});

// These name nothing beside their question.
test.each([
  "what is the next level after senior app ops",
  "the next level of incident management after working",
  "what SFIA level of ITOP does the principal infrastructure operations engineer need",
  "app ops levels 2 and 3",
])("%s", (text) => {
  const { understanding } = bot().reply(text);
  expect(understanding).not.toHaveProperty("focus");
  expect(understanding).not.toHaveProperty("leftOut");
});
