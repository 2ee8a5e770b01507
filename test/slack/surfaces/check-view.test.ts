import type { ModalView } from "@slack/types";
import { describe, expect, test } from "vitest";
import { type Check, type CheckItem, checkOf, checkResult } from "../../../src/answer/check.ts";
import type { Level } from "../../../src/catalogue/levels.ts";
import { wordingCheck } from "../../../src/render/wording-check.ts";
import { plain } from "../../../src/slack/message/elements.ts";
import { type CheckState, shortKey } from "../../../src/slack/surfaces/check-state.ts";
import {
  checkChooserView,
  checkPageView,
  checkProblemView,
  checkResultView,
  pagesOf,
} from "../../../src/slack/surfaces/check-view.ts";
import { renamedCatalogue, senior } from "../../renamed-catalogue.ts";

// The windows of a check by themselves; `check.test.ts` goes through them in Slack.

const catalogue = renamedCatalogue();
const check = checkOf(senior, catalogue);
const [chartWork, radio] = check.items;
if (chartWork === undefined || radio === undefined) throw new Error("There are two skills.");

const state: CheckState = { ask: "senior port pilot", page: 0, chosen: new Map() };

/** The check with so many skills, of which the first is the first of the role level. */
function withSkills(count: number, change: (item: CheckItem) => CheckItem = (item) => item): Check {
  const items = Array.from({ length: count }, (_, at) =>
    change({
      ...radio!,
      key: `skill ${at + 1}`,
      skill: { ...radio!.skill, title: `Skill ${at + 1}` },
    }),
  );
  return { ...check, items };
}

/** Every "text" and "initial_value" in a block, in order. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    typeof part === "string" ? (key === "text" ? [part] : []) : wordsIn(part),
  );
}

/** Each block of a window as "type: words | words". */
const told = ({ blocks }: ModalView): readonly string[] =>
  blocks.map((block) => `${block.type}: ${wordsIn(block).join(" | ")}`);

const privacy = `section: ${wordingCheck.private}`;
const choiceOf = (skill: string, level: string): string =>
  `input: ${skill}: what is your level? | Below ${level} | At ${level} | Above ${level}`;
const source = "context: Source: Nobody, A small framework (undated).";

test("the chooser asks for a role level", () => {
  expect(checkChooserView()).toEqual({
    type: "modal",
    callback_id: "check_yourself",
    title: plain("Check yourself"),
    submit: plain("Next"),
    close: plain("Cancel"),
    blocks: [
      { type: "section", text: plain(wordingCheck.private) },
      {
        type: "input",
        block_id: "check:which",
        label: plain("Which role level?"),
        element: {
          type: "external_select",
          action_id: "check:role-level",
          min_query_length: 1,
          placeholder: plain("Type a name: senior app ops"),
        },
      },
    ],
  });
});

test("a problem is a sentence, of as many characters as a section has", () => {
  expect(checkProblemView("There is nothing.")).toEqual({
    type: "modal",
    callback_id: "check_yourself",
    title: plain("Check yourself"),
    close: plain("Close"),
    blocks: [{ type: "section", text: plain("There is nothing.") }],
  });
  expect(told(checkProblemView("x".repeat(3000)))).toEqual([`section: ${"x".repeat(3000)}`]);
  expect(told(checkProblemView("x".repeat(3001)))[0]?.length).toBe("section: ".length + 3000);
});

describe("a page", () => {
  test("has the words of each skill, its choice, and the sources", () => {
    const view = checkPageView(check, state, ["A note."]);
    expect(told(view)).toEqual([
      privacy,
      "section: A note.",
      "header: Senior port pilot",
      "section: 2 skills. Skip any that you do not want to answer.",
      "rich_text: ●●○○ Chart and passage work: working | You can correct charts.",
      choiceOf("Chart and passage work", "working"),
      "rich_text: ●●●○ Radio: practitioner | You can speak clearly.",
      choiceOf("Radio", "practitioner"),
      source,
    ]);
    expect(view).toMatchObject({
      type: "modal",
      callback_id: "check_yourself",
      close: plain("Cancel"),
      submit: plain("Show the result"),
      private_metadata: "0\n\n\n\nsenior port pilot",
    });
    const id = `check:choice:${shortKey(radio)}`;
    expect(view.blocks[7]).toEqual({
      type: "input",
      block_id: id,
      optional: true,
      label: plain("Radio: what is your level?"),
      element: {
        type: "radio_buttons",
        action_id: id,
        options: [
          { text: plain("Below practitioner"), value: "below" },
          { text: plain("At practitioner"), value: "at" },
          { text: plain("Above practitioner"), value: "above" },
        ],
      },
    });
  });

  /** What is chosen already in the window of one skill at a level. */
  function chosenAt(level: Level, standing: "below" | "at" | "above"): unknown {
    const item = { ...radio!, level };
    const view = checkPageView(
      { ...check, items: [item] },
      { ...state, chosen: new Map([[shortKey(item), standing]]) },
    );
    const [block] = view.blocks.filter(({ type }) => type === "input");
    return (block as unknown as { element: { initial_option?: unknown } }).element.initial_option;
  }

  test("shows what was chosen before, where it can be chosen", () => {
    expect(chosenAt("working", "above")).toEqual({
      text: plain("Above working"),
      value: "above",
    });
    expect(chosenAt("expert", "at")).toEqual({ text: plain("At expert"), value: "at" });
    expect(chosenAt("expert", "above")).toBeUndefined();
  });

  test("has fifteen skills, and the way back but on the first", () => {
    const many = withSkills(40);
    expect(pagesOf(many).map(({ length }) => length)).toEqual([15, 15, 10]);
    const [first, second, last] = [0, 1, 2].map((page) =>
      told(checkPageView(many, { ...state, page })),
    );
    expect(first?.[2]).toMatch(/^section: Skills 1 to 15 of 40/u);
    expect(second?.[2]).toMatch(/^section: Skills 16 to 30 of 40/u);
    expect(last?.[2]).toMatch(/^section: Skills 31 to 40 of 40/u);
    expect(first).not.toContain("actions: Back");
    expect(second?.slice(-3)).toEqual([
      choiceOf("Skill 30", "practitioner"),
      "actions: Back",
      source,
    ]);
    const submits = [0, 1, 2].map((page) => checkPageView(many, { ...state, page }).submit);
    expect(submits).toEqual([plain("Next"), plain("Next"), plain("Show the result")]);
    expect(checkPageView(many, { ...state, page: 1 }).blocks.at(-2)).toEqual({
      type: "actions",
      elements: [{ type: "button", action_id: "check:back", text: plain("Back") }],
    });
  });

  test("has ninety blocks of skills at most, so that a window takes it", () => {
    const pagesWith = (words: number): readonly number[] => {
      const wordy = withSkills(20, (item) => ({
        ...item,
        fact: { ...item.fact, text: "wordy ".repeat(words) },
      }));
      return pagesOf(wordy).map(({ length }) => length);
    };
    // Nine blocks each, and thirteen.
    expect(pagesWith(1666)).toEqual([10, 10]);
    expect(pagesWith(2700)).toEqual([6, 6, 6, 2]);
  });

  test("has a label of 2,000 characters at most", () => {
    const long = withSkills(1, (item) => ({
      ...item,
      skill: { ...item.skill, title: "x".repeat(2000) },
    }));
    const [block] = checkPageView(long, state).blocks.filter(({ type }) => type === "input");
    const { label } = block as unknown as { label: { text: string } };
    expect(label.text).toHaveLength(2000);
  });

  test("is followed by no more than for three hundred skills, which the last says", () => {
    const full = withSkills(300);
    expect(pagesOf(full)).toHaveLength(20);
    expect(told(checkPageView(full, { ...state, page: 19 })).join()).not.toContain("has room");
    const more = withSkills(301);
    expect(pagesOf(more)).toHaveLength(20);
    expect(told(checkPageView(more, { ...state, page: 18 })).join()).not.toContain("has room");
    const last = told(checkPageView(more, { ...state, page: 19 }));
    expect(last.at(-3)).toBe(`section: ${wordingCheck.noRoom(300)}`);
    expect(last[2]).toMatch(/^section: Skills 286 to 300 of 301/u);
  });
});

describe("the result", () => {
  test("has what is below and above, the sources, and its text to copy", () => {
    const result = checkResult(check, new Map([[radio.key, "at"]]), catalogue);
    const view = checkResultView(result, { ...state, page: 1 }, ["A note."]);
    expect(told(view)).toEqual([
      privacy,
      "section: A note.",
      "header: At or above 1 of the 2 skills that Senior port pilot asks for",
      "section: none below · 1 not answered",
      `rich_text: ${wordingCheck.noAssessment}`,
      "rich_text: At or above (1)",
      "rich_text: ●●●○ Radio | : practitioner",
      "rich_text: Not answered (1)",
      "rich_text: Chart and passage work: working",
      source,
      "divider: ",
      expect.stringMatching(/^input: The result, to copy \|/u),
      "actions: Back",
    ]);
    expect(view).toMatchObject({
      type: "modal",
      callback_id: "copy_as_text",
      close: plain("Close"),
      submit: plain("Done"),
      private_metadata: "1\n\n\n\nsenior port pilot",
    });
  });

  /** The result where all of so many skills are below. */
  function resultOf(many: Check): ModalView {
    const chosen = new Map(many.items.map(({ key }) => [key, "below" as const]));
    return checkResultView(checkResult(many, chosen, catalogue), { ...state, page: 7 });
  }

  test("that has more than seventy blocks goes on in the text", () => {
    const [fits, longer] = [67, 68].map((count) => told(resultOf(withSkills(count))));
    expect(fits).not.toContain(`section: ${wordingCheck.restBelow}`);
    expect(longer?.[73]).toBe(`section: ${wordingCheck.restBelow}`);
    expect(longer?.slice(-5)).toEqual([
      source,
      "divider: ",
      expect.stringMatching(/part 1 of 2/u),
      expect.stringMatching(/part 2 of 2/u),
      "actions: Back",
    ]);
  });

  test("has twenty fields to copy at most", () => {
    const wordy = withSkills(30, (item) => ({
      ...item,
      fact: { ...item.fact, text: "wordy ".repeat(400) },
    }));
    const blocks = told(resultOf(wordy));
    expect(blocks.filter((block) => block.startsWith("input"))).toHaveLength(20);
  });
});
