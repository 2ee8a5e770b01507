import { describe, expect, test } from "vitest";
import { answer } from "../src/answer/answer-question.ts";
import { openRolecall } from "../src/open-rolecall.ts";
import { sameQuestion } from "../src/question/same-question.ts";
import type { Understanding } from "../src/question/understanding.ts";
import { compose } from "../src/render/compose.ts";
import { toMessages } from "../src/render/slack/message.ts";
import { everyUnderstanding } from "./render/every-question.ts";
import { refusals } from "./render/slack-limits.ts";

// What holds of data/ whatever its keeper puts there; `npm run catalogue -- --check` does the rest.
// What the tests elsewhere know of documents, they know of the five in test/five-documents.

const rolecall = openRolecall();

/** Enough of them that every kind of question and every part of the catalogue has its turn. */
const mostTried = 600;

function tried(): readonly Understanding[] {
  const all = [...everyUnderstanding(rolecall.catalogue)];
  const step = Math.ceil(all.length / mostTried);
  return all.filter((_, at) => at % step === 0);
}

describe("The catalogue and the vocabulary in data/", () => {
  test("answer with messages that Slack takes", () => {
    const refused = tried().flatMap((understanding) => {
      const page = compose(answer(understanding, rolecall.catalogue), rolecall.phrase, "again");
      return toMessages(page)
        .flatMap(refusals)
        .map((problem) => `${page.title}: ${problem}`);
    });
    expect(refused).toEqual([]);
  });

  test("offer no question that would be understood as another", () => {
    const wrong = tried()
      .flatMap((understanding) => answer(understanding, rolecall.catalogue).next)
      .flatMap(({ question }) => {
        const text = rolecall.phrase(question);
        // A question for which no text stands is offered without a button.
        if (text === "") return [];
        const { understanding } = rolecall.reply(text);
        const same =
          understanding.kind === "question" && sameQuestion(understanding.question, question);
        return same ? [] : [{ text, question, understanding }];
      });
    expect(wrong).toEqual([]);
  });
});
