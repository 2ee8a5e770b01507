import { describe, expect, test } from "vitest";
import { answer } from "../../src/answer/answer-question.ts";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { openCatalogue } from "../../src/catalogue/catalogue.ts";
import { historyOf } from "../../src/catalogue/history.ts";
import { roleId, roleLevelId, skillId } from "../../src/catalogue/ids.ts";
import type { Question } from "../../src/question/question.ts";
import { littleChanged, muchChanged } from "../changed-catalogue.ts";

type Asked = Extract<Question, { kind: "changes" }>;

const appOps = roleId("application operations engineer");
const level = roleLevelId("application operations engineer");
const senior = roleLevelId("senior application operations engineer");
const little = littleChanged();
const much = muchChanged();

function told(question: Asked, catalogue: Catalogue) {
  const given = answer({ kind: "question", question }, catalogue);
  if (given.kind !== "changes") throw new Error(given.kind);
  return given;
}

/** What is shown word for word, as "thing: kind part". */
function lines({ told: records }: ReturnType<typeof told>): readonly string[] {
  return records.flatMap(({ things }) =>
    things.flatMap(({ about, changes }) =>
      changes.map(({ change: { kind, part } }) => `${about.kind} ${about.title}: ${kind} ${part}`),
    ),
  );
}

describe("what changed in everything", () => {
  test("shows few changes word for word, for the latest import only", () => {
    const given = told({ kind: "changes" }, little);
    expect(given.told.map(({ on, things }) => [on, things.length > 0])).toEqual([
      ["2026-11-23", true],
      ["2026-11-20", false],
    ]);
    expect(lines(given)).toEqual([
      "role-level Application operations engineer: raised requirement",
      "role-level Application operations engineer: reworded responsibility",
    ]);
    expect(given.parts).toEqual({ roles: [], skills: [] });
    expect(given.results).toEqual([level]);
    expect(given.told[1]?.arrivals.length).toBeGreaterThan(20);
  });

  test("counts many changes, and each button's count matches its answer", () => {
    const given = told({ kind: "changes" }, much);
    expect(lines(given)).toEqual([]);
    expect(given.told[0]?.tally.reworded).toBeGreaterThan(20);
    expect(given.parts.roles.map(({ name }) => name)).toContain(
      "Senior application operations engineer",
    );
    expect(given.parts.skills.map(({ name }) => name)).toContain("Incident management");
    for (const { count, question } of [...given.parts.roles, ...given.parts.skills]) {
      if (question.kind !== "changes") throw new Error(question.kind);
      expect(lines(told(question, much))).toHaveLength(count);
    }
  });

  test("names the documents of the import, with their dates", () => {
    expect(told({ kind: "changes" }, little).cites.quoted).toMatchObject([
      { title: "Application operations engineer", published: "2020-01-07" },
    ]);
  });
});

describe("what changed in one thing", () => {
  test("covers every import that changed it, and no other", () => {
    const given = told({ kind: "changes", roleLevel: level }, little);
    expect(lines(given)).toHaveLength(2);
    expect(given.told.map(({ on }) => on)).toEqual(["2026-11-23", "2026-11-20"]);
    const other = told({ kind: "changes", roleLevel: senior }, little);
    expect(other.told.map(({ on }) => on)).toEqual(["2026-11-20"]);
    expect(lines(other)).toEqual([]);
  });

  test("for a role includes its levels, not only the level with its title", () => {
    expect(lines(told({ kind: "changes", role: appOps }, little))).toEqual([
      "role-level Application operations engineer: raised requirement",
      "role-level Application operations engineer: reworded responsibility",
    ]);
    expect(
      told({ kind: "changes", role: roleId("infrastructure operations engineer") }, little).told,
    ).toHaveLength(1);
  });

  test("for a role level includes changes to skills, but only at the levels that it asks for", () => {
    const asked = new Set(
      much.roleLevel(senior).requirements.map((one) => `${one.skill} ${one.level}`),
    );
    const { told: records } = told({ kind: "changes", roleLevel: senior }, much);
    const meant = records.flatMap(({ things }) =>
      things.flatMap(({ about, changes }) =>
        changes.map(({ change }) => `${about.id} ${change.level ?? ""}`),
      ),
    );
    expect(meant.length).toBeGreaterThan(3);
    for (const one of meant) expect(asked).toContain(one);
  });

  test("for a skill includes the role levels for which it changed", () => {
    expect(lines(told({ kind: "changes", skill: skillId("service focus") }, little))).toEqual([
      "role-level Application operations engineer: raised requirement",
    ]);
  });
});

test("a catalogue without a record has no answer and says so", () => {
  const bare = openCatalogue(little);
  expect(told({ kind: "changes" }, bare)).toMatchObject({
    defined: false,
    told: [],
    since: undefined,
  });
});

test('"what changed" is offered for things that changed and no others', () => {
  const offered = (question: Question): boolean =>
    answer({ kind: "question", question }, little).next.some(({ as }) => as === "what-changed");
  expect(offered({ kind: "role-level", roleLevel: level })).toBe(true);
  expect(offered({ kind: "role", role: appOps })).toBe(true);
  expect(offered({ kind: "skill", skill: skillId("service focus") })).toBe(true);
  expect(offered({ kind: "role-level", roleLevel: senior })).toBe(false);
  expect(offered({ kind: "skill", skill: skillId("incident management") })).toBe(false);
});

test("a record about something since removed is shown, but cannot be asked about", () => {
  const records = [
    {
      on: "2026-11-24",
      by: "rebuild",
      documents: [],
      sources: [],
      arrivals: [
        { kind: "removed", what: "role-level", id: "x", title: "X", role: roleId("gone") },
      ],
      things: [
        {
          about: {
            kind: "role-level",
            id: roleLevelId("gone"),
            title: "Gone",
            role: roleId("gone"),
          },
          changes: Array.from({ length: 20 }, () => ({
            kind: "added" as const,
            part: "background" as const,
            text: "words",
          })),
        },
      ],
    },
  ] as const;
  const gone = openCatalogue(little, historyOf({ records }));
  const given = told({ kind: "changes" }, gone);
  expect(given.told[0]?.tally.added).toBe(20);
  expect(given.parts).toEqual({ roles: [], skills: [] });
});
