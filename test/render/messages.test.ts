import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer } from "../../src/answer/answer-question.ts";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import type { Question } from "../../src/question/question.ts";
import type { Understanding } from "../../src/question/understanding.ts";
import { compose } from "../../src/render/compose.ts";
import { footerAllowance, readingAllowance } from "../../src/render/limits.ts";
import { footerTotal } from "../../src/render/slack/footer-room.ts";
import type { Button, Page, Part } from "../../src/render/page.ts";
import type { MessageBlock } from "../../src/render/slack/block-types.ts";
import {
  type Message,
  type MessageOptions,
  toMessage,
  toMessages,
} from "../../src/render/slack/message.ts";
import { toTerminal } from "../../src/render/terminal.ts";
import { toText } from "../../src/render/text.ts";
import { anyPage } from "./any-page.ts";
import {
  anyVoice,
  changedCatalogue,
  generatedCatalogue,
  hostileVoice,
  plainVoice,
  type Voice,
} from "./catalogue-fixture.ts";
import { everyUnderstanding } from "./every-question.ts";
import { refusals, shownTexts } from "./slack-limits.ts";

// The longest that phrases get: a comparison of five role levels with their ids written out.
const phrase = (question: Question): string => JSON.stringify(question);

function pageOf(understanding: Understanding, catalogue: Catalogue): Page {
  return compose(answer(understanding, catalogue), phrase, "the same question again");
}

/** The most a surface may add: two rows of buttons and a line. */
const fullBlocks = (total: number): readonly MessageBlock[] => [
  {
    type: "context",
    elements: [{ type: "plain_text", text: "a".repeat(total - 900) }],
  },
  ...["post", "rate"].map((action_id): MessageBlock => ({
    type: "actions",
    elements: [
      { type: "button", action_id, value: action_id, text: { type: "plain_text", text: "Press" } },
    ],
  })),
];

const fullFooter = fullBlocks(footerAllowance.total);

function footerBeside({ reading, ask }: Page): Required<MessageOptions>["footer"] {
  const taken = reading === undefined ? { text: 0, total: 0 } : readingAllowance;
  return {
    blocks: fullBlocks(footerTotal(ask) - taken.total),
    text: "b".repeat(footerAllowance.text - taken.text - 10),
  };
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

const withoutSpaces = (text: string): string => text.replace(/\s+/gu, "");

interface Faults {
  /** What Slack would reject, with the question, to make failures easy to investigate. */
  readonly refused: readonly string[];
  /** Quoted words that no message shows, and next questions that nothing on the page asks. */
  readonly lost: readonly string[];
}

/** What no button can ask, because it is too long or empty, is listed by its name. */
function isReachable({ ask, label }: Button, sent: readonly string[], shown: string): boolean {
  const asks = `"value":${JSON.stringify(ask)}`;
  return sent.some((json) => json.includes(asks)) || shown.includes(withoutSpaces(label));
}

function faultsOf(page: Page, asked: string): Faults {
  const footer = footerBeside(page);
  const messages = toMessages(page, { footer });
  const sent = messages.map(({ blocks }) => JSON.stringify(blocks));
  const shown = withoutSpaces(messages.flatMap(({ blocks }) => shownTexts(blocks)).join(""));
  return {
    refused: [
      ...messages,
      ...(page.chart === undefined ? [] : toMessages(page, { chart: true, footer })),
    ]
      .flatMap(refusals)
      .map((problem) => `${asked}: ${problem}`),
    lost: [
      ...quotesIn(page.parts).filter((quote) => !shown.includes(withoutSpaces(quote))),
      ...page.next.filter((next) => !isReachable(next, sent, shown)).map(({ label }) => label),
    ].map((missing) => `${asked}: ${missing.slice(0, 80)}`),
  };
}

function faultsAbout(understanding: Understanding, catalogue: Catalogue): Faults {
  const asked = JSON.stringify(understanding).slice(0, 120);
  return faultsOf(pageOf(understanding, catalogue), asked);
}

// For a large catalogue only every eleventh question is tested, to save time.
const catalogues: readonly (readonly [string, number, Voice, number])[] = [
  ["a small catalogue with plain texts", 2, plainVoice, 1],
  ["a framework of 200 role levels", 40, plainVoice, 11],
  ["hostile and endless texts", 4, hostileVoice, 1],
];

describe.each(catalogues)("messages about %s", (_, size, voice, stride) => {
  it("stay within all of Slack's limits and show every quoted word, on one page or another", () => {
    const catalogue = changedCatalogue(size, voice);
    const faults = [...everyUnderstanding(catalogue)]
      .filter((_each, at) => at % stride === 0)
      .map((each) => faultsAbout(each, catalogue));
    expect(faults.length).toBeGreaterThan(100);
    expect(faults.flatMap(({ refused }) => refused)).toEqual([]);
    expect(faults.flatMap(({ lost }) => lost)).toEqual([]);
  });
});

// A catalogue takes longer to make than a message, so each is asked several questions.
const picks = fc.array(fc.nat(), { minLength: 4, maxLength: 4 });

describe("messages about anything", () => {
  it("stay within Slack's limits whatever the documents say", () => {
    fc.assert(
      fc.property(anyVoice, picks, (voice, some) => {
        const catalogue = changedCatalogue(1, voice);
        const all = [...everyUnderstanding(catalogue)];
        for (const pick of some) {
          const understanding = all[pick % all.length];
          if (understanding === undefined) continue;
          expect(faultsAbout(understanding, catalogue)).toEqual({ refused: [], lost: [] });
        }
      }),
      { numRuns: 30 },
    );
  });

  it("stay within them whatever a page consists of", () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        expect(faultsOf(page, "")).toEqual({ refused: [], lost: [] });
      }),
      { numRuns: 50 },
    );
  });

  it("stay within the terminal's width, without control characters", () => {
    const catalogue = changedCatalogue(1, hostileVoice);
    for (const understanding of everyUnderstanding(catalogue)) {
      const lines = toTerminal(pageOf(understanding, catalogue), { width: 60, colour: false });
      // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(lines).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
      // Every character of the fixture takes at least one column per code point.
      const wide = lines.split("\n").filter((line) => Array.from(line).length > 60);
      expect(wide).toEqual([]);
    }
  });
});

describe("a page over several messages", () => {
  const catalogue = generatedCatalogue(3, hostileVoice);
  const [roleLevel, other] = catalogue.roleLevels.map(({ id }) => id);
  const page = pageOf(
    {
      kind: "question",
      question: {
        kind: "compare-role-levels",
        roleLevels: [roleLevel, other].filter((id) => id !== undefined),
        step: true,
      },
    },
    catalogue,
  );
  const messages = toMessages(page);

  it("has a button on each message that asks the same again and leads to the next", () => {
    expect(messages.length).toBeGreaterThan(2);
    for (const { blocks, page: number, pages } of messages) {
      const more = JSON.stringify(blocks).includes(`"action_id":"ask:${number + 1}:words:2000"`);
      expect(more).toBe(number < pages);
    }
  });

  it("has a button on each later message that leads back to the one before", () => {
    for (const { blocks, page: number } of messages) {
      const row = JSON.stringify(blocks);
      expect(new RegExp(`"ask:${number - 1}:words:200\\d"`, "u").test(row)).toBe(number > 1);
    }
  });

  it("shows the last message for a number that is too high", () => {
    expect(toMessage(page, { page: 999 }).page).toBe(messages.length);
  });

  it("is divided in the same way whatever the surface adds", () => {
    const footer = { blocks: fullFooter };
    expect(messages.map(({ page: at }) => toMessage(page, { page: at, footer }).pages)).toEqual(
      messages.map(() => messages.length),
    );
  });

  it('is divided in the same way with a "Read as" line, which only the first message has', () => {
    const reading = `Read as: this. Left out: "${"x ".repeat(60)}".`;
    const read = toMessages({ ...page, reading });
    const without = read.map(({ blocks }) =>
      blocks.filter((block) => !JSON.stringify(block).includes("Read as: this.")),
    );
    expect(read[0]?.blocks[1]).toMatchObject({ type: "context", elements: [{ text: reading }] });
    expect(without).toEqual(messages.map(({ blocks }) => blocks));
  });

  it("is complete in its plain text", () => {
    const text = toText(page);
    for (const quote of quotesIn(page.parts)) expect(text).toContain(quote);
  });
});

it("leaves room for the page beside a menu of many questions, and offers the rest at the end", () => {
  const offers = (count: number): readonly Button[] =>
    Array.from({ length: count }, (_, at) => ({
      label: `Question ${at} that the answer leads to`,
      ask: `what is question ${at} that the answer leads to`,
    }));
  const items = Array.from({ length: 100 }, (_, at) => ({
    lead: undefined,
    text: `Line ${at} of the answer, with as many words as such a line has on average`,
  }));
  const messagesWith = (count: number): readonly Message[] =>
    toMessages({
      title: "An answer",
      reading: undefined,
      context: undefined,
      parts: [{ kind: "list", quoted: false, items }],
      sources: [],
      next: offers(count),
      about: undefined,
      chart: undefined,
      ask: "the same question again",
    });
  const [few, many] = [messagesWith(6), messagesWith(60)];
  expect(many.length).toBeLessThan(2 * few.length);
  expect(JSON.stringify(many[0]?.blocks)).toContain(
    '"type":"button","action_id":"ask:1:words:1000"',
  );
  expect(JSON.stringify(many)).toContain('"value":"what is question 59 ');
});
