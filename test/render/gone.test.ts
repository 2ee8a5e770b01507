import { describe, expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.ts";
import { historyOf } from "../../src/catalogue/history.ts";
import { answerJson } from "../../src/render/json.ts";
import { toText } from "../../src/render/text.ts";
import { emptyVocabulary } from "../../src/question/vocabulary.ts";
import { createReply } from "../../src/reply.ts";
import { english } from "../question/understandings.ts";
import { latest, pilot, renamedCatalogue, signalsByFlag } from "../renamed-catalogue.ts";

const catalogue = renamedCatalogue();
const { reply, phrase } = createReply(catalogue, emptyVocabulary, english());
const removed = "is no longer in the catalogue: it was removed on 1 September 2026.";

describe("the answer about what is gone", () => {
  test("says since when, and who asked for a skill until then", () => {
    expect(toText(reply("what is expert signals by flag?").page)).toBe(
      [
        `Signals by flag ${removed}`,
        "Until then, Senior port pilot asked for it at awareness.",
      ].join("\n\n"),
    );
  });

  test("offers the present levels of the role of a level", () => {
    expect(toText(reply("apprentice lock keeper").page)).toBe(
      [
        `Apprentice lock keeper ${removed}`,
        "What the catalogue has now:",
        "- Associate lock keeper\n- Lock keeper (ask: lock keeper level)\n- Senior lock keeper",
      ].join("\n\n"),
    );
  });

  test("is a miss for programs", () => {
    const replied = reply("signals by flag");
    expect(answerJson("signals by flag", replied, phrase)).toMatchObject({
      kind: "not-found",
      confidence: "miss",
      defined: false,
      skills: [],
    });
  });
});

function askedBy(count: number): string {
  const things = Array.from({ length: count }, (_, at) => ({
    about: {
      kind: "role-level" as const,
      id: catalogue.roleLevels[0]!.id,
      title: `Pilot ${at + 1}`,
      role: pilot,
    },
    changes: [
      {
        kind: "removed" as const,
        part: "requirement" as const,
        title: "Signals by flag",
        skill: signalsByFlag,
        ...(at === 1 ? {} : { level: "working" as const }),
      },
    ],
  }));
  const { former } = historyOf({ records: [latest] });
  const of = openCatalogue(catalogue, historyOf({ records: [{ ...latest, things }], former }));
  return toText(createReply(of, emptyVocabulary, english()).reply("signals by flag").page);
}

test("a few askers are named in a sentence, many in a list, and none are made up", () => {
  expect(askedBy(0)).toBe(`Signals by flag ${removed}`);
  expect(askedBy(2)).toContain("Until then, Pilot 1 asked for it at working and Pilot 2.");
  expect(askedBy(4)).toContain(
    "Until then, these asked for it:\n\n- Pilot 1 at working\n- Pilot 2\n- Pilot 3 at working\n- Pilot 4 at working",
  );
});
