import type { Focused } from "../answer/focused.ts";
import { paragraph } from "./compose/body.ts";
import { askedCell, titlesOnOneLine } from "./compose/levels.ts";
import { listed } from "./grammar.ts";
import { spoken } from "./label.ts";
import type { Page } from "./page.ts";
import { wordingCompare } from "./wording-compare.ts";
import { wording } from "./wording.ts";

/** The sentence that says what was asked, and what is worth adding to it. */
function saidOf(focused: Focused): { readonly sentence: string; readonly more?: string } {
  switch (focused.kind) {
    case "skill-compared": {
      const { skill, sides } = focused;
      const each = sides.map(({ name, asked }) => ({ name, level: spoken(askedCell(asked)) }));
      return { sentence: wordingCompare.skillCompared(skill.title, each) };
    }
    case "skills-at-level": {
      const { who, level, skills } = focused;
      const sentence = wording.skillsAtLevel(who.roleLevel.title, level, skills.length);
      if (skills.length === 0) return { sentence };
      return { sentence, more: `${listed(skills.map(({ title }) => title))}.` };
    }
    case "listed": {
      const { who, isListed, titles, elsewhere } = focused;
      const sentence = wording.isListed(titles, who.roleLevel.title, isListed);
      if (elsewhere.length === 0) return { sentence };
      return { sentence, more: wording.listedFor(titlesOnOneLine(elsewhere)) };
    }
    case "levels-of-role": {
      const { role, skill, asking } = focused;
      return { sentence: wording.levelsAsking(role, skill.title, asking) };
    }
    case "order":
      return { sentence: wordingCompare.levelsApart(focused) };
  }
}

/** Begins the page with what was asked in particular; the title that it had says what it shows. */
export function withFocus(page: Page, focused: Focused | undefined): Page {
  if (focused === undefined) return page;
  const { sentence, more } = saidOf(focused);
  return {
    ...page,
    title: sentence,
    context: page.title,
    parts: [...(more === undefined ? [] : [paragraph(more)]), ...page.parts],
  };
}
