import type { ActionsBlockElement } from "@slack/types";
import fc from "fast-check";
import { expect, test } from "vitest";
import { footerAllowance, readingAllowance } from "../../../src/render/limits.ts";
import { footerTotal } from "../../../src/render/slack/footer-room.ts";
import { wordingSlack } from "../../../src/render/wording-slack.ts";
import {
  askedBy,
  changeTeam,
  type Footer,
  feedbackButtons,
  postButtons,
  remark,
  joinFooters,
  withoutButtons,
} from "../../../src/slack/message/footer.ts";
import { mostRest, readPosted, removeButton } from "../../../src/slack/message/posted.ts";
import { anyCharacter } from "../../any-character.ts";

const words = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 3000 }),
  fc.string({ unit: fc.constantFrom("<", "&", '"', "\u0001", "é", "a"), maxLength: 3000 }),
);

/** As much as the buttons take if they have no other beside them. */
const rowWith = (elements: readonly ActionsBlockElement[]): Footer =>
  elements.length === 0
    ? { blocks: [], text: "" }
    : { blocks: [{ type: "actions", elements: [...elements] }], text: "" };

test("the footer stays within its allowance, whatever was typed", () => {
  fc.assert(
    fc.property(
      words,
      fc.constantFrom("not-found", "role-level", "help"),
      fc.boolean(),
      (typed, kind, command) => {
        const view = { page: 1, chart: false };
        const below = [
          joinFooters(
            remark(wordingSlack.posted),
            withoutButtons(typed),
            rowWith([...postButtons(typed, view), ...changeTeam(typed)]),
            feedbackButtons(kind, typed),
          ),
          joinFooters(
            remark(wordingSlack.noChart),
            remark(wordingSlack.restInThread),
            withoutButtons(typed),
            rowWith(changeTeam(typed)),
            askedBy({ user: "U0123456789", text: typed, command, catalogueDate: "2026-11-22" }),
            removeButton({
              asker: "U0123456789",
              rest: Array.from({ length: mostRest }, () => "1795305600.123456"),
            }),
          ),
        ];
        const besideReading = joinFooters(
          remark(wordingSlack.noChart),
          withoutButtons(typed),
          rowWith([...postButtons(typed, view), ...changeTeam(typed)]),
          feedbackButtons(kind, typed),
        );
        const room = footerTotal(typed);
        const left = room - readingAllowance.total;
        expect(besideReading.blocks.length).toBeLessThan(footerAllowance.blocks);
        expect(besideReading.text.length + readingAllowance.text).toBeLessThanOrEqual(
          footerAllowance.text,
        );
        expect(JSON.stringify(besideReading.blocks).length).toBeLessThanOrEqual(left);
        for (const { blocks, text } of below) {
          expect(blocks.length).toBeLessThanOrEqual(footerAllowance.blocks);
          expect(text.length).toBeLessThanOrEqual(footerAllowance.text);
          expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(room);
        }
      },
    ),
  );
});

test("a posted message remembers who asked, and where the rest is", () => {
  const posted = { asker: "U1", rest: ["1.2", "1.3"] };
  const { blocks } = removeButton(posted);
  expect(readPosted([{ type: "section" }, null, ...blocks])).toEqual(posted);
  expect(readPosted([])).toBeUndefined();
  expect(readPosted("none")).toBeUndefined();
  expect(readPosted(feedbackButtons("not-found", "x").blocks)).toBeUndefined();
});

test("the footer says who asked and notifies nobody else", () => {
  const { text } = askedBy({
    user: "U1",
    text: "/role <!channel> <@U2> & co",
    command: true,
    catalogueDate: undefined,
  });
  expect(text).toBe("Asked by <@U1> with /role &lt;!channel&gt; &lt;@U2&gt; &amp; co");
});
