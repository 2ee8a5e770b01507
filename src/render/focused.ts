import type { Focused } from "../answer/focused.ts";
import type { RoleLevelAnswer } from "../answer/kinds/role-level.ts";
import type { TeamAnswer } from "../answer/kinds/team.ts";
import { paragraph } from "./compose/body.ts";
import { askedCell, titlesOnOneLine } from "./compose/levels.ts";
import { spoken } from "./label.ts";
import type { Page } from "./page.ts";
import { wordingCheck } from "./wording-check.ts";
import { wordingCompare } from "./wording-compare.ts";
import { wordingTeam } from "./wording-team.ts";
import { wording } from "./wording.ts";

interface Said {
  /** What was asked, and the answer. */
  readonly sentence: string;
  /** What is worth adding, a line each. */
  readonly more?: readonly string[];
  /** What the page shows, if its own title does not say it. */
  readonly context?: string;
}

function saidOf(focused: Focused, page: Page): Said {
  switch (focused.kind) {
    case "skills-compared": {
      const { names, skills } = focused;
      const [sentence = "", ...more] = skills.map(({ skill, sides }) =>
        wordingCompare.skillCompared(
          skill.title,
          names.map((name, at) => ({ name, level: spoken(askedCell(sides[at] ?? [])) })),
        ),
      );
      return { sentence, more: more.map((line) => `${line}.`) };
    }
    case "section-compared":
      return { sentence: wordingCompare.sectionCompared(focused.section, focused.sides) };
    case "skills-at-level": {
      const { narrowed, level, orAbove, of } = focused;
      const { length: count } = narrowed.content.skills;
      const { title } = narrowed.subject.roleLevel;
      return {
        sentence: wording.skillsAtLevel(title, level, orAbove, count),
        context: wording.skillsShown(count, of),
      };
    }
    case "skills-asked": {
      const { narrowed, missing, of } = focused;
      const { skills } = narrowed.content;
      const levels = skills.map(({ skill, asked }) => ({
        skill: skill.title,
        level: spoken(askedCell(asked)),
      }));
      return {
        sentence: wording.skillsAsked(
          narrowed.subject.roleLevel.title,
          levels,
          missing.map(({ title }) => title),
        ),
        context: wording.skillsShown(skills.length, of),
      };
    }
    case "listed": {
      const { who, section, isListed, titles, elsewhere } = focused;
      const { title } = who.roleLevel;
      const sentence = isListed
        ? wording.isListed(titles, title)
        : wording.isNotListed(titles, title, section);
      if (elsewhere.length === 0) return { sentence };
      return { sentence, more: [wording.listedFor(titlesOnOneLine(elsewhere))] };
    }
    case "levels-of-role":
      return { sentence: wording.levelsAsking(focused.role, focused.asked, focused.asking) };
    case "ready": {
      const { who, beyond } = focused;
      return {
        sentence: wordingCheck.asksBeyond(who.roleLevel.title, beyond?.short),
        more: [wordingCheck.judgesNobody],
        ...(page.context === undefined ? {} : { context: page.context }),
      };
    }
    case "largest-move": {
      const { title: sentence, context } = page;
      return { sentence, more: [wordingTeam.mostOf(focused.of)], ...(context && { context }) };
    }
    case "order":
      return { sentence: wordingCompare.levelsApart(focused) };
  }
}

/**
 * Begins a page with what was asked in particular and shows no other skills, if that is about some;
 * the title that it had says what it shows.
 * @param ask the text that asks the same again
 * @param compose makes the page of the answer with those skills, or that change, alone
 */
export function withFocus(
  whole: Page,
  focused: Focused,
  ask: string,
  compose: (narrowed: RoleLevelAnswer | TeamAnswer) => Page,
): Page {
  const page = "narrowed" in focused ? compose(focused.narrowed) : whole;
  const { sentence, more = [], context = page.title } = saidOf(focused, page);
  return {
    ...page,
    title: sentence,
    context,
    parts: [...more.map(paragraph), ...page.parts],
    ask,
  };
}

/** Says in the line under the title what was asked in particular, where the page has to stay whole. */
export function withFocusAside(page: Page, focused: Focused): Page {
  const { sentence } = saidOf(focused, page);
  const reading = [`${sentence}.`, page.reading].filter((line) => line !== undefined).join(" ");
  return { ...page, reading };
}
