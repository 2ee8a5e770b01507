import { describe, expect, test } from "vitest";
import { compareRoleLevels } from "../../src/mcp/compare.ts";
import { pageAddress, pageText } from "../../src/mcp/page-text.ts";
import { search } from "../../src/mcp/search.ts";
import { idsAbout, kinds, thingsOf } from "../../src/mcp/things.ts";
import { emptyVocabulary } from "../../src/question/vocabulary.ts";
import { createReply } from "../../src/reply.ts";
import { english } from "../question/understandings.ts";
import { renamedCatalogue } from "../renamed-catalogue.ts";
import { bot } from "../slack/bot.ts";

const things = [...thingsOf(bot().catalogue).values()];
const ids = (query: string): readonly string[] => search(bot(), query).map(({ id }) => id);

describe("what has a page", () => {
  test("is of every kind", () => {
    expect(new Set(things.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  test.each(things)(
    "$id is what its question is about, and is asked for by its phrase",
    (thing) => {
      const { phrase, reply } = bot();
      expect(idsAbout(thing.question)).toEqual([thing.id]);
      expect(reply(phrase(thing.question)).understanding).toEqual({
        kind: "question",
        question: thing.question,
      });
    },
  );

  test.each(things)("$id is found by its title", ({ id, title }) => {
    expect(ids(title)).toContain(id);
  });
});

describe("a search", () => {
  test.each([
    ["lead app ops", "role-level:lead-application-operations-engineer"],
    ["incident management", "skill:incident-management"],
    ["who needs incident management?", "skill:incident-management"],
    ["tesing", "skill:testing"],
    ["infrastruc", "role:infrastructure-operations-engineer"],
    ["citp", "qualification:chartered-it-professional-citp"],
  ])("for %s finds first %s", (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  test.each(["", "?", "zzzz", "__proto__x", "constructor"])("for %j finds nothing", (query) => {
    expect(ids(query)).toEqual([]);
  });

  test("finds each thing once, and few of them", () => {
    const found = ids("application operations engineer");
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeLessThanOrEqual(10);
  });
});

describe("a comparison", () => {
  const compared = (...names: readonly string[]) => compareRoleLevels(names, bot());
  const ops = "application operations engineer";
  const senior = `Senior ${ops}`;
  const whole = bot().reply("senior and lead app ops", { command: "compare" });

  test.each([
    [[senior, "Lead application operations engineer"]],
    [["senior app ops", "lead app ops"]],
    [["senior", "lead app ops"]],
    [["senior-application-operations-engineer", "LEAD APP OPS"]],
    [["senior app ops", "lead app ops", senior]],
  ])("of %j", (names) => {
    expect(compared(...names)).toEqual(whole.page);
  });

  test("takes a title that is also the role's for the role level's", () => {
    const page = compared("Application operations engineer", senior);
    expect(page.title).toBe(
      "From Application operations engineer to Senior application operations engineer",
    );
  });

  test.each([
    [["senior app ops", "foobar"], "foobar"],
    [["", "senior app ops"], ""],
    [["testing", "lead app ops"], "testing"],
    [["senior app ops", "lead devops"], "lead devops"],
    [["senior app ops", "lead testing"], "lead testing"],
  ])("of %j says once which of them names no role level", (names, wrong) => {
    const { title, reading, sources, parts } = compared(...names);
    expect(title).toContain(`"${wrong}"`);
    expect(title).toMatch(/^No role level here is called|does not name one role level\.$/u);
    expect({ reading, sources }).toEqual({ reading: undefined, sources: [] });
    expect(parts).toEqual([
      {
        kind: "paragraph",
        text: 'Name role levels by their titles, such as "Associate application operations engineer".',
      },
    ]);
  });

  const levels = ["Associate", "", "Senior", "Lead", "Principal"].map((seniority) =>
    seniority === "" ? "Application operations engineer" : `${seniority} ${ops}`,
  );
  test.each([
    ["junior app ops", "The nearest role levels are:", levels],
    [
      "lead infrastructure operations engineer",
      "The nearest role level is:",
      ["Principal infrastructure operations engineer"],
    ],
    ["app ops", "It may mean one of these:", levels],
    ["senior app ops training", "It may mean:", [senior]],
  ])("offers titles for %j, each of which can be compared", (name, introduction, titles) => {
    const { parts } = compared(name, "foobar");
    expect(parts).toEqual([
      { kind: "paragraph", text: introduction },
      { kind: "list", quoted: false, items: titles.map((text) => ({ lead: undefined, text })) },
    ]);
    for (const title of titles) {
      expect(compared(title, title).title).toBe(title);
    }
  });

  test("tells of a role level that was removed, and offers the levels of its role", () => {
    const renamed = createReply(renamedCatalogue(), emptyVocabulary, english());
    const page = compareRoleLevels(["apprentice lock keeper", "lock keeper"], renamed);
    expect(page.title).toMatch(/no longer in the catalogue: it was removed on 1 September 2026/u);
    expect(pageText(page)).toContain("\n- Associate lock keeper\n- Lock keeper\n");
  });

  test("of one role level by two names says so, and shows it", () => {
    const page = compared("senior app ops", senior);
    expect(page.reading).toMatch(/^All of these names mean Senior application operations/u);
    expect(page.title).toBe(senior);
    expect(pageText(page)).toContain("All of these names mean");
  });
});

test("A page's address is that of the first of its documents that is on the web.", () => {
  expect(pageAddress(bot().reply("lead app ops").page)).toMatch(/^https:\/\//u);
  expect(pageAddress(bot().reply("help").page)).toBeUndefined();
});
