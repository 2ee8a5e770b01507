import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseInline, parseMrkdwn } from "../../../page/text/mrkdwn.js";

const text = (words: string, style?: object) =>
  style === undefined ? { type: "text", text: words } : { type: "text", text: words, style };

describe("inline formatting", () => {
  test.each([
    ["*bold*", [text("bold", { bold: true })]],
    ["_italic_", [text("italic", { italic: true })]],
    ["~gone~", [text("gone", { strike: true })]],
    ["`x *y* _z_`", [text("x *y* _z_", { code: true })]],
    ["a *b* c", [text("a "), text("b", { bold: true }), text(" c")]],
    ["*b _i_*", [text("b ", { bold: true }), text("i", { bold: true, italic: true })]],
    ["(*b*)", [text("("), text("b", { bold: true }), text(")")]],
  ])("%s is formatted", (mrkdwn, expected) => {
    expect(parseInline(mrkdwn, {})).toEqual(expected);
  });

  test.each([
    "2*3*4",
    "a*b* c",
    "snake_case_name",
    "* not bold *",
    "*",
    "a * b",
    "~",
    "*open",
    "`open",
  ])("%s is unchanged", (mrkdwn) => {
    expect(parseInline(mrkdwn, {})).toEqual([text(mrkdwn)]);
  });
});

describe("angle brackets", () => {
  test.each([
    ["<@U1>", { type: "user", user_id: "U1" }],
    ["<@U1|priya>", { type: "user", user_id: "U1" }],
    ["<#C2|operations>", { type: "channel", channel_id: "C2" }],
    ["<!here>", { type: "broadcast", range: "here" }],
    ["<!subteam^S1>", { type: "usergroup", usergroup_id: "S1" }],
    ["<https://a.example/?x=1&amp;y=2>", { type: "link", url: "https://a.example/?x=1&y=2" }],
    ["<https://a.example|a &lt;b&gt;>", { type: "link", url: "https://a.example", text: "a <b>" }],
    [
      "<!date^0^{date_num}|long ago>",
      { type: "date", timestamp: 0, format: "{date_num}", fallback: "long ago" },
    ],
  ])("%s is parsed", (mrkdwn, expected) => {
    expect(parseInline(mrkdwn, {})).toEqual([expected]);
  });

  test("a URL that could run a script is text, not a link", () => {
    expect(parseInline("<javascript:alert(1)|Click>", {})).toEqual([
      text("<javascript:alert(1)|Click>"),
    ]);
  });
});

describe("paragraphs", () => {
  test("consecutive lines with > are one quotation", () => {
    expect(parseMrkdwn("Before\n&gt; one\n&gt; two\nAfter").map(({ type }) => type)).toEqual([
      "rich_text_section",
      "rich_text_quote",
      "rich_text_section",
    ]);
    expect(parseMrkdwn("&gt; one\n&gt; two")).toEqual([
      { type: "rich_text_quote", elements: [text("one\ntwo")] },
    ]);
  });

  test("fenced text is not formatted", () => {
    expect(parseMrkdwn("```\n*x* &lt;y&gt;\n```")).toEqual([
      { type: "rich_text_preformatted", elements: [text("*x* <y>")] },
    ]);
  });

  test("an unclosed fence is plain text", () => {
    expect(parseMrkdwn("a ``` b")).toEqual([
      { type: "rich_text_section", elements: [text("a ")] },
      { type: "rich_text_section", elements: [text("``` b")] },
    ]);
  });
});

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

test("text without formatting is unchanged, whatever was escaped", () => {
  const words = fc.stringMatching(/^[a-z0-9&<> ;.,'"ü€-]+$/).filter((line) => !/^>|:/.test(line));
  fc.assert(
    fc.property(words, (line) => {
      expect(parseMrkdwn(escaped(line))).toEqual([
        { type: "rich_text_section", elements: [text(line)] },
      ]);
    }),
  );
});
