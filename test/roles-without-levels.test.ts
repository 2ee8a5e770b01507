import { english } from "./question/understandings.ts";
import { describe, expect, test } from "vitest";
import { openCatalogue } from "../src/catalogue/catalogue.ts";
import { brokenInvariants } from "../src/catalogue/invariants.ts";
import { sourceId } from "../src/catalogue/ids.ts";
import type { CatalogueData } from "../src/catalogue/types.ts";
import { changesBetween } from "../src/ingest/changes/changes-between.ts";
import { noHints } from "../src/ingest/reader.ts";
import { splitCommand } from "../src/question/commands.ts";
import { emptyVocabulary } from "../src/question/vocabulary.ts";
import type { Question } from "../src/question/question.ts";
import { changesText } from "../src/render/changes-text.ts";
import { toText } from "../src/render/text.ts";
import { createReply } from "../src/reply.ts";
import { builtFrom, projectFile } from "./ingest/documents.ts";
import { head, rows } from "./ingest/one-role.ts";

// The framework gives the roles of the Senior Civil Service skills, but no levels.

function chief(role: string, skill: string): string {
  return `Chiefs,${role},A ${role.toLowerCase()} leads.,NOT IN USE,NOT IN USE,${skill},How to lead.,NOT IN USE,NOT IN USE,Senior Civil Service`;
}

function dataOf(...all: readonly string[]): CatalogueData {
  const { published: _, ...source } = projectFile("002").source;
  return builtFrom([
    {
      source: { ...source, id: sourceId("roles"), format: "official-roles-csv" },
      hints: noHints,
      text: `${[head, ...all].join("\n")}\n`,
    },
  ]).data;
}

const data = dataOf(
  ...rows,
  chief("Chief pilot", "Strategy"),
  chief("Chief pilot", "Flying"),
  chief("Chief engineer", "Strategy"),
);
const rolecall = createReply(openCatalogue(data), emptyVocabulary, english());

function answerTo(typed: string, previous?: Question): string {
  const { command, text } = splitCommand(typed);
  const context = previous === undefined ? {} : { previous };
  return toText(
    rolecall.reply(text, command === undefined ? context : { ...context, command }).page,
  );
}

describe("A role that has skills but no levels", () => {
  test("is in a sound catalogue, and a level beside its skills would not be", () => {
    expect(brokenInvariants(data)).toEqual([]);
    const roles = data.roles.map((role) => ({ ...role, skills: data.roles[1]?.skills ?? [] }));
    expect(brokenInvariants({ ...data, roles })).toEqual([
      "role test-pilot has both levels and its own skills",
    ]);
  });

  test.each([
    "chief pilot",
    "/role chief pilot",
    "what skills does a chief pilot need?",
    "responsibilities of the chief pilot",
    "does the chief pilot need flying?",
  ])("is answered as a whole: %s", (typed) => {
    expect(answerTo(typed)).toContain("Skills (2), asked for without a level");
  });

  test("is answered so when a conversation goes on to its skills", () => {
    const role = data.roles.find(({ title }) => title === "Chief pilot")?.id;
    if (role === undefined) throw new Error("There is no chief pilot");
    expect(answerTo("and its skills?", { kind: "role", role })).toContain("Skills (2)");
  });

  test("is answered with what its skills are", () => {
    const text = answerTo("chief pilot");
    expect(text).toContain("Strategy");
    expect(text).toContain("How to lead.");
    expect(text).toContain("Flying involves keeping an aircraft up.");
  });

  test("is answered with its grades, where a document states them", () => {
    const page = `Chief pilot

Find out what a chief pilot in the Senior Civil Service does and the skills you need to do the role.

What a chief pilot does

A chief pilot leads.

This role is often performed at the Civil Service job grade of:

  • SCS 1

Skills for chief pilot

Skill Description, including examples of leadership

Strategy

You can:

  • plan ahead
`;
    const { published: _, ...source } = projectFile("002").source;
    const built = builtFrom([
      {
        source: { ...source, id: sourceId("page"), format: "framework-senior-role-page" },
        hints: noHints,
        text: page,
      },
    ]).data;
    expect(brokenInvariants(built)).toEqual([]);
    const own = createReply(openCatalogue(built), emptyVocabulary, english());
    const text = toText(own.reply("what grade is a chief pilot?").page);
    expect(text).toMatch(/job grade of:\n[^]*SCS 1/u);
    expect(text).toMatch(/Strategy[^]*plan ahead/u);
  });

  test("is among those who need a skill, beside the role levels", () => {
    expect(answerTo("who needs flying?")).toMatch(
      /expert: Chief of flying[^]+Needed by, without a level[^]+Chief pilot/iu,
    );
    expect(answerTo("strategy")).toMatch(/without a level[^]+Chief engineer[^]+Chief pilot/u);
  });

  test("does not answer who needs the skill at a level", () => {
    const { answer } = rolecall.reply("who needs strategy at expert?");
    expect(answer.defined).toBe(false);
    expect(answerTo("who needs strategy at expert?")).toMatch(
      /No role level here asks for Strategy at expert[^]+without a level/u,
    );
  });

  test("is offered by a button that promises no levels", () => {
    const text = answerTo("/role chief");
    expect(text).toContain("Chief pilot");
    expect(text).not.toContain("its levels");
  });

  test("changes with its skills", () => {
    const before = dataOf(...rows, chief("Chief pilot", "Strategy"));
    const after = dataOf(...rows, chief("Chief pilot", "Flying"));
    expect(changesText(changesBetween(before, after))).toMatch(
      /Role "Chief pilot"\n {2}\+ Flying\n {2}- Strategy\n/u,
    );
  });
});
