import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  blocksTooLong,
  describeProblem,
  validateBlocks,
} from "../../fake-slack/validate-blocks.ts";
import { surfaces } from "../../fake-slack/blocks/blocks.ts";
import type { Surface } from "../../fake-slack/blocks/blocks.ts";
import type { JsonObject } from "../../fake-slack/json.ts";
import { validateOptions } from "../../fake-slack/validate-options.ts";
import { validateView } from "../../fake-slack/validate-view.ts";
import { button, plain, section } from "./samples.ts";

function problems(blocks: unknown, surface: Surface = "message"): readonly string[] {
  const rules = { surface, pointer: "/blocks", refused: new Set<string>() };
  return validateBlocks(blocks, rules).map(describeProblem);
}

function text(length: number): string {
  return "x".repeat(length);
}

function times<T>(count: number, item: T): readonly T[] {
  return Array.from({ length: count }, () => item);
}

const divider = { type: "divider" };
const cell = { type: "raw_text", text: "cell" };
const table = { type: "table", rows: [[cell, cell]] };
const option = { text: plain("Lead"), value: "lead" };
const select = { type: "static_select", action_id: "pick", options: [option] };

function chart(series: number, points: number, name = "Senior"): JsonObject {
  const categories = Array.from({ length: points }, (_, index) => `Skill ${index}`);
  return {
    type: "data_visualization",
    title: "Levels",
    chart: {
      type: "bar",
      series: Array.from({ length: series }, (_, index) => ({
        name: `${name} ${index}`,
        data: categories.map((label) => ({ label, value: 1 })),
      })),
      axis_config: { categories },
    },
  };
}

const richText = {
  type: "rich_text",
  elements: [
    {
      type: "rich_text_quote",
      elements: [{ type: "text", text: "Quoted", style: { bold: true } }],
    },
    {
      type: "rich_text_list",
      style: "bullet",
      elements: [{ type: "rich_text_section", elements: [{ type: "link", url: "https://a.b" }] }],
    },
  ],
};

describe("accepted blocks", () => {
  test.each<[string, JsonObject]>([
    ["a section at its longest", { ...section(text(3000)) }],
    [
      "a section of fields with an accessory",
      { type: "section", fields: times(10, plain(text(2000))), accessory: select, expand: true },
    ],
    ["a header", { type: "header", text: plain(text(150)) }],
    [
      "a context",
      {
        type: "context",
        elements: [
          { type: "mrkdwn", text: "a", verbatim: true },
          { type: "image", image_url: "https://a.b", alt_text: "A" },
        ],
      },
    ],
    ["actions", { type: "actions", elements: [button("one"), { ...select, action_id: "two" }] }],
    [
      "feedback buttons",
      {
        type: "context_actions",
        elements: [
          {
            type: "feedback_buttons",
            action_id: "rate",
            positive_button: { text: plain("Good"), value: "+" },
            negative_button: { text: plain("Bad"), value: "-" },
          },
        ],
      },
    ],
    ["a table", { ...table, column_settings: [{ is_wrapped: true }, { align: "right" }] }],
    [
      "a data table",
      {
        type: "data_table",
        caption: "Skills",
        rows: [[cell], [{ type: "raw_number", value: 1, text: "1" }]],
        page_size: 10,
      },
    ],
    ["a chart", chart(12, 20)],
    [
      "a container with a table",
      {
        type: "container",
        title: plain("Rest"),
        child_blocks: [table],
        is_collapsible: true,
        default_collapsed: true,
      },
    ],
    ["a card", { type: "card", title: { type: "mrkdwn", text: "Card" }, actions: [button("go")] }],
    [
      "a carousel",
      { type: "carousel", elements: [{ type: "card", body: { type: "mrkdwn", text: "Card" } }] },
    ],
    ["rich text", richText],
    ["markdown", { type: "markdown", text: text(12_000) }],
    [
      "an input",
      {
        type: "input",
        label: plain("Name"),
        element: { type: "plain_text_input", action_id: "name", multiline: true },
      },
    ],
    ["an image", { type: "image", image_url: "https://a.b", alt_text: "A", title: plain("A") }],
  ])("%s", (_name, block) => {
    expect(problems([block])).toEqual([]);
  });
});

describe("refused blocks, with the position", () => {
  test.each<[string, unknown, string]>([
    ["not an array", "text", "must provide an array [json-pointer:/blocks]"],
    ["51 blocks", times(51, divider), "no more than 50 items allowed [json-pointer:/blocks]"],
    [
      "an unknown block",
      [divider, { type: "poll" }],
      "unsupported type: poll [json-pointer:/blocks/1/type]",
    ],
    [
      "an unknown field",
      [{ ...divider, colour: "red" }],
      "invalid additional property: colour [json-pointer:/blocks/0]",
    ],
    [
      "a missing field",
      [{ type: "header" }],
      "missing required field: text [json-pointer:/blocks/0]",
    ],
    [
      "an empty section",
      [{ type: "section" }],
      "must define either `text` or `fields` [json-pointer:/blocks/0]",
    ],
    [
      "a long section",
      [section(text(3001))],
      "must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
    ],
    [
      "an empty text",
      [section("")],
      "must be more than 0 characters [json-pointer:/blocks/0/text/text]",
    ],
    [
      "a formatted header",
      [{ type: "header", text: { type: "mrkdwn", text: "a" } }],
      "must be one of: plain_text [json-pointer:/blocks/0/text/type]",
    ],
    [
      "11 elements in a context",
      [{ type: "context", elements: times(11, plain("a")) }],
      "no more than 10 items allowed [json-pointer:/blocks/0/elements]",
    ],
    [
      "a long button",
      [{ type: "actions", elements: [{ ...button("a"), text: plain(text(76)) }] }],
      "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]",
    ],
    [
      "a long value",
      [{ type: "actions", elements: [button("a", text(2001))] }],
      "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]",
    ],
    [
      "101 options",
      [{ type: "actions", elements: [{ ...select, options: times(101, option) }] }],
      "no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]",
    ],
    [
      "a long option",
      [{ type: "actions", elements: [{ ...select, options: [{ ...option, value: text(151) }] }] }],
      "must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]",
    ],
    [
      "an initial option not offered",
      [
        {
          type: "actions",
          elements: [{ ...select, initial_option: { ...option, value: "other" } }],
        },
      ],
      "initial option must be one of the options [json-pointer:/blocks/0/elements/0]",
    ],
    [
      "a repeated block_id",
      [
        { ...divider, block_id: "a" },
        { ...divider, block_id: "a" },
      ],
      "`block_id` `a` already exists [json-pointer:/blocks/1/block_id]",
    ],
    [
      "an action_id repeated in one block",
      [{ type: "actions", elements: [button("a"), button("a")] }],
      "`action_id` `a` already exists [json-pointer:/blocks/0/elements/1/action_id]",
    ],
    [
      "two tables, one in a container",
      [table, { type: "container", title: plain("Rest"), child_blocks: [table] }],
      "only_one_table_allowed [json-pointer:/blocks/1/child_blocks/0]",
    ],
    [
      "21 columns",
      [{ type: "table", rows: [times(21, cell)] }],
      "no more than 20 items allowed [json-pointer:/blocks/0/rows/0]",
    ],
    [
      "101 rows",
      [{ type: "table", rows: times(101, [cell]) }],
      "no more than 100 items allowed [json-pointer:/blocks/0/rows]",
    ],
    [
      "an empty cell",
      [{ type: "table", rows: [[{ type: "raw_text", text: "" }]] }],
      "must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]",
    ],
    [
      "10,001 characters in a table",
      [{ type: "table", rows: [[{ type: "raw_text", text: text(10_001) }]] }],
      "cells must be less than 10001 characters in all [json-pointer:/blocks/0]",
    ],
    [
      "a data table without caption",
      [{ type: "data_table", rows: [[cell], [cell]] }],
      "missing required field: caption [json-pointer:/blocks/0]",
    ],
    [
      "three charts",
      times(3, chart(1, 1)),
      "no more than 2 data_visualization blocks allowed [json-pointer:/blocks/2]",
    ],
    [
      "a chart of 13 series",
      [chart(13, 1)],
      "no more than 12 items allowed [json-pointer:/blocks/0/chart/series]",
    ],
    [
      "a long series name",
      [chart(1, 1, text(19))],
      "must be less than 21 characters [json-pointer:/blocks/0/chart/series/0/name]",
    ],
    [
      "a chart in a container",
      [{ type: "container", title: plain("Rest"), child_blocks: [chart(1, 1)] }],
      "unsupported type: data_visualization [json-pointer:/blocks/0/child_blocks/0/type]",
    ],
    [
      "a collapsed container that is not collapsible",
      [
        {
          type: "container",
          title: plain("Rest"),
          child_blocks: [divider],
          default_collapsed: true,
        },
      ],
      "`default_collapsed` requires `is_collapsible` [json-pointer:/blocks/0]",
    ],
    [
      "an empty card",
      [{ type: "card" }],
      "must define at least one of `hero_image`, `title`, `actions` or `body` [json-pointer:/blocks/0]",
    ],
    [
      "12,001 characters of markdown",
      [
        { type: "markdown", text: text(6000) },
        { type: "markdown", text: text(6001) },
      ],
      "markdown blocks must be less than 12001 characters in all [json-pointer:/blocks]",
    ],
    [
      "an image without alt text",
      [{ type: "image", image_url: "https://a.b" }],
      "missing required field: alt_text [json-pointer:/blocks/0]",
    ],
  ])("%s", (_name, blocks, expected) => {
    expect(problems(blocks)).toContain(expected);
  });

  test.each<[Surface, JsonObject]>([
    ["modal", table],
    ["modal", { type: "container", title: plain("Rest"), child_blocks: [divider] }],
    ["home", { type: "markdown", text: "a" }],
    ["home", chart(1, 1)],
  ])("in a %s, %o", (surface, block) => {
    expect(problems([block], surface)).toEqual([
      `unsupported type: ${String(block["type"])} [json-pointer:/blocks/0/type]`,
    ]);
  });

  test("a view has at most a hundred blocks, and one element with the focus", () => {
    const field = { type: "plain_text_input", focus_on_load: true };
    const input = { type: "input", label: plain("Name"), element: field };
    expect(problems(times(100, divider), "home")).toEqual([]);
    expect(problems(times(101, divider), "home")).toHaveLength(1);
    expect(problems([input, input], "modal")).toEqual([
      "only one element may have `focus_on_load` [json-pointer:/blocks/1/element]",
    ]);
  });

  test("all blocks together have at most 13,200 characters, tables included", () => {
    const long = { type: "table", rows: [[{ type: "raw_text", text: text(10_000) }]] };
    expect(blocksTooLong([long, { ...section(text(3000)) }])).toBe(false);
    expect(blocksTooLong([long, { ...section(text(3000)) }, { ...section(text(201)) }])).toBe(true);
  });
});

describe("views and options", () => {
  const view = { type: "modal", title: plain("Compare"), blocks: [divider] };
  const none = new Set<string>();

  test.each<[string, JsonObject, string]>([
    ["a long title", { ...view, title: plain(text(25)) }, "/view/title/text"],
    [
      "a long private_metadata",
      { ...view, private_metadata: text(3001) },
      "/view/private_metadata",
    ],
    ["a Home instead of a modal", { type: "home", blocks: [] }, "/view/type"],
    [
      "an input without submit",
      {
        ...view,
        blocks: [{ type: "input", label: plain("Name"), element: { type: "plain_text_input" } }],
      },
      "/view",
    ],
    ["a refused block", { ...view, blocks: [{ type: "poll" }] }, "/view/blocks/0/type"],
  ])("%s is refused", (_name, given, pointer) => {
    expect(validateView(given, "modal", none).map((problem) => problem.pointer)).toEqual([pointer]);
  });

  test("options can be grouped, and are at most a hundred", () => {
    expect(validateOptions({ options: [] })).toEqual([]);
    expect(
      validateOptions({ option_groups: [{ label: plain("Family"), options: [option] }] }),
    ).toEqual([]);
    expect(validateOptions({ options: times(101, option) })).toHaveLength(1);
    expect(validateOptions(undefined)).toHaveLength(1);
  });
});

test("any value is accepted or refused, and never crashes", () => {
  const kinds = [
    "section",
    "actions",
    "table",
    "container",
    "data_visualization",
    "rich_text",
    "card",
  ];
  const fields = [
    "text",
    "elements",
    "rows",
    "child_blocks",
    "chart",
    "title",
    "accessory",
    "options",
  ];
  const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc.array(tie("value"), { maxLength: 4 }),
      fc
        .tuple(fc.constantFrom(...kinds), fc.dictionary(fc.constantFrom(...fields), tie("value")))
        .map(([type, rest]) => ({ type, ...rest })),
    ),
  }));
  fc.assert(
    fc.property(fc.array(value), fc.constantFrom(...surfaces), (blocks, surface) => {
      for (const problem of problems(blocks, surface)) {
        expect(problem).toMatch(/\[json-pointer:\/blocks[^\]]*\]$/);
      }
    }),
    { numRuns: 500 },
  );
});
