import { describe, expect, test } from "vitest";
import { openCatalogue } from "../../../src/catalogue/catalogue.ts";
import type { Page, Part } from "../../../src/render/page.ts";
import { seen } from "../../../src/render/label.ts";
import { createReply, type Rolecall } from "../../../src/reply.ts";
import { emptyVocabulary } from "../../../src/question/vocabulary.ts";
import { prepareAnswer, privateContent } from "../../../src/slack/message/prepared-answer.ts";
import { readExamples } from "../../examples/stages.ts";
import { generatedFramework } from "../../generated-framework.ts";
import { english } from "../../question/understandings.ts";
import { everyUnderstanding } from "../../render/every-question.ts";
import { bot } from "../bot.ts";
import { type Screen, screenOf } from "./screen.ts";

// People read the first screen of an answer, and little else.

const longest = 3000;
const mostButtons = 6;
const longestMedian = 1500;
/** Within so many characters the answer has to begin. */
const beginning = 600;

/** The first words of a part that are not a heading; undefined if it has none. */
function firstWords(part: Part): string | undefined {
  switch (part.kind) {
    case "heading":
      return undefined;
    case "paragraph":
    case "quote":
      return part.text;
    case "list":
      return part.items
        .map(({ lead, text }) => (lead === undefined ? text : seen(lead)))
        .find((words) => words !== "");
    case "table":
      return part.rows.flat().map(seen)[0];
    case "ladder":
      return part.rungs[0]?.name;
    case "folds":
      return part.folds.map(({ title }) => seen(title))[0];
    case "choices":
      return undefined;
  }
}

function beginsLate({ text }: Screen, { parts }: Page): boolean {
  const words = parts.map(firstWords).find((each) => each !== undefined);
  return words !== undefined && !text.slice(0, beginning).includes(words.slice(0, 40));
}

interface Figures {
  readonly asked: number;
  readonly median: number;
  readonly longest: number;
  readonly buttons: number;
  readonly beyond: readonly string[];
}

function figuresOf(rolecall: Rolecall, questions: readonly string[]): Figures {
  const screens = questions.map((question) => {
    const answer = prepareAnswer(rolecall, question);
    const screen = screenOf(privateContent(answer, true).blocks);
    return { question, screen, late: beginsLate(screen, answer.reply.page) };
  });
  const lengths = screens.map(({ screen }) => screen.text.length).toSorted((a, b) => a - b);
  return {
    asked: screens.length,
    median: lengths[Math.floor(lengths.length / 2)] ?? 0,
    longest: lengths.at(-1) ?? 0,
    buttons: Math.max(...screens.map(({ screen }) => screen.buttons)),
    beyond: screens.flatMap(({ question, screen: { text, buttons }, late }) =>
      text.length > longest || buttons > mostButtons || late ? [question] : [],
    ),
  };
}

function framework(): Rolecall {
  return createReply(openCatalogue(generatedFramework()), emptyVocabulary, english());
}

/** So many questions of every kind about a catalogue, as a person would type them. */
function typed({ catalogue, phrase }: Rolecall, count: number): readonly string[] {
  const every = [...everyUnderstanding(catalogue)].flatMap((understanding) =>
    understanding.kind === "question" ? [understanding.question] : [],
  );
  const stride = Math.floor(every.length / count);
  return every
    .filter((_, at) => at % stride === 0)
    .map(phrase)
    .filter((text) => text !== "");
}

describe.each([
  [
    "the golden examples",
    () =>
      [
        bot(),
        readExamples().flatMap(({ text, after }) => [
          text,
          ...(after === undefined ? [] : [after]),
        ]),
      ] as const,
  ],
  [
    "a framework of 52 roles",
    () => {
      const rolecall = framework();
      return [rolecall, typed(rolecall, 210)] as const;
    },
  ],
])("the first screen of answers about %s", (name, made) => {
  test("shows the answer at its beginning, in few words and with few buttons", () => {
    const figures = figuresOf(...made());
    const { asked, median, longest: most, buttons } = figures;
    process.stdout.write(
      `${name}: ${asked} questions, ${median} characters at the median, ${most} at most, ${buttons} buttons at most\n`,
    );
    expect(asked).toBeGreaterThan(50);
    expect(figures.beyond).toEqual([]);
    expect(median).toBeLessThan(longestMedian);
  });
});
