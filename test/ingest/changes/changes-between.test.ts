import { expect, test } from "vitest";
import type { CatalogueData, RoleLevel } from "../../../src/catalogue/types.ts";
import { changesBetween } from "../../../src/ingest/changes/changes-between.ts";
import { changesText } from "../../../src/render/changes-text.ts";
import { builtFrom, projectFiles } from "../documents.ts";

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

test("an unchanged catalogue has no changes", () => {
  expect(changesText(changesBetween(before, before))).toBe("Nothing changes.\n");
});

test("changes are described in the domain's words, in the right direction", () => {
  const there = changesText(changesBetween(before, after));
  expect(there).toMatch(
    /Role level "Application operations engineer"\n {2}Service focus: raised from working to practitioner/u,
  );
  expect(there).toMatch(
    /responsibility: reworded\n {6}- monitor applications.+\n {6}\+ watch applications/u,
  );
  const back = changesText(changesBetween(after, before));
  expect(back).toMatch(/Service focus: lowered from practitioner to working/u);
});

test("removing a document removes what only it said", () => {
  const { arrivals, sources } = changesBetween(
    before,
    builtFrom(files.filter(({ source }) => !source.file.startsWith("004"))).data,
  );
  expect(arrivals).toEqual([
    {
      kind: "removed",
      what: "document",
      id: "004_147ddc974fecdf3b",
      title: "IT infrastructure (ITOP)",
    },
    { kind: "removed", what: "skill", id: "itop", title: "IT infrastructure" },
  ]);
  expect(sources.map(({ file }) => file)).toEqual(["004_147ddc974fecdf3b.txt"]);
});

test("a new wording of a skill is reported once, not for every role level that asks for it", () => {
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

/** The project's catalogue with one role level changed. */
function withLevel(change: (level: RoleLevel) => RoleLevel): CatalogueData {
  const [first, ...rest] = before.roleLevels;
  if (first === undefined) throw new Error("no role level");
  return { ...before, roleLevels: [change(first), ...rest] };
}

const changesOf = (after: CatalogueData) =>
  changesBetween(before, after).things.flatMap(({ changes }) => changes);

test("a sentence much like a removed one counts as reworded; any other is new", () => {
  const [sentence] = before.roleLevels[0]!.responsibilities;
  const said = (text: string) => ({ ...sentence!, text });
  const start = withLevel((level) => ({
    ...level,
    responsibilities: [said("keep every server running"), said("write the weekly report")],
  }));
  const end = withLevel((level) => ({
    ...level,
    responsibilities: [said("train new colleagues"), said("keep each server running")],
  }));
  const changes = changesBetween(start, end).things.flatMap((thing) => thing.changes);
  expect(changes.map((change) => [change.kind, "text" in change ? change.text : ""])).toEqual([
    ["added", "train new colleagues"],
    ["reworded", ""],
    ["removed", "write the weekly report"],
  ]);
});

test("a depth of knowledge is raised like a level of a skill", () => {
  const [id] = before.roleLevels.flatMap(({ knowledge }) =>
    knowledge.flatMap((one) => (one.depth === "aware of" ? [one.knowledge] : [])),
  );
  const deepened = before.roleLevels.map((level) => ({
    ...level,
    knowledge: level.knowledge.map((one) =>
      one.knowledge === id ? { ...one, depth: "expert in" as const } : one,
    ),
  }));
  expect(changesOf({ ...before, roleLevels: deepened })).toContainEqual(
    expect.objectContaining({
      kind: "raised",
      part: "knowledge",
      skill: id,
      from: ["aware of"],
      to: ["expert in"],
    }),
  );
});

test("contradicting levels are neither raised nor lowered", () => {
  const contradicted = withLevel((level) => {
    const [first] = level.requirements;
    return { ...level, requirements: [...level.requirements, { ...first!, level: "expert" }] };
  });
  expect(changesOf(contradicted)).toMatchObject([
    { kind: "replaced", part: "requirement", to: [expect.any(String), "expert"] },
  ]);
});

test("a new order of a role's levels is a change; an added level is not reported twice", () => {
  const turned = before.roles.map((role) => ({ ...role, levels: role.levels.toReversed() }));
  expect(changesOf({ ...before, roles: turned })).toMatchObject([
    { kind: "reordered", part: "levels" },
  ]);
  const roles = before.roles.map((role) => ({ ...role, levels: role.levels.slice(1) }));
  expect(changesBetween({ ...before, roles }, before).things).toEqual([]);
});

test("a skill no longer asked for is reported with its level", () => {
  const [asked] = before.roleLevels[0]?.requirements ?? [];
  const without = withLevel((level) => ({ ...level, requirements: level.requirements.slice(1) }));
  expect(changesOf(without)).toMatchObject([
    { kind: "removed", part: "requirement", skill: asked?.skill, level: asked?.level },
  ]);
});

test("all lines of an added text are indented", () => {
  const [level] = before.roleLevels;
  const source = before.sources[0]?.id;
  if (level === undefined || source === undefined) throw new Error("empty");
  const text = "keep\n• tidy\n• calm";
  const more = [...level.responsibilities, { text, source, agreeing: [], differing: [] }];
  const now = { ...before, roleLevels: [{ ...level, responsibilities: more }] };
  expect(changesText(changesBetween({ ...before, roleLevels: [level] }, now))).toMatch(
    /\n {2}\+ .*"keep\n {6}• tidy\n {6}• calm"/u,
  );
});
