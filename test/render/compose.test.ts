import { describe, expect, it } from "vitest";
import { answer } from "../../src/answer/answer-question.ts";
import { openCatalogue, type Catalogue } from "../../src/catalogue/catalogue.ts";
import { roleLevelId, skillId, topicId } from "../../src/catalogue/ids.ts";
import type { Question } from "../../src/question/question.ts";
import type { Doubt, Matter, Understanding } from "../../src/question/understanding.ts";
import { compose } from "../../src/render/compose.ts";
import { seen } from "../../src/render/label.ts";
import { toText } from "../../src/render/text.ts";
import { catalogue } from "../answer/real-catalogue.ts";
import { generatedFramework } from "../generated-framework.ts";

const associate = roleLevelId("associate application operations engineer");
const senior = roleLevelId("senior application operations engineer");
const lead = roleLevelId("lead application operations engineer");
const middle = roleLevelId("application operations engineer");
const principal = roleLevelId("principal application operations engineer");

function textOf(understanding: Understanding, within: Catalogue = catalogue): string {
  return toText(
    compose(answer(understanding, within), ({ kind }) => `a question of kind ${kind}`, "again"),
  );
}

function told(question: Question, within?: Catalogue): string {
  return textOf({ kind: "question", question }, within);
}

const govuk = "GOV.UK, Application operations engineer, 7 January 2020";

describe("the text of an answer", () => {
  it("marks what was changed in a source's characters", () => {
    const principal = roleLevelId("principal infrastructure operations engineer");
    expect(
      told({
        kind: "skill-in-role-level",
        roleLevel: principal,
        skill: skillId("problem management"),
      }),
    ).toMatch(/You can co-ordinate the team [^”]*” \(the source has "co- ordinate"\)/u);
    expect(told({ kind: "skill", skill: skillId("operations management") })).toMatch(
      /co-ordinating [^”]*” \(the source has "co- ordinating"\)/u,
    );
  });

  it("counts the repairs that it has no room to tell", () => {
    const repairs = [1, 2, 3, 4, 5].map((line) => ({
      kind: line < 5 ? ("split-word" as const) : ("link-address" as const),
      line,
      before: `a- ${line}`,
      after: `a-${line}`,
    }));
    const within = openCatalogue({
      ...catalogue,
      skills: catalogue.skills.map((skill) =>
        skill.description === undefined
          ? skill
          : { ...skill, description: { ...skill.description, repairs } },
      ),
    });
    expect(told({ kind: "skill", skill: skillId("user focus") }, within)).toContain(
      '(the source has "a- 1"; the source has "a- 2"; the source has "a- 3"; and 2 more repairs)',
    );
  });

  it("distinguishes documents with the same title by their files", () => {
    const alike = catalogue.sources.map((source) => ({
      ...source,
      title: "Application operations engineer",
      publisher: "GOV.UK",
    }));
    const within = openCatalogue({
      ...catalogue,
      sources: alike.map((source) => {
        const { published: _, ...undated } = source;
        return undated;
      }),
    });
    const text = told({ kind: "list", of: "levels" }, within);
    const sources = text.split("\n").filter((line) => line.includes("(undated"));
    expect(sources.length).toBeGreaterThan(1);
    expect(new Set(sources.map((line) => line.replace(/^\S+ /u, ""))).size).toBe(sources.length);
    expect(sources[0]).toMatch(/, file \S+\.txt https:\S+$/u);
  });

  it("about a skill level quotes it, shows its place, and names who asks for it and the sources", () => {
    const text = told({
      kind: "skill-level",
      skill: skillId("incident management"),
      level: "practitioner",
    });
    expect(text.split("\n\n").slice(0, 3)).toEqual([
      "Incident management: practitioner",
      "“You can lead the investigation and resolution of incidents.”",
      "Government Digital and Data skill levels: awareness, working, practitioner (this one), expert (not defined)",
    ]);
    expect(text).toContain("- Lead application operations engineer");
    expect(text).toContain(govuk);
    expect(text).toContain("2 more documents by BCS/FEDIP agree.");
  });

  it("about an undefined level says so in its first sentence", () => {
    expect(
      told({ kind: "skill-level", skill: skillId("incident management"), level: "expert" }),
    ).toContain(
      "The sources do not define Incident management at expert\n\nThey define awareness, working and practitioner.",
    );
  });

  it("about a level names what it is defined for, or only counts it in a large framework", () => {
    const asked: Question = { kind: "level", level: "practitioner" };
    expect(told(asked)).toContain("Lead application operations engineer: Change management;");
    const framework = openCatalogue(generatedFramework());
    const text = told(asked, framework);
    expect(text).toContain("Defined for 188 skills.");
    const { requirements } = framework.roleLevels.find(
      ({ title, role }) => title.startsWith("Lead ") && framework.role(role).levels.length > 3,
    )!;
    const count = requirements.filter(({ level }) => level === "practitioner").length;
    expect(text).toMatch(new RegExp(`Lead \\(${count}\\)`));
    expect(text.length).toBeLessThan(told({ kind: "list", of: "skills" }, framework).length);
  });

  it("says that there are more choices if there are", () => {
    const roleLevels = [senior, roleLevelId("lead application operations engineer")];
    const choices = roleLevels.map((roleLevel) => ({ kind: "role-level" as const, roleLevel }));
    const asked = { kind: "ambiguous", words: "ops", choices } as const;
    expect(textOf(asked)).not.toContain("other");
    expect(textOf({ ...asked, more: true })).toContain("There are more.");
  });

  it("about a level on another scale does not equate the scales", () => {
    const text = told({ kind: "skill-level", skill: skillId("itop"), level: "working" });
    expect(text).toContain("Working is not a level of IT infrastructure");
    expect(text).toContain("SFIA levels of responsibility");
  });

  it("about a missing section names the nearest level that has it", () => {
    expect(told({ kind: "role-level", roleLevel: senior, section: "qualifications" })).toContain(
      "\n\nThe nearest level that has any is Lead application operations engineer, with 5.",
    );
  });

  it("about a step says what changes in its first two lines, then quotes both texts", () => {
    const text = told({
      kind: "compare-role-levels",
      roleLevels: [senior, lead],
      step: true,
    });
    expect(text.split("\n").slice(0, 2)).toEqual([
      "From Senior to Lead application operations engineer",
      "Lead is one level above Senior: 7 skills rise and 6 stay",
    ]);
    expect(text).toContain("- Change management: Senior working; Lead practitioner\n");
    expect(text).toContain("Senior: working: “You can analyse and assess impact");
    expect(text).toContain("Lead: practitioner: “You can deal with high-impact");
    expect(text).toContain(
      "- Senior: no source lists knowledge, qualifications, training, development activities or work activities\n- Lead: knowledge (29), ",
    );
    expect(text).toContain("The 6 skills that stay");
  });

  it("about three levels says at which of them each skill changes", () => {
    const text = told({
      kind: "compare-role-levels",
      roleLevels: [lead, senior, associate],
      step: false,
    });
    expect(text.split("\n").slice(0, 2)).toEqual([
      "Associate, Senior and Lead application operations engineer, compared",
      "At Senior, 9 skills are new and 4 rise. At Lead, 7 skills rise.",
    ]);
    expect(text).toContain("- Testing: Associate not listed; Senior working; Lead practitioner\n");
    expect(text).toContain("Testing (new at Senior, rises at Lead), word for word");
  });

  it("about five levels has their levels in one column, and says once what several do not list", () => {
    const page = compose(
      answer(
        {
          kind: "question",
          question: {
            kind: "compare-role-levels",
            roleLevels: [associate, middle, senior, lead, principal],
            step: false,
          },
        },
        catalogue,
      ),
      ({ kind }) => kind,
      "again",
    );
    const table = page.parts.find((part) => part.kind === "table");
    expect(table?.columns).toEqual([
      "Skill",
      "Associate › Application operations engineer › Senior › Lead › Principal",
    ]);
    expect(table?.rows.map((row) => row.map(seen))).toContainEqual([
      "+ Testing",
      "– › ● › ●● › ●●● › ●●●●",
    ]);
    const text = toText(page);
    expect(text).toContain(
      "- Testing: Associate not listed; Application operations engineer awareness; Senior working; Lead practitioner; Principal expert\n",
    );
    expect(text).toContain(
      "- Application operations engineer, Senior and Principal: no source lists knowledge, ",
    );
  });

  it("about a missing section quotes what another says, then the nearest level's", () => {
    const text = told({ kind: "role-level", roleLevel: senior, section: "responsibilities" });
    expect(text).toContain("\n\nIts summary says:\n\n“Dealing with more complex issues");
    expect(text).toMatch(/^The sources list no responsibilities for Senior application /u);
    expect(text).toMatch(
      /Lead application operations engineer, with 2\.[^]*“?will liaise with leads/u,
    );
  });

  it("about a topic quotes it and names who lists it", () => {
    const text = told({ kind: "topic", topics: [topicId("Data Protection and GDPR")] });
    expect(text).toContain("“Data protection legislation, regulatory framework and compliance");
    expect(text).toContain("Listed by: Associate application operations engineer; Lead");
  });

  it("marks a text that breaks off in the source", () => {
    expect(told({ kind: "skill-level", skill: skillId("user focus"), level: "expert" })).toContain(
      "for the end” [1] (the source's text breaks off here)",
    );
  });

  it("shows contradictions as two levels with their sources", () => {
    const contradicted = openCatalogue({
      ...catalogue,
      roleLevels: catalogue.roleLevels.map((each) => {
        const [first] = each.requirements;
        return each.id !== lead || first === undefined
          ? each
          : {
              ...each,
              requirements: [...each.requirements, { ...first, level: "expert" as const }],
            };
      }),
    });
    const text = told({ kind: "role-level", roleLevel: lead }, contradicted);
    expect(text).toContain("working or expert (the sources differ)");
    expect(text).toContain(
      `The sources contradict each other on Asset and configuration management: working (${govuk}) and expert (${govuk}).`,
    );
  });

  it("numbers its sources if it quotes more than one", () => {
    const text = told({ kind: "skill", skill: skillId("user focus") });
    expect(text).toContain(`[1] ${govuk}`);
    expect(text).toMatch(/for the end” \[2\] \(/);
    expect(told({ kind: "role-level", roleLevel: senior })).not.toContain("[1]");
  });

  it("for an ambiguous text is only the choice", () => {
    expect(
      textOf({
        kind: "ambiguous",
        words: "princi\npal",
        choices: [
          { kind: "role-level", roleLevel: senior },
          { kind: "role-level", roleLevel: lead },
        ],
      }),
    ).toBe(
      [
        'Which one do you mean by "princi pal"?',
        "",
        "- Senior application operations engineer (ask: a question of kind role-level)",
        "- Lead application operations engineer (ask: a question of kind role-level)",
      ].join("\n"),
    );
  });

  it("for a miss repeats only enough of what was typed to recognise it", () => {
    const words = "x".repeat(100_000);
    const text = textOf({ kind: "not-found", sought: "role", words, choices: [] });
    expect(text.length).toBeLessThan(300);
    expect(text).toContain("The catalogue holds 2 roles.");
  });

  it("for a miss offers the nearest names", () => {
    const choices = [senior, lead].map((roleLevel) => ({ kind: "role-level" as const, roleLevel }));
    const asked = { kind: "not-found", sought: "anything", words: "software engineer" } as const;
    expect(
      textOf({ ...asked, choices })
        .split("\n\n")
        .slice(0, 2),
    ).toEqual(['Nothing here is called "software engineer".', "The nearest names are:"]);
    expect(textOf({ ...asked, choices: choices.slice(1) })).toContain("The nearest name is:");
  });
});

const skillsOfSenior: Question = { kind: "role-level", roleLevel: senior, section: "skills" };
const whole: Question = { kind: "role-level", roleLevel: senior };
const buttons = [
  "- Senior application operations engineer: skills (ask: a question of kind role-level)",
  "- Senior application operations engineer (ask: a question of kind role-level)",
];
const examples = [
  "I answer questions about roles, skills and qualifications. Try:",
  "",
  "- a question of kind role-level",
  "- a question of kind skill-level",
  "- a question of kind compare-role-levels",
];

function notUnderstood(doubt: Doubt, choices: readonly Question[]): readonly string[] {
  return textOf({ kind: "not-understood", doubt, choices }).split("\n");
}

describe("the text for input that is not understood", () => {
  const ambiguous = (words: string): string => {
    const choices = (["practitioner", "expert"] as const).map(
      (level) => ({ kind: "level", level }) as const,
    );
    return compose(
      answer({ kind: "ambiguous", words, choices }, catalogue),
      (question) => (question.kind === "level" ? question.level : question.kind),
      "again",
    ).title;
  };

  it("asks what is meant by one name, and which to show of several", () => {
    expect(ambiguous("the high level")).toBe('Which one do you mean by "the high level"?');
    expect(ambiguous("Practitioner and expert")).toBe(
      '"Practitioner and expert" names 2 things. Which one do you want?',
    );
  });

  it("names the words that might change the question, and offers what was understood", () => {
    const doubt: Doubt = { reason: "partly", words: "kubernetes" };
    const said = 'I am not sure what you mean by "kubernetes".';
    expect(notUnderstood(doubt, [skillsOfSenior, whole])).toEqual([
      "Did you mean one of these?",
      "",
      said,
      "",
      ...buttons,
    ]);
    expect(notUnderstood(doubt, [skillsOfSenior])[0]).toBe("Did you mean this?");
    expect(notUnderstood(doubt, [])).toEqual(["I didn't follow that.", "", ...examples]);
  });

  it("repeats only enough of those words to recognise them, on one line", () => {
    const words = `kuber\nnetes ${"x".repeat(500)}`;
    const [, , said = ""] = notUnderstood({ reason: "partly", words }, [whole]);
    expect(said).toMatch(/^I am not sure what you mean by "kuber netes x+…"\.$/u);
    expect(said.length).toBeLessThan(120);
  });

  it("for a statement says that the bot only answers", () => {
    expect(notUnderstood({ reason: "statement" }, [skillsOfSenior, whole])).toEqual([
      "Did you want to ask about this?",
      "",
      "I only answer questions from the documents.",
      "",
      ...buttons,
    ]);
    expect(notUnderstood({ reason: "statement" }, [])[0]).toBe("I didn't follow that.");
  });

  it.each<[Matter, string, string]>([
    ["pay", "The documents say nothing about pay.", "What they do say:"],
    ["people", "The documents say nothing about who does what or who to ask.", "What they do say:"],
    ["vacancies", "The documents say nothing about vacancies.", "What they do say:"],
    [
      "working time",
      "The documents say nothing about working hours, leave or rotas.",
      "What they do say:",
    ],
    ["negation", 'I cannot answer a question with "not" or "except" in it.', "What I can answer:"],
  ])("about %s says that there is no answer, and what there is", (matter, title, introduction) => {
    const doubt: Doubt = { reason: "matter", matter };
    expect(notUnderstood(doubt, [skillsOfSenior, whole])).toEqual([
      title,
      "",
      introduction,
      "",
      ...buttons,
    ]);
    expect(notUnderstood(doubt, [])).toEqual([title, "", ...examples]);
  });

  it("for an unclear text offers what it might ask, or else examples", () => {
    const doubt: Doubt = { reason: "unclear" };
    expect(notUnderstood(doubt, [])).toEqual(["I didn't follow that.", "", ...examples]);
    expect(notUnderstood(doubt, [skillsOfSenior, whole])).toEqual([
      "Did you mean one of these?",
      "",
      ...buttons,
    ]);
  });
});

describe("the follow-up questions", () => {
  it("are each offered once", () => {
    const page = compose(
      answer(
        {
          kind: "question",
          question: {
            kind: "topic",
            topics: [topicId("Data Protection and GDPR"), topicId("Health and Safety")],
          },
        },
        catalogue,
      ),
      (question) => JSON.stringify(question),
      "again",
    );
    expect(new Set(page.next.map(({ ask }) => ask)).size).toBe(page.next.length);
  });
});
