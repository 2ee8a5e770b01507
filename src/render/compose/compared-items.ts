import type {
  CompareRoleLevelsAnswer,
  ComparedItems,
} from "../../answer/kinds/compare-role-levels.ts";
import type { ListItem, Part } from "../page.ts";
import { wording } from "../wording.ts";

/**
 * Titles grouped by the role levels that list them, from those only one lists to those all list.
 */
function grouped({ sides }: ComparedItems, names: readonly string[]): readonly ListItem[] {
  const groups = new Map<string, string[]>();
  const titles = [...new Set(sides.flat())].map((title) => ({
    title,
    having: sides.flatMap((side, index) => (side.includes(title) ? index : [])),
  }));
  for (const { title, having } of titles.toSorted((a, b) => a.having.length - b.having.length)) {
    const who = having.map((index) => names[index] ?? "");
    const lead =
      who.length === names.length
        ? wording.inAll(names.length)
        : who.length === 1
          ? wording.onlyFor(who[0] ?? "")
          : wording.forSome(who);
    groups.set(lead, [...(groups.get(lead) ?? []), title]);
  }
  return [...groups].map(([lead, group]) => ({ lead, text: group.join("; ") }));
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
    ...(lines.length === 0
      ? []
      : [
          { kind: "heading" as const, text: wording.besideSkills },
          { kind: "list" as const, quoted: false, items: lines },
        ]),
    ...(missing.length === 0
      ? []
      : [
          {
            kind: "paragraph" as const,
            text: wording.noneOfAny(missing.map(({ section }) => section)),
          },
        ]),
  ];
}

/** Who lists which titles, for each section that at least two of them have. */
export function itemFolds({ items, names }: CompareRoleLevelsAnswer): readonly Part[] {
  return items
    .filter(({ sides }) => isComparable(sides))
    .map((compared) => ({
      kind: "fold",
      title: wording.whoListsWhat(compared.section),
      parts: [{ kind: "list", quoted: false, items: grouped(compared, names) }],
    }));
}
