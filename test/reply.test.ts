import { english } from "./question/understandings.ts";
import { expect, test } from "vitest";
import { openCatalogue } from "../src/catalogue/catalogue.ts";
import { skillId } from "../src/catalogue/ids.ts";
import { openRolecall } from "../src/open-rolecall.ts";
import type { Question } from "../src/question/question.ts";
import type { Context } from "../src/question/understanding.ts";
import { createReply, warmUp } from "../src/reply.ts";
import { toMessages } from "../src/render/slack/message.ts";
import { toText } from "../src/render/text.ts";
import { emptyVocabulary } from "../src/question/vocabulary.ts";
import { renamedCatalogue } from "./renamed-catalogue.ts";
import { smallCatalogue } from "./question/small-catalogue.ts";
import { fiveDocumentsCatalogue } from "./five-documents/paths.ts";
import { bot } from "./slack/bot.ts";

const rolecall = bot();

test("A text gets its understanding, its answer and its page in one go.", () => {
  const { understanding, answer, page, trace } = rolecall.reply("ITOP level 3");
  expect(understanding).toMatchObject({ kind: "question", question: { kind: "skill-level" } });
  expect(answer.kind).toBe("skill-level");
  expect(toText(page)).toContain("Carries out agreed operational procedures");
  expect(trace().kinds[0]).toMatchObject({ kind: "skill-level" });
});

test("A former name is told in the first lines, and the page is that of today's name.", () => {
  const renamed = createReply(renamedCatalogue(), emptyVocabulary, english());
  const text = (typed: string) => toText(renamed.reply(typed).page);
  expect(text("what is chart work?")).toMatch(
    /^Chart and passage work\nChart work is now called Chart and passage work \(renamed on 1 September 2026\)\.\n/u,
  );
  const { parts } = renamed.reply("chart and passage work").page;
  expect(renamed.reply("chart work").page.parts).toBe(parts);
  expect(text("chart work for the senior harbour pilot")).toContain(
    "Harbour pilot is now called Port pilot (renamed on 1 September 2026). Chart work is now called",
  );
});

test("A reply depends on the text and the context alone, not on what was asked before.", () => {
  rolecall.reply("working incident management");
  const { trace: later, ...replied } = rolecall.reply("and at expert?");
  const { trace, ...fresh } = openRolecall(fiveDocumentsCatalogue).reply("and at expert?");
  expect([fresh, trace()]).toEqual([replied, later()]);
});

test("Words left out are told of on the page of the question, which is composed once.", () => {
  const text = "what is practitioner incident management?";
  const plain = rolecall.reply(text);
  const likely = rolecall.reply(`Thanks for lunch. ${text}`);
  expect(likely.page).toEqual({
    ...plain.page,
    reading: 'Read as: Incident management at practitioner. Left out: "Thanks for lunch".',
  });
  expect(likely.answer).toBe(plain.answer);
  expect(likely.page.parts).toBe(plain.page.parts);
  expect(plain.page.reading).toBeUndefined();
  expect(rolecall.reply(text).page).toBe(plain.page);
});

test("The same text after another question, or after a slash command, is another text.", () => {
  const previous: Question = { kind: "skill", skill: skillId("Incident management") };
  const kind = (text: string, context: Context): string =>
    rolecall.reply(text, context).answer.kind;
  const continued = [{}, { previous }].map((context) => kind("and at working level?", context));
  expect(continued).toEqual(["not-understood", "skill-level"]);
  const commanded = [{}, { command: "role" } as const].map((context) =>
    kind("incident management", context),
  );
  expect(commanded).toEqual(["skill", "not-found"]);
});

test("An app is warmed up with any catalogue.", () => {
  const { sources } = rolecall.catalogue;
  const nothing = { roles: [], roleLevels: [], skills: [], knowledge: [], qualifications: [] };
  const empty = openCatalogue({ sources, families: [], defects: [], ...nothing });
  const bare = createReply(empty, { words: [], names: [], near: [] }, english());
  expect(() => {
    for (const one of [rolecall, bare]) warmUp(one);
  }).not.toThrow();
});

test("Every question that an answer offers is understood as exactly that question.", () => {
  const { answer } = rolecall.reply("compare senior and lead app ops");
  expect(answer.next.length).toBeGreaterThan(0);
  for (const { question } of answer.next) {
    expect(rolecall.reply(rolecall.phrase(question)).understanding).toEqual({
      kind: "question",
      question,
    });
  }
});

test("Titles that are words of the language of questions spoil no answer.", () => {
  const odd = smallCatalogue(
    { Help: ["Help", "Senior help"], Practitioner: ["Practitioner", "Expert"], Roles: ["Lead"] },
    ["List roles", "What changed", "Level 3", "Who needs", "Working", "Compare"],
  );
  const bot = createReply(odd, { words: [], names: [], near: [] }, english());
  warmUp(bot);
  const titles = [...odd.roleLevels, ...odd.skills, ...odd.roles].map(({ title }) => title);
  for (const text of [...titles, "list skills", "who needs working", "compare help and lead"]) {
    const { page } = bot.reply(text);
    expect(toMessages(page).length).toBeGreaterThan(0);
    expect(page.next.map(({ ask }) => ask)).not.toContain("");
  }
});

test.each(["senior app ops", "what's practitioner incident management?", "list skills", "help"])(
  "%j means the same whatever was asked before",
  (text) => {
    expect(rolecall.mayContinue(text)).toBe(false);
  },
);

test.each(["and at expert?", "expert?", "who needs it?", "qualifications", "data scientist", "hm"])(
  "%j may continue what was asked before",
  (text) => {
    expect(rolecall.mayContinue(text)).toBe(true);
  },
);
