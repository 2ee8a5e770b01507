import { describe, expect, test } from "vitest";
import { answer } from "../../../src/answer/answer-question.ts";
import { roleLevelId } from "../../../src/catalogue/ids.ts";
import type { Question } from "../../../src/question/question.ts";
import { compose } from "../../../src/render/compose.ts";
import { withReading } from "../../../src/render/reading.ts";
import {
  prepareAnswer,
  openContent,
  privateContent,
  rememberedOf,
} from "../../../src/slack/message/prepared-answer.ts";
import type { Reply } from "../../../src/slack/rolecall.ts";
import { bot } from "../bot.ts";

const question = {
  kind: "role-level",
  roleLevel: roleLevelId("Senior application operations engineer"),
  section: "skills",
} as const;
const skills = bot().reply(bot().phrase(question));
const reading = 'Left out: "for our notice".';
const likely: Reply = {
  ...skills,
  understanding: { kind: "question", question, leftOut: ["for our notice"] },
  page: withReading(skills.page, skills.answer, ["for our notice"]),
};

function doubted(...choices: readonly Question[]): Reply {
  const doubt = { reason: "statement" } as const;
  const understanding = { kind: "not-understood", doubt, choices } as const;
  const given = answer(understanding, bot().catalogue);
  return {
    understanding,
    answer: given,
    page: compose(given, (one) => bot().phrase(one), "as typed"),
  };
}

function told(reply: Reply, typed = "as typed") {
  const one = prepareAnswer({ ...bot(), reply: () => reply }, typed);
  const alone = privateContent(one, true);
  return { one, alone, buttons: JSON.stringify(alone.blocks), open: openContent(one, true) };
}

describe("an answer that leaves out some words", () => {
  const { one, alone, buttons, open } = told(likely, "/role senior app ops skills for our notice");

  test("says how the text was read, in blocks and in plain text, in private and in public", () => {
    for (const { blocks, text } of [alone, open]) {
      expect(text).toContain(reading);
      expect(blocks[1]?.type).toBe("context");
      expect(JSON.stringify(blocks[1])).toContain("Left out");
    }
  });

  test("is posted, rated and followed up as the question without them", () => {
    const ask = "senior application operations engineer skills";
    expect(one.typed).toBe(ask);
    expect(rememberedOf(one)).toEqual({ question: ask });
    expect(buttons).toContain(`"value":"${ask}"`);
    expect(buttons).toContain("Post to channel");
    expect(buttons).toContain(`"value":"helpful: ${ask}"`);
    expect(buttons).not.toContain('"value":"/role');
  });
});

describe("a text of doubtful meaning", () => {
  const { one, buttons } = told(
    doubted(question, { kind: "role-level", roleLevel: question.roleLevel }),
  );

  test("offers its choices as buttons and a report to the owners, and cannot be posted or followed up", () => {
    expect(buttons).toContain('"value":"senior application operations engineer skills"');
    expect(buttons).toContain('"value":"senior application operations engineer"');
    expect(buttons).toContain("Tell the catalogue's owners");
    expect(buttons).not.toContain("Post to channel");
    expect(rememberedOf(one)).toBeUndefined();
  });
});

test("an answer to the whole text is posted with the slash command as typed", () => {
  expect(told(skills, "/role senior app ops skills").one.typed).toBe("/role senior app ops skills");
});
