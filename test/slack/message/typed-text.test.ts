import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeMrkdwn } from "../../../src/render/mrkdwn.ts";
import { readTyped, typedText } from "../../../src/slack/message/typed-text.ts";

describe("the text that a person typed", () => {
  test.each([
    ["<@U0ROLECALL> senior app ops", "senior app ops"],
    ["<@U0ROLECALL|rolecall>: csi?", ": csi?"],
    ["<!here> <!subteam^S1|ops> csi", "csi"],
    ["R&amp;D &lt;b&gt; &amp;lt;", "R&D <b> &lt;"],
    ["see <https://example.com/a|the page>", "see the page"],
    ["see <https://example.com/a>", "see https://example.com/a"],
    ["in <#C1|general>", "in general"],
    ["", ""],
  ])("of %j is %j", (slackText, typed) => {
    expect(typedText(slackText)).toBe(typed);
  });

  test("is what Slack escaped, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(typedText(escapeMrkdwn(text))).toBe(text.trim());
      }),
    );
  });
});

describe("a command", () => {
  test.each([
    ["/role senior app ops", { command: "role", text: "senior app ops" }],
    ["/compare", { command: "compare", text: "" }],
    ["/roles senior", { command: undefined, text: "/roles senior" }],
    ["/constructor x", { command: undefined, text: "/constructor x" }],
    ["senior /role", { command: undefined, text: "senior /role" }],
  ])("in %j is read as %j", (typed, read) => {
    expect(readTyped(typed)).toEqual(read);
  });
});
