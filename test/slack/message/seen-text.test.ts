import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeMrkdwn } from "../../../src/render/mrkdwn.ts";
import { askedText, seenText } from "../../../src/slack/message/seen-text.ts";

const richText = (...elements: readonly object[]) => ({
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements }],
});
const words = (text: string, style: object = {}) => ({ type: "text", text, style });
const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text } });

describe("what a message shows", () => {
  test.each([
    ["its text", { text: "a *lead* &amp; <@U1>" }, "a *lead* &"],
    [
      "its blocks, of which the text is a summary",
      { text: "New advert", blocks: [section("We seek a lead")] },
      "We seek a lead",
    ],
    [
      "words in several styles as one line",
      { text: "", blocks: [richText(words("app"), words("s", { bold: true }), words(" lead"))] },
      "apps lead",
    ],
    [
      "the parts of a list, each as a line",
      {
        text: "",
        blocks: [{ type: "rich_text_list", elements: [section("one"), section("two")] }],
      },
      "one\ntwo",
    ],
    [
      "rich text as it is written, without markup",
      { text: "", blocks: [richText(words("a < b"), { type: "emoji", name: "wave" })] },
      "a < b",
    ],
    [
      "a link by its words",
      {
        text: "",
        blocks: [richText({ type: "link", url: "https://example.com", text: "the advert" })],
      },
      "the advert",
    ],
    [
      "lists, fields and headers",
      {
        text: "",
        blocks: [
          { type: "header", text: { type: "plain_text", text: "Wanted" } },
          { type: "section", fields: [{ type: "mrkdwn", text: "R&amp;D" }] },
        ],
      },
      "Wanted\nR&D",
    ],
    [
      "the cells of a table",
      {
        text: "",
        blocks: [
          {
            type: "table",
            rows: [
              [
                { type: "raw_text", text: "lead" },
                { type: "raw_text", text: "csi" },
              ],
            ],
          },
        ],
      },
      "lead\ncsi",
    ],
    [
      "an unfurled link",
      {
        text: "see <https://example.com/a>",
        attachments: [
          {
            title: "Lead engineer",
            text: "Incident &amp; problem management",
            from_url: "https://example.com/a",
            fallback: "Lead engineer",
          },
        ],
      },
      "see https://example.com/a\nLead engineer\nIncident & problem management",
    ],
    [
      "a forwarded message",
      {
        text: "",
        attachments: [
          {
            is_share: true,
            text: "We seek",
            fallback: "[today] priya: We seek",
            message_blocks: [
              {
                team: "T1",
                channel: "C1",
                ts: "1.2",
                message: { blocks: [richText(words("We seek a lead"))] },
              },
            ],
          },
        ],
      },
      "We seek a lead",
    ],
    [
      "an attachment's fields, or else its fallback",
      {
        text: "",
        attachments: [
          { fields: [{ title: "Skill", value: "CSI", short: true }] },
          { fallback: "A lead" },
        ],
      },
      "Skill\nCSI\nA lead",
    ],
    [
      "the names of files",
      { text: "", files: [{ title: "Lead engineer.pdf", name: "x.pdf" }, { name: "notes.txt" }] },
      "Lead engineer.pdf\nnotes.txt",
    ],
    [
      "quoted and preformatted rich text as one line each",
      {
        text: "",
        blocks: ["rich_text_quote", "rich_text_preformatted"].map((type) => ({
          type: "rich_text",
          elements: [{ type, elements: [words("a"), words("b")] }],
        })),
      },
      "ab\nab",
    ],
    [
      "an attachment's blocks instead of its text",
      { text: "", attachments: [{ pretext: "New", text: "x", blocks: [section("A lead")] }] },
      "A lead",
    ],
    [
      "an attachment's pretext",
      { text: "", attachments: [{ pretext: "New:", text: "x" }] },
      "New:\nx",
    ],
    ["nothing", { text: "", blocks: null, attachments: "?", files: [null, 1] }, ""],
  ])("is %s", (_, message, seen) => {
    expect(seenText(message)).toBe(seen);
  });

  test("is bounded, in length, in depth and in attachments", () => {
    expect(seenText({ text: "x".repeat(50_000) })).toHaveLength(40_000);
    const nested = (depth: number): object =>
      depth === 0
        ? { type: "plain_text", text: "deep" }
        : { type: "section", inner: nested(depth - 1) };
    expect(seenText({ text: "", blocks: nested(12) })).toBe("deep");
    expect(seenText({ text: "", blocks: nested(13) })).toBe("");
    const listed = (depth: number): object => (depth === 0 ? nested(0) : [listed(depth - 1)]);
    expect(seenText({ text: "", blocks: listed(12) })).toBe("deep");
    expect(seenText({ text: "", blocks: listed(13) })).toBe("");
    const attachments = Array.from({ length: 50 }, (_, at) => ({ text: `${at}.` }));
    expect(seenText({ text: "", attachments }).split("\n")).toHaveLength(20);
  });

  test("is read of any content at all", () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), fc.jsonValue(), (text, blocks, attachments) => {
        expect(seenText({ text, blocks, attachments })).toBeTypeOf("string");
      }),
    );
  });

  test("is all of what was written, however it is split into styles", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (parts) => {
        const text = parts.join("");
        fc.pre(text.trim() !== "");
        expect(
          seenText({ text: "", blocks: [richText(...parts.map((part) => words(part)))] }),
        ).toBe(text);
        expect(seenText({ text: escapeMrkdwn(text) })).toBe(text.trim());
      }),
    );
  });
});

describe("what a message asks", () => {
  test.each([
    [
      "what was typed, and not what stands beside it",
      { text: "<@U0> csi?", attachments: [{ text: "A lead" }] },
      "csi?",
    ],
    [
      "what was forwarded without a word",
      {
        text: "<@U0>",
        blocks: [richText({ type: "user", user_id: "U0" })],
        attachments: [{ text: "csi?" }],
      },
      "csi?",
    ],
    ["nothing", { text: "" }, ""],
  ])("is %s", (_, message, asked) => {
    expect(askedText(message)).toBe(asked);
  });
});
