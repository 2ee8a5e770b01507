import { expect, test } from "vitest";
import { changesBetween } from "../../src/ingest/changes.ts";
import { changesText } from "../../src/ingest/changes-text.ts";
import { builtFrom, projectFiles } from "./documents.ts";

const files = projectFiles();
const before = builtFrom(files).data;
const after = builtFrom(
  files.map((file) => ({
    ...file,
    text: file.source.file.startsWith("002")
      ? file.text
          .replace(
            "Service focus. You can take inputs and establish coherent frameworks that work. (Relevant skill level: working)",
            "Service focus. You can take inputs. (Relevant skill level: practitioner)",
          )
          .replace(
            "monitor applications and are accountable",
            "watch applications and are accountable",
          )
      : file.text,
  })),
).data;

test("the same catalogue has no changes", () => {
  expect(changesText(changesBetween(before, before))).toBe("Nothing changes.\n");
});

test("changes are told in the domain's words, the right way round", () => {
  const there = changesText(changesBetween(before, after));
  expect(there).toMatch(
    /Role level "Application operations engineer"\n {2}Service focus: raised from working to practitioner/u,
  );
  expect(there).toMatch(/\+ responsibility "watch applications/u);
  expect(there).toMatch(/- responsibility "monitor applications/u);
  const back = changesText(changesBetween(after, before));
  expect(back).toMatch(/Service focus: lowered from practitioner to working/u);
});

test("a document taken away takes with it what only it said", () => {
  const groups = changesBetween(
    before,
    builtFrom(files.filter(({ source }) => !source.file.startsWith("004"))).data,
  );
  expect(groups.find(({ heading }) => heading === "Skills")?.changes).toEqual([
    { kind: "removed", what: "IT infrastructure" },
  ]);
  expect(groups.find(({ heading }) => heading === "Documents")?.changes).toHaveLength(1);
});

test("a text that changed for the skill is told once, not for every role level that asks", () => {
  const reworded = builtFrom(
    files.map((file) => ({
      ...file,
      text: file.text.replaceAll(
        "You can lead the investigation and resolution of incidents.",
        "You can solve incidents.",
      ),
    })),
  ).data;
  const text = changesText(changesBetween(before, reworded));
  expect(text.split("You can solve incidents.")).toHaveLength(2);
  expect(text).toMatch(/Skill "Incident management"\n {2}what practitioner means: reworded\n/u);
});
