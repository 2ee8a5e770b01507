import { describe, expect, test } from "vitest";
import type { MessageBlock } from "../../../src/render/slack/block-types.ts";
import { joinLists } from "../../../src/render/slack/join-lists.ts";
import { bullets, rich, section, text } from "../../../src/render/slack/rich-text.ts";

const listOf = (words: readonly string[], quoted = false): MessageBlock =>
  rich(
    bullets(
      words.map((each) => section(text(each))),
      quoted,
    ),
  );
const paragraph = rich(section(text("between")));

describe("lists that stand next to each other", () => {
  test("are one list, however many they are", () => {
    expect(joinLists([listOf(["a"]), listOf(["b", "c"]), listOf(["d"])])).toEqual([
      listOf(["a", "b", "c", "d"]),
    ]);
  });

  test("stay two if something is between them, or if only one is quoted", () => {
    const apart = [listOf(["a"]), paragraph, listOf(["b"]), listOf(["c"], true)];
    expect(joinLists(apart)).toEqual(apart);
    const divided: readonly MessageBlock[] = [listOf(["a"]), { type: "divider" }, listOf(["b"])];
    expect(joinLists(divided)).toEqual(divided);
  });
});
