import type {
  CompareRoleLevelsAnswer,
  ComparedItems,
} from "../../answer/kinds/compare-role-levels.ts";
import { groupBy } from "../../catalogue/group.ts";
import type { ListItem, Part } from "../page.ts";
import { wording } from "../wording.ts";
import { heading, list, paragraph } from "./body.ts";

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
  if (who.length === of) return wording.inAll(of);
  const [first = "", ...others] = who;
  return others.length === 0 ? wording.onlyFor(first) : wording.forSome(who);
}

function countsOf(sides: readonly (readonly unknown[])[], names: readonly string[]) {
  return sides.map((side, index) => ({ name: names[index] ?? "", count: side.length }));
}

function isComparable(sides: readonly (readonly unknown[])[]): boolean {
  return sides.filter((side) => side.length > 0).length > 1;
}

/** What the role levels list besides skills: who lists how many, one line per section. */
export function besideSkills({
  items,
  knowledge,
  names,
}: CompareRoleLevelsAnswer): readonly Part[] {
  const pieces = names.map((_, index) =>
    knowledge.filter(({ sides }) => (sides[index] ?? []).length > 0),
  );
  const sections = [{ section: "knowledge" as const, sides: pieces }, ...items];
  const lines = sections
    .filter(({ sides }) => sides.some((side) => side.length > 0))
    .map(({ section, sides }) => ({
      lead: wording.sectionHeading(section),
      text: wording.sideCounts(countsOf(sides, names)),
    }));
  const missing = sections.filter(({ sides }) => sides.every((side) => side.length === 0));
  return [
    ...(lines.length === 0 ? [] : [heading(wording.besideSkills), list(lines)]),
    ...(missing.length === 0
      ? []
      : [paragraph(wording.noneOfAny(missing.map(({ section }) => section)))]),
  ];
}

/** Who lists which titles, for each section that at least two of them have. */
export function itemFolds({ items, names }: CompareRoleLevelsAnswer): readonly Part[] {
  return items
    .filter(({ sides }) => isComparable(sides))
    .map((compared) => ({
      kind: "fold",
      title: wording.whoListsWhat(compared.section),
      parts: [list(grouped(compared, names))],
    }));
}
