import { fileURLToPath } from "node:url";
import { getFileInfo } from "prettier";
import { describe, expect, test } from "vitest";
import { answer } from "../src/answer/answer-question.ts";
import { groupBy } from "../src/catalogue/group.ts";
import { openRolecall } from "../src/open-rolecall.ts";
import type { Understanding } from "../src/question/understanding.ts";
import { compose } from "../src/render/compose.ts";
import { toMessages } from "../src/render/slack/message.ts";
import { everyUnderstanding } from "./render/every-question.ts";
import { refusals } from "./render/slack-limits.ts";

// What holds of data/ whatever its keeper puts there; `rolecall catalogue --check` does the rest.
// What the tests elsewhere know of documents, they know of the five in test/five-documents.

const rolecall = openRolecall();

/** So many of each kind, from all over the catalogue. */
const mostOfKind = 40;

function tried(): readonly Understanding[] {
  const kinds = groupBy(everyUnderstanding(rolecall.catalogue), (understanding) =>
    understanding.kind === "question" ? understanding.question.kind : understanding.kind,
  );
  return [...kinds.values()].flatMap((all) => {
    const step = Math.ceil(all.length / mostOfKind);
    return all.filter((_, at) => at % step === 0);
  });
}

/** Of a hundred offers, so many may have to do without a button. */
const mostWithoutText = 2;

test("What a keeper writes in data/ by hand is not held to a formatter's taste.", async () => {
  const ignorePath = fileURLToPath(new URL("../.prettierignore", import.meta.url));
  for (const name of ["vocabulary.yml", "sources/index.yml", "README.md"]) {
    const file = fileURLToPath(new URL(`../data/${name}`, import.meta.url));
    expect(await getFileInfo(file, { ignorePath })).toMatchObject({ ignored: true });
  }
});

describe("The catalogue and the vocabulary in data/", () => {
  test("answer with messages that Slack takes", () => {
    const refused = tried().flatMap((understanding) => {
      const page = compose(answer(understanding, rolecall.catalogue), rolecall.phrase, "again");
      return toMessages(page)
        .flatMap(refusals)
        .map((problem) => `${page.title}: ${problem}`);
    });
    expect(refused).toEqual([]);
  });

  test("have a text for nearly every question that they offer", () => {
    const offered = tried().flatMap(
      (understanding) => answer(understanding, rolecall.catalogue).next,
    );
    const without = offered.filter(({ question }) => rolecall.phrase(question) === "");
    expect((without.length / offered.length) * 100).toBeLessThanOrEqual(mostWithoutText);
  });
});
