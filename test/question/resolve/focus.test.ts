import { expect, test } from "vitest";
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
    "Coding and scripting: not listed for Senior and not listed for Lead",
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
    "which level 3 ITIL courses does lead app ops have",
    "The sources list 4 things of that name for Lead application operations engineer",
  ],
])("%s", (text, title) => {
  expect(page(text)).toMatchObject({ title, reading: undefined });
});

test("what the answer shows is the line below", () => {
  const { context, parts } = page("expert skills of principal app ops");
  expect(context).toBe("Principal application operations engineer: skills (13)");
  expect(parts[0]).toEqual({
    kind: "paragraph",
    text: "Technical specialism and Testing.",
  });
});

test("who else lists it", () => {
  const { parts } = page("does a lead app ops engineer need ITIL Foundation?");
  expect(parts[0]).toMatchObject({ text: /^They list it for: / });
});

// What the answer cannot speak to is left out, and the answer says so.
test.each([
  ["does a lead app ops engineer need change management training?", "training"],
  ["what SFIA level is a lead app ops engineer?", "SFIA level"],
  ["which senior roles need testing", "senior"],
  ["compare senior and lead app ops on testing and problem management", "problem management"],
])("%s", (text, leftOut) => {
  expect(page(text).reading).toMatch(`Left out: "${leftOut}".`);
});

// These name nothing beside their question.
test.each([
  "what is the next level after senior app ops",
  "the next level of incident management after working",
  "what SFIA level of ITOP does the principal infrastructure operations engineer need",
  "app ops levels 2 and 3",
  "one of my team is a lead app ops engineer, what does she need?",
])("%s", (text) => {
  const { understanding } = bot().reply(text);
  expect(understanding).not.toHaveProperty("focus");
  expect(understanding).not.toHaveProperty("leftOut");
});
