import { expect, test } from "vitest";
import { bot } from "../../slack/bot.ts";

const title = (text: string): string => bot().reply(text).page.title;

test.each([
  [
    "does a lead app ops engineer need testing?",
    /^Yes: Lead .* asks for Testing at practitioner$/u,
  ],
  ["is there training for lead app ops?", /^Yes: Lead .*: training \(11\)$/u],
  ["does a senior app ops engineer need coding?", /^No: The sources do not list Coding/u],
  ["does senior app ops have any qualifications?", /^No: The sources list no qualifications/u],
  ["are there qualifications for lead app ops?", /^Yes: Lead .*: qualifications \(5\)$/u],
  ["does a senior app ops need expert testing?", /^No: Senior .* asks for Testing at working$/u],
  ["is testing needed at practitioner for lead app ops?", /^Yes: Lead .* at practitioner$/u],
  ["does a lead app ops need ITIL Foundation?", /^No: The sources do not list ITIL Foundation/u],
  ["does a senior app ops need at least working testing?", /^Yes: Senior .* at working$/u],
  ["does a senior app ops need testing at practitioner or above?", /^No: Senior .* at working$/u],
  ["does a lead app ops have any expert skills?", /^No: Lead .* asks for no skill at expert$/u],
  ["does a lead app ops need to know about budgets?", /^No: The sources do not list Budgets/u],
  ["is there training on leadership for lead app ops?", /^No: .* Leadership among the training/u],
  ["is there GDPR training for lead app ops?", /^Yes: The sources list Data Protection and GDPR/u],
  ["is principal app ops above lead?", /^Yes: Principal is one level above Lead$/u],
  [
    "is a lead app ops engineer higher than a principal?",
    /^No: Principal is one level above Lead$/u,
  ],
  ["is a senior app ops engineer below a principal?", /^Yes: Principal is 2 levels above Senior$/u],
  // The level that is titled as its role is.
  ["is a senior app ops above an app ops?", /^Yes: Senior is one level above Application/u],
])("%s", (text, expected) => {
  expect(title(text)).toMatch(expected);
});

// "Yes" would be wrong, or would answer less than was asked.
test.each([
  "does a lead app ops engineer need no testing?",
  "does only the lead app ops engineer need testing?",
  // It asks for more.
  "does a senior app ops engineer need problem management at awareness?",
  "is testing optional for a lead app ops engineer?",
  "is testing missing for a lead app ops engineer?",
  "is coding assessed for a senior app ops engineer?",
  "can a lead app ops engineer skip testing?",
  "does a lead app ops engineer avoid testing?",
  "is a lead app ops engineer responsible for change management?",
  "does a lead app ops engineer need a degree?",
  "does a lead app ops engineer need 3 qualifications?",
  // No document says which knowledge these levels need.
  "does an app ops engineer need operating systems?",
  "does a lead app ops engineer need IT infrastructure?",
  "do all roles need testing?",
  "does a lead app ops engineer need more training?",
  "does a lead app ops engineer need testing and coding?",
  "does a lead app ops engineer need kubernetes and testing?",
  "what testing does a lead app ops engineer need?",
  "/role lead app ops qualifications",
  "does only the lead app ops engineer need GDPR training?",
  "is a lead app ops engineer two levels above an associate?",
  "is principal app ops far above lead?",
  // Three levels, or one that does not exist.
  "is a senior principal above a lead?",
  "are seniors above leads above principals?",
  "is a senior lead above a lead?",
  // The level is the lead's, not that of testing.
  "does a level 4 lead need testing?",
  "does an expert lead need testing?",
  // Nothing is listed for seniors at all, so the documents do not tell.
  "does a senior app ops need ITIL Foundation?",
  // Every level of the role is meant.
  "do application operations engineers need ITIL Foundation?",
  "does a senior app ops need testing over working?",
  "is testing required before lead app ops?",
  "does everyone need testing as a lead app ops engineer?",
  "is GDPR training mandatory for lead app ops?",
])("neither yes nor no: %s", (text) => {
  expect(title(text)).not.toMatch(/^(?:Yes|No)\b/u);
});

// Of a team, who would change most is asked; with a change named, that one is.
test.each([
  [
    "2 senior app ops and a lead app ops: who should we hire next?",
    /^One more principal .* raises 9 skills/u,
  ],
  ["2 senior app ops and a lead app ops: who can we not lose?", /^If one lead .* leaves, 7/u],
  ["2 senior app ops and a lead app ops: what do we cover?", /^Team of 3/u],
  ["2 senior app ops and a lead app ops: what if we lose a senior?", /^If one senior .* leaves/u],
])("%s", (text, expected) => {
  expect(title(text)).toMatch(expected);
});
