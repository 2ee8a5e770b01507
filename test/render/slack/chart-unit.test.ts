import { expect, test } from "vitest";
import { chartUnit } from "../../../src/render/slack/chart-unit.ts";

const room = { total: 9000, text: 3000, blocks: 20, tables: 1, shown: 3000 };

test("What a chart has no room to name is named in full below it: skills and role levels.", () => {
  const unit = chartUnit(
    {
      title: "Levels asked for",
      categories: ["Testing", "Continual service improvement"],
      series: [
        { name: "Application operations engineer", values: [1, 2] },
        { name: "Lead", values: [3, 3] },
      ],
      valueLabel: "Level",
    },
    room,
  );
  const shown = JSON.stringify(unit?.blocks.at(-1));
  expect(shown).toContain(
    "Continual service… is Continual service improvement; Application… is Application operations engineer",
  );
  expect(shown).not.toContain("Testing is");
});
