import { describe, expect, test } from "vitest";
import { answer } from "../../src/answer/answer-question.ts";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.ts";
import { historyOf } from "../../src/catalogue/history.ts";
import { changesText } from "../../src/render/changes-text.ts";
import { roleLevelId, skillId } from "../../src/catalogue/ids.ts";
import type { Question } from "../../src/question/question.ts";
import { compose } from "../../src/render/compose.ts";
import type { Page } from "../../src/render/page.ts";
import { escapeMrkdwn } from "../../src/render/mrkdwn.ts";
import { toMessages } from "../../src/render/slack/message.ts";
import { toText } from "../../src/render/text.ts";
import { littleChanged, muchChanged } from "../changed-catalogue.ts";

type Asked = Extract<Question, { kind: "changes" }>;

const little = littleChanged();
const level = roleLevelId("application operations engineer");
const senior = roleLevelId("senior application operations engineer");

function pageOf(question: Asked, catalogue: Catalogue = little): Page {
  const given = answer({ kind: "question", question }, catalogue);
  return compose(given, (asked) => JSON.stringify(asked), "again");
}

describe("changes as a page", () => {
  test("give the date and a summary in the first two lines, then the old and new words", () => {
    expect(toText(pageOf({ kind: "changes", roleLevel: level }))).toBe(
      [
        "What changed in Application operations engineer",
        "Import of 23 November 2026: 1 level raised; 1 text reworded",
        "",
        "- Service focus: raised from awareness to working",
        "",
        "Responsibility: reworded: “monitor applications and are accountable for batch processes”",
        "",
        "before: “watch applications and are accountable for batch processes”",
        "",
        "Import of 20 November 2026: added",
        "",
        "Source: GOV.UK, Application operations engineer, 7 January 2020. https://www.gov.uk/guidance/application-operations-engineer",
      ].join("\n"),
    );
  });

  test("to everything have one line for each earlier import", () => {
    expect(toText(pageOf({ kind: "changes" }))).toMatch(
      /Earlier\n\n- Import of 20 November 2026: 2 roles, 6 role levels, 15 skills, \d+ pieces of knowledge and 10 qualifications added\n/u,
    );
  });

  test("to everything name what few were added, and fold what many were", () => {
    const first = openCatalogue(little, historyOf({ records: little.changes.slice(-1) }));
    const { parts } = pageOf({ kind: "changes" }, first);
    const lists = parts.flatMap((part) => (part.kind === "list" ? part.items : []));
    const folds = parts.flatMap((part) => (part.kind === "folds" ? part.folds : []));
    expect(lists.map(({ lead }) => lead)).toEqual([{ mark: "+", text: "Roles added" }]);
    expect(folds.map(({ title }) => title)).toEqual(
      ["15 skills added", "56 pieces of knowledge added", "10 qualifications added"].map(
        (text) => ({
          mark: "+",
          text,
        }),
      ),
    );
  });

  test("distinguish the role from its level with the same title", () => {
    const { parts } = pageOf({ kind: "changes", role: little.roles[0]!.id });
    expect(parts[0]).toEqual({ kind: "heading", text: "Application operations engineer" });
  });

  test("that are too many become a choice of roles, then of skills", () => {
    const page = pageOf({ kind: "changes" }, muchChanged());
    const choices = page.parts.filter((part) => part.kind === "choices");
    expect(choices[0]?.buttons[0]?.label).toMatch(/^Associate application .+: \d+ changes$/u);
    expect(choices[1]?.buttons.map(({ label }) => label)).toContain(
      "Incident management: 4 changes",
    );
  });

  test("say so if nothing has changed since the thing was added", () => {
    expect(toText(pageOf({ kind: "changes", roleLevel: senior }))).toMatch(
      /Import of 20 November 2026: added\n\nNothing has changed in Senior application operations engineer since then\./u,
    );
  });

  test("say so if the record does not mention the thing, and how far back it goes", () => {
    const short = openCatalogue(little, historyOf({ records: little.changes.slice(0, 1) }));
    expect(toText(pageOf({ kind: "changes", skill: skillId("incident management") }, short))).toBe(
      "What changed in Incident management\n\nNothing has changed in Incident management since the record began on 23 November 2026.",
    );
  });

  test("say so if nothing is recorded", () => {
    expect(toText(pageOf({ kind: "changes" }, openCatalogue(little)))).toBe(
      "What changed\n\nNo changes have been recorded yet. Recording starts with the next import.",
    );
  });

  test("name everything that was added, in as many messages as it takes", () => {
    const [, first] = little.changes;
    const many = openCatalogue(little, historyOf({ records: first === undefined ? [] : [first] }));
    const page = pageOf({ kind: "changes" }, many);
    expect(toText(page)).toContain("Application operations engineer (5 levels)");
    const messages = toMessages(page);
    for (const { title } of [...little.skills, ...little.knowledge, ...little.qualifications]) {
      expect(toText(page)).toContain(title);
      expect(messages.some(({ text }) => text.includes(escapeMrkdwn(title)))).toBe(true);
    }
  });
});

test("the terminal's report and the answer describe a change in the same words", () => {
  const [latest] = little.changes;
  const report = latest === undefined ? "" : changesText(latest);
  expect(report).toContain("Service focus: raised from awareness to working");
  expect(toText(pageOf({ kind: "changes" }))).toContain(
    "Service focus: raised from awareness to working",
  );
});
