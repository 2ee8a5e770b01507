import { describe, expect, test } from "vitest";
import { validateView } from "../../../playground/fake-slack/validate-view.ts";
import { openCatalogue } from "../../../src/catalogue/catalogue.ts";
import { roleFamilyId, roleId, roleLevelId, skillId } from "../../../src/catalogue/ids.ts";
import type { CatalogueData } from "../../../src/catalogue/types.ts";
import type { Question } from "../../../src/question/question.ts";
import { atOnce } from "../../../src/question/stepwise.ts";
import { createOverviews } from "../../../src/slack/surfaces/home.ts";
import { overview } from "../../../src/slack/surfaces/home-view.ts";
import type { Rolecall } from "../../../src/slack/rolecall.ts";
import { botWithTeams } from "../../five-documents/named-teams.ts";
import { bot } from "../bot.ts";

function count(length: number): readonly number[] {
  return Array.from({ length }, (_, at) => at);
}

/** The project's catalogue, grown: so many roles of so many levels, and so many skills. */
function grown(roles: number, levels: number, skills: number): CatalogueData {
  const { catalogue } = bot();
  const [role] = catalogue.roles;
  const [roleLevel] = catalogue.roleLevels;
  const [skill] = catalogue.skills;
  if (role === undefined || roleLevel === undefined || skill === undefined) {
    throw new Error("The catalogue is empty.");
  }
  const families = Math.min(roles, 60);
  const title = (at: number, level?: number): string =>
    `${"Very ".repeat(at % 40)}long role ${at}${level === undefined ? "" : ` level ${level}`}`;
  return {
    ...catalogue,
    families: count(families).map((at) => ({
      id: roleFamilyId(`family ${at}`),
      title: `Family ${at}`,
    })),
    roles: count(roles).map((at) => ({
      ...role,
      id: roleId(title(at)),
      title: title(at),
      family: roleFamilyId(`family ${at % families}`),
      levels: count(levels).map((level) => roleLevelId(title(at, level))),
    })),
    roleLevels: count(roles).flatMap((at) =>
      count(levels).map((level) => ({
        ...roleLevel,
        id: roleLevelId(title(at, level)),
        title: title(at, level),
        role: roleId(title(at)),
      })),
    ),
    skills: count(skills).map((at) => ({
      ...skill,
      id: skillId(`skill ${at}`),
      title: `${"zyxaé1"[at % 6] ?? ""} skill ${at} ${"& more ".repeat(at % 30)}`,
    })),
  };
}

/** Phrases as long as the names are; the view takes whatever they are. */
function rolecallOf(data: CatalogueData): Rolecall {
  const catalogue = openCatalogue(data);
  const phrase = (question: Question): string => {
    if (question.kind === "role") return catalogue.role(question.role).title;
    if (question.kind === "role-level") return catalogue.roleLevel(question.roleLevel).title;
    return question.kind === "skill" ? catalogue.skill(question.skill).title : question.kind;
  };
  return { ...bot(), catalogue, phrase };
}

test.each([
  ["the project's own catalogue", 0, 0, 0],
  ["no roles and no skills", 0, 1, 0],
  ["a framework of 200 role levels", 40, 5, 300],
  ["more roles than a Home holds", 300, 3, 2000],
  ["more levels than a select holds", 2, 150, 10],
])("Slack accepts the overview of %s", (name, roles, levels, skills) => {
  const rolecall = levels === 0 ? bot() : rolecallOf(grown(roles, levels, skills));
  const view = atOnce(overview(rolecall, true));
  const problems = validateView(JSON.parse(JSON.stringify(view)), "home", new Set());
  expect({ name, problems }).toEqual({ name, problems: [] });
  const shown = JSON.stringify(view).match(/"type":"section"/g)?.length ?? 0;
  const said = /and (\d+) more role/.exec(JSON.stringify(view))?.[1] ?? 0;
  expect(shown + Number(said)).toBe(rolecall.catalogue.roles.length);
});

describe("the overview of a framework, for whoever opens the Home first", () => {
  /** A bot that counts what it has to work out: each phrase is a text that is read. */
  function counting() {
    const framework = rolecallOf(grown(40, 5, 300));
    const { roles, skills, knowledge } = framework.catalogue;
    const listed = roles.length + skills.length + knowledge.length;
    const counts = { phrases: 0 };
    const phrase: Rolecall["phrase"] = (question) => {
      counts.phrases += 1;
      return framework.phrase(question);
    };
    return { counts, listed, rolecall: { ...framework, phrase } };
  }

  test("is made in steps of one role or one skill", () => {
    const { counts, listed, rolecall } = counting();
    const steps: number[] = [];
    for (const _ of overview(rolecall, true)) {
      steps.push(counts.phrases);
      counts.phrases = 0;
    }
    expect(steps).toHaveLength(listed);
    expect(Math.max(...steps)).toBe(6);
  });

  test("lets others go first between them, and is made once", async () => {
    const { counts, listed, rolecall } = counting();
    let [now, pauses] = [0, 0];
    const overviewOf = createOverviews({
      feedbackChannel: undefined,
      // Every step takes long.
      now: () => (now += 1000),
      wait: async () => {
        pauses += 1;
        return Promise.resolve();
      },
    });
    const both = await Promise.all([overviewOf(rolecall), overviewOf(rolecall)]);
    expect(both[0]).toBe(both[1]);
    expect(pauses).toBe(listed);
    const made = counts.phrases;
    await overviewOf(rolecall);
    expect(counts.phrases).toBe(made);
  });
});

test("Named teams are to choose from, and there is no such list without them", () => {
  const view = atOnce(overview(botWithTeams(), false));
  expect(validateView(JSON.parse(JSON.stringify(view)), "home", new Set())).toEqual([]);
  const shown = JSON.stringify(view);
  expect(shown).toContain('"value":"Payments team"');
  expect(shown).toContain('"value":"list teams"');
  expect(JSON.stringify(atOnce(overview(bot(), false)))).not.toContain("list teams");
});

test("The Home shows how a team and a career path are asked about.", () => {
  const shown = JSON.stringify(atOnce(overview(bot(), false)));
  expect(shown).toContain('"value":"career path of application operations engineer"');
  expect(shown).toContain(
    '"value":"team of 1 senior + 1 lead + 1 principal application operations',
  );
});
