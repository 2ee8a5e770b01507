import { describe, expect, test } from "vitest";
import { toMarkdown } from "../../../src/render/markdown.ts";
import { toText } from "../../../src/render/text.ts";
import { bot } from "../../slack/bot.ts";

const page = (text: string) => bot().reply(text).page;
const similar = "roles like principal app ops";
const career = "career path of app ops";
const across = "how do I get from senior app ops to principal infra ops?";

test("Similar roles are named by a table that counts their skills.", () => {
  const { title, context, parts } = page(similar);
  expect(title).toBe("Roles like principal application operations engineer");
  expect(context).toBe("1 other role asks for some of its 13 skills");
  expect(parts[0]).toMatchObject({
    columns: ["Role level", "At or below", "Would rise", "New"],
    rows: [["Principal infrastructure operations engineer", "12", "1", "1"]],
  });
});

test("A role without a level is said to be counted from one.", () => {
  expect(page("roles like app ops").context).toContain(
    "compared from the level Application operations engineer",
  );
});

test("What would rise and what is new is named, each level by itself.", () => {
  const text = toText(page(similar));
  expect(text).toContain("\n- Would rise, practitioner to expert (1): User focus\n");
  expect(text).toContain("\n- New, at working (1): Coding and scripting\n");
  expect(text).toContain("\n- At or below (12): Asset and configuration management, Avail");
});

test("A career path has a table of its steps, and each step by name.", () => {
  const { title, parts } = page(career);
  expect(title).toBe("Career path of application operations engineer: 5 levels");
  expect(parts[0]).toMatchObject({
    columns: ["Step", "New", "Rises", "Skills asked for"],
    rows: [
      ["Associate application operations engineer", "–", "–", "4"],
      ["Application operations engineer", "9", "2", "13"],
      ["Senior application operations engineer", "0", "7", "13"],
      ["Lead application operations engineer", "0", "7", "13"],
      ["Principal application operations engineer", "0", "9", "13"],
    ],
  });
});

test("What a step adds is named, each level by itself, without what it does not add.", () => {
  expect(toText(page(career))).toMatch(
    /^Lead application operations engineer: 7 rise\n\n?- Rises, working to practitioner \(6\): .*\n- Rises, awareness to working \(1\): Service Management Framework knowledge\n\nPrincipal/mu,
  );
});

test("A path to another role says how the move was chosen.", () => {
  expect(page(across).title).toBe(
    "From senior application operations engineer to principal infrastructure operations engineer: 3 steps",
  );
  expect(toText(page(across))).toContain("12 of their 13 shared skills");
});

test.each([
  [
    "career path of a principal app ops engineer",
    "Principal application operations engineer is the last level of application operations engineer",
  ],
  [
    "career path of infra ops",
    "Principal infrastructure operations engineer is the only level of infrastructure operations engineer",
  ],
])("“%s” is answered by its title", (text, title) => {
  expect(page(text).title).toBe(title);
});

describe.each([
  [similar, "not whether somebody would get the job"],
  [career, "not whether or when somebody will be promoted"],
  [across, "not whether or when somebody will be promoted"],
])("“%s”", (text, not) => {
  test("says in every form that it tells of role levels, not people", () => {
    expect(toText(page(text))).toContain(not);
    expect(toMarkdown(page(text))).toContain(not);
  });

  test("says that knowledge is not counted, and names its sources", () => {
    expect(toText(page(text))).toContain("it is not counted here");
    expect(page(text).sources.length).toBeGreaterThan(0);
  });

  test("offers the comparison first, then the words of skills", () => {
    const asks = page(text).next.map(({ ask }) => ask);
    expect(asks[0]).toMatch(/^from .+ to /);
    expect(asks.some((ask) => /^(?:working|practitioner|expert) /u.test(ask))).toBe(true);
  });
});
