import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { argumentsIn, judgeBlocks } from "../../../playground/fake-slack/slackbot/judge-blocks.ts";
import { describeProblem } from "../../../playground/fake-slack/validate-blocks.ts";
import { answer } from "../../../src/answer/answer-question.ts";
import type { Question } from "../../../src/question/question.ts";
import { compose } from "../../../src/render/compose.ts";
import type { Page, Part } from "../../../src/render/page.ts";
import { toSlackbot } from "../../../src/render/slack/slackbot.ts";
import { anyPage } from "../any-page.ts";
import { changedCatalogue, hostileVoice, plainVoice } from "../catalogue-fixture.ts";
import { everyUnderstanding } from "../every-question.ts";
import { shownTexts } from "../slack-limits.ts";

const tools = new Set(["ask"]);
const withoutSpaces = (text: string): string => text.replace(/\s+/gu, "");

interface Call {
  readonly question: string;
  readonly page: number;
}

/** What the elements of the blocks call the tool with. */
function callsIn(blocks: unknown): readonly Call[] {
  const values = JSON.stringify(blocks).matchAll(/"value":("(?:[^"\\]|\\.)*")/gu);
  return [...values].flatMap(([, json]) => {
    const { question, page = 1 } = argumentsIn(JSON.parse(json ?? "")) ?? {};
    return typeof question === "string" ? [{ question, page: Number(page) }] : [];
  });
}

/** The pages that one can turn to from the first, in order. */
function pagesOf(page: Page): ReturnType<typeof toSlackbot>[] {
  const pages = [toSlackbot(page)];
  for (let number = 2; number < 5000; number += 1) {
    const turns = callsIn(pages.at(-1)).filter((call) => call.question === page.ask);
    if (!turns.some((call) => call.page === number)) break;
    pages.push(toSlackbot(page, number));
  }
  return pages;
}

function quotesIn(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part): readonly string[] => {
    if (part.kind === "quote") return [part.text];
    if (part.kind === "list") return part.items.map(({ text }) => text);
    if (part.kind === "folds") return part.folds.flatMap(({ parts: within }) => quotesIn(within));
    if (part.kind === "paragraph" || part.kind === "heading") return [part.text];
    return [];
  });
}

function faultsOf(page: Page): readonly string[] {
  const pages = pagesOf(page);
  const shown = withoutSpaces(pages.flatMap(shownTexts).join(""));
  const calls = pages.flatMap(callsIn);
  const choices = page.parts.flatMap((part) => (part.kind === "choices" ? part.buttons : []));
  return [
    ...pages.flatMap((blocks) => {
      const { problems, dead } = judgeBlocks(JSON.parse(JSON.stringify(blocks)), tools);
      return [...problems, ...dead].map(describeProblem);
    }),
    ...quotesIn(page.parts).filter((quote) => !shown.includes(withoutSpaces(quote))),
    ...choices
      .filter(({ ask }) => !calls.some(({ question }) => question === ask))
      .filter(({ label }) => !shown.includes(withoutSpaces(label)))
      .map(({ label }) => label),
  ].map((fault) => fault.slice(0, 80));
}

const phrase = (question: Question): string => `${question.kind} ${JSON.stringify(question)}`;

describe("an answer in Slackbot", () => {
  it.each([
    ["a small catalogue with plain texts", 2, plainVoice, 1],
    ["a framework of 200 role levels", 40, plainVoice, 11],
    ["hostile and endless texts", 2, hostileVoice, 1],
  ] as const)(
    "is shown whole, with nothing that Slackbot refuses, about %s",
    (_, size, voice, stride) => {
      const catalogue = changedCatalogue(size, voice);
      const understandings = [...everyUnderstanding(catalogue)].filter(
        (__, at) => at % stride === 0,
      );
      expect(understandings.length).toBeGreaterThan(100);
      for (const understanding of understandings) {
        const page = compose(answer(understanding, catalogue), phrase, "the same again");
        expect(faultsOf(page)).toEqual([]);
      }
    },
  );

  it("is shown whole whatever its page consists of", () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        expect(faultsOf({ ...page, ask: "the same again" })).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

const blank: Page = {
  title: "Senior developer",
  reading: undefined,
  context: undefined,
  parts: [{ kind: "paragraph", text: "Words." }],
  sources: [],
  next: [],
  about: undefined,
  chart: undefined,
  ask: "senior developer",
};

const next = (...asks: readonly string[]): Page => ({
  ...blank,
  next: asks.map((ask) => ({ label: ask.toUpperCase(), ask })),
});

describe("what can be asked next", () => {
  it("is one menu that calls the tool", () => {
    expect(toSlackbot(next("duties", "skills")).at(-1)).toEqual({
      type: "actions",
      elements: [
        {
          type: "static_select",
          action_id: "tool:ask",
          placeholder: { type: "plain_text", text: "Ask next", emoji: false },
          options: [
            {
              text: { type: "plain_text", text: "DUTIES", emoji: false },
              value: '{"question":"duties"}',
            },
            {
              text: { type: "plain_text", text: "SKILLS", emoji: false },
              value: '{"question":"skills"}',
            },
          ],
        },
      ],
    });
  });

  it("is a button if it is a single question", () => {
    expect(callsIn(toSlackbot(next("duties")))).toEqual([{ question: "duties", page: 1 }]);
    expect(JSON.stringify(toSlackbot(next("duties")))).not.toContain("static_select");
  });

  it("is a button if it is too long for the menu", () => {
    const long = "duties of a developer ".repeat(8).trim();
    const blocks = toSlackbot(next("duties", long, "skills"));
    expect(callsIn(blocks).map(({ question }) => question)).toEqual(["duties", "skills", long]);
    expect(blocks.at(-1)).toMatchObject({ elements: [{ type: "button", action_id: "tool:ask" }] });
  });

  it("has no chart, no copy and no post", () => {
    const chart = {
      title: "Levels",
      categories: ["Skill"],
      series: [{ name: "Role", values: [1] }],
      valueLabel: "Level",
    };
    const sources = [{ text: "Source: a document" }];
    const blocks = toSlackbot({ ...blank, chart, sources });
    expect(blocks.map(({ type }) => type)).not.toContain("actions");
  });
});

describe("a source's address", () => {
  const from = (url: string): string =>
    JSON.stringify(
      toSlackbot({
        ...blank,
        sources: [{ text: "Source: the page", link: { words: "the page", url } }],
      }),
    );

  it("is a link if everybody can follow it", () => {
    expect(from("https://www.gov.uk/roles")).toContain('"url":"https://www.gov.uk/roles"');
  });

  it.each(["https://intranet/roles", "https://10.0.0.1/roles", "http://www.gov.uk/roles"])(
    "is left out if Slackbot would refuse it: %s",
    (url) => {
      expect(from(url)).not.toContain('"url"');
      expect(from(url)).toContain("Source: the page");
    },
  );
});
