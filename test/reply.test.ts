import { expect, test } from "vitest";
import { openRolecall } from "../src/open-rolecall.ts";
import { toText } from "../src/render/text.ts";

const rolecall = openRolecall();

test("A text gets its understanding, its answer and its page in one go.", () => {
  const { understanding, answer, page, trace } = rolecall.reply("ITOP level 3");
  expect(understanding).toMatchObject({ kind: "question", question: { kind: "skill-level" } });
  expect(answer.kind).toBe("skill-level");
  expect(toText(page)).toContain("Carries out agreed operational procedures");
  expect(trace.recogniser).toBeDefined();
});

test("A reply depends on the text and the context alone, not on what was asked before.", () => {
  const first = rolecall.reply("and at expert?");
  rolecall.reply("working incident management");
  expect(rolecall.reply("and at expert?")).toEqual(first);
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
