import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack } from "../../../src/render/slack/pack.ts";
import { noRoom, plus, roomOf, type Room, type Unit } from "../../../src/render/slack/unit.ts";

const room: Room = { total: 1500, text: 300, blocks: 6, tables: 1, shown: 400 };

const unit = (size: number, kind: "table" | "heading" | "text"): Unit => ({
  blocks: [
    kind === "table"
      ? { type: "table", rows: [[{ type: "raw_text", text: "a".repeat(size) }]] }
      : { type: "divider" },
  ],
  text: "b".repeat(size),
  heads: kind === "heading",
});

const anyUnit = fc
  .tuple(fc.integer({ min: 1, max: 250 }), fc.constantFrom("table", "heading", "text"))
  .map(([size, kind]) => unit(size, kind));

describe("packing", () => {
  it("keeps units in order, and every message within the room", () => {
    fc.assert(
      fc.property(fc.array(anyUnit, { maxLength: 40 }), (units) => {
        const pages = pack(units, room);
        expect(pages.flat()).toEqual(units);
        for (const page of pages) {
          const taken = page.map(roomOf).reduce(plus, noRoom);
          expect(taken.tables).toBeLessThanOrEqual(1);
          expect(taken.text).toBeLessThanOrEqual(room.text);
          expect(taken.blocks).toBeLessThanOrEqual(room.blocks);
          expect(taken.total).toBeLessThanOrEqual(room.total);
        }
      }),
    );
  });

  it("moves a heading to the message of the unit after it", () => {
    const [text, heading, table] = [unit(200, "text"), unit(5, "heading"), unit(150, "text")];
    expect(pack([text, heading, table], room)).toEqual([[text], [heading, table]]);
  });

  it("makes one empty message if there are no units", () => {
    expect(pack([], room)).toEqual([[]]);
  });
});
