import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../fake-slack/json.ts";
import { judgeBlocks } from "../../../fake-slack/slackbot/judge-blocks.ts";
import { describeProblem } from "../../../fake-slack/validate-blocks.ts";
import { plain } from "../samples.ts";

const tools = new Set(["ask"]);

function problems(...blocks: readonly unknown[]): readonly string[] {
  return judgeBlocks(blocks, tools).problems.map(describeProblem);
}

function dead(...blocks: readonly unknown[]): readonly string[] {
  return judgeBlocks(blocks, tools).dead.map(describeProblem);
}

function section(text: string): JsonObject {
  return { type: "section", text: plain(text) };
}

function actions(...elements: readonly unknown[]): JsonObject {
  return { type: "actions", elements };
}

function button(fields: JsonObject): JsonObject {
  return { type: "button", text: plain("Ask"), ...fields };
}

const question = JSON.stringify({ question: "help" });
const ask = button({ action_id: "tool:ask", value: question });
const option = { text: plain("Help"), value: question };
const cell = (length: number) => ({ type: "raw_text", text: "x".repeat(length) });

function linked(url: string): JsonObject {
  const link = { type: "link", url, text: "the page" };
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: [link] }] };
}

function container(...child_blocks: readonly JsonObject[]): JsonObject {
  return { type: "container", title: plain("More"), child_blocks };
}

describe("Slackbot shows", () => {
  test("what an answer is made of", () => {
    const menu = { type: "static_select", action_id: "tool:ask", options: [option] };
    const blocks = [
      { type: "header", text: plain("Title") },
      section("Words"),
      container(section("Words")),
      { type: "table", rows: [[cell(1)]] },
      linked("https://www.gov.uk/roles"),
      actions(ask),
      actions(ask),
      actions(menu),
    ];
    expect(judgeBlocks(blocks, tools)).toEqual({ problems: [], dead: [] });
  });

  test("a form that calls a tool", () => {
    const element = {
      type: "static_select",
      action_id: "input:question",
      options: [{ text: plain("Help"), value: "help" }],
    };
    const input = { type: "input", label: plain("Question"), element };
    expect(dead(input, actions(button({ action_id: "tool:ask", value: "{}" })))).toEqual([]);
  });
});

describe("Slackbot shows none of the blocks", () => {
  const rating = {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: "rate",
        positive_button: { text: plain("Good"), value: "good" },
        negative_button: { text: plain("Bad"), value: "bad" },
      },
    ],
  };

  test.each([
    ["a block that it does not know", [{ type: "alert", text: plain("!") }]],
    ["a block of messages only", [section("Words"), rating]],
    ["such a block in a container", [container(rating)]],
    ["two elements of one block with one action_id", [actions(ask, ask)]],
    ["a malformed block", [{ type: "section" }]],
    ["51 blocks", Array.from({ length: 51 }, () => section("Words"))],
    ["a table that is too long", [{ type: "table", rows: [[cell(10_001)]] }]],
    [
      "more text than a message has room for",
      Array.from({ length: 5 }, () => section("x".repeat(2900))),
    ],
    [
      "tables that are too long together",
      ["a", "b"].map((caption) => ({
        type: "data_table",
        caption,
        rows: [[cell(1)], [cell(10_001)]],
      })),
    ],
  ])("for %s", (_, blocks) => {
    expect(problems(...blocks)).not.toEqual([]);
  });

  test.each([
    "http://www.gov.uk",
    "https://localhost/page",
    "https://intranet/page",
    "https://10.0.0.1/page",
    "https://wiki.internal/page",
    "data:text/html,page",
    "no address",
  ])("for the address %s", (url) => {
    expect(problems(linked(url))).toEqual([expect.stringContaining("https address")]);
  });

  test("without blocks", () => {
    expect(judgeBlocks({}, tools).problems).not.toEqual([]);
  });
});

describe("an element is dead", () => {
  test.each([
    ["that calls no tool", { action_id: "ask:1:words:1", value: question }],
    ["whose tool is not the server's", { action_id: "tool:delete", value: question }],
    ["without a value", { action_id: "tool:ask" }],
    ["whose value is no JSON", { action_id: "tool:ask", value: "help" }],
    ["whose value is no object", { action_id: "tool:ask", value: "true" }],
  ])("%s", (_, fields) => {
    expect(problems(actions(button(fields)))).toEqual([]);
    expect(dead(actions(button(fields)))).toHaveLength(1);
  });

  test("that is an option without arguments", () => {
    const options = [option, { text: plain("Other"), value: "other" }];
    expect(dead(actions({ type: "static_select", action_id: "tool:ask", options }))).toHaveLength(
      1,
    );
  });

  test("unless it leads to a page", () => {
    expect(dead(actions(button({ url: "https://www.gov.uk" })))).toEqual([]);
  });
});
