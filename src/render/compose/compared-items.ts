import type {
  CompareRoleLevelsAnswer,
  ComparedItems,
} from "../../answer/kinds/compare-role-levels.ts";
import { groupBy } from "../../catalogue/group.ts";
import { listed } from "../grammar.ts";
import type { ListItem, Part } from "../page.ts";
import { wordingCompare } from "../wording-compare.ts";
import { closedFolds, heading, list } from "./body.ts";

/**
 * Titles grouped by the role levels that list them, from those only one lists to those all list.
 */
function grouped({ sides }: ComparedItems, names: readonly string[]): readonly ListItem[] {
  const titles = [...new Set(sides.flat())].map((title) => ({
    title,
    who: names.filter((_, index) => sides[index]?.includes(title) === true),
  }));
  const groups = groupBy(
    titles.toSorted((a, b) => a.who.length - b.who.length),
    ({ who }) => leadFor(who, names.length),
  );
  return [...groups].map(([lead, group]) => ({
    lead,
    text: group.map(({ title }) => title).join("; "),
  }));
}

function leadFor(who: readonly string[], of: number): string {
  if (who.length === of) return wordingCompare.inAll(of);
  const [first = "", ...others] = who;
  return others.length === 0 ? wordingCompare.onlyFor(first) : wordingCompare.forSome(who);
}

function isComparable(sides: readonly (readonly unknown[])[]): boolean {
  return sides.filter((side) => side.length > 0).length > 1;
}

/** What each role level lists besides skills: "knowledge (29) and training (11)". */
export function besideSkills({
  items,
  knowledge,
  names,
}: CompareRoleLevelsAnswer): readonly Part[] {
  const each = names.map((name, index) => ({
    name,
    sections: [
      {
        section: "knowledge" as const,
        count: knowledge.filter(({ sides }) => (sides[index] ?? []).length > 0).length,
      },
      ...items.map(({ section, sides }) => ({ section, count: (sides[index] ?? []).length })),
    ].filter(({ count }) => count > 0),
  }));
  const some = new Set(each.flatMap(({ sections }) => sections.map(({ section }) => section)));
  if (some.size === 0) return [];
  const told = groupBy(each, ({ sections }) =>
    sections.length === 0
      ? wordingCompare.sectionsMissing([...some])
      : wordingCompare.sectionsListed(sections),
  );
  return [
    heading(wordingCompare.besideSkills),
    list([...told].map(([text, group]) => ({ lead: listed(group.map(({ name }) => name)), text }))),
  ];
}

/** Who lists which titles, for each section that at least two of them have. */
export function itemFolds({ items, names }: CompareRoleLevelsAnswer): readonly Part[] {
  return closedFolds(
    items
      .filter(({ sides }) => isComparable(sides))
      .map((compared) => ({
        title: wordingCompare.whoListsWhat(compared.section),
        parts: [list(grouped(compared, names))],
      })),
  );
}
