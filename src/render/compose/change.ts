import type { Change, ComparedSkill } from "../../answer/kinds/compare-role-levels.ts";
import type { Label } from "../page.ts";
import { wording } from "../wording.ts";

/** A sign for each change, shown next to its word. */
export const marks: Readonly<Record<Change, string>> = {
  contradicted: "?",
  new: "+",
  rises: "▲",
  falls: "▼",
  dropped: "−",
  differs: "≠",
  "only-in-one": "≠",
  stays: "=",
  same: "=",
};

export function isChanged({ change }: ComparedSkill): boolean {
  return change !== "stays" && change !== "same";
}

/** The words for a change. If only one side has the skill, they name that side. */
export function changeLabel({ change, sides }: ComparedSkill, names: readonly string[]): Label {
  const only = names.filter((_, index) => (sides[index] ?? []).length > 0);
  const [name] = only;
  const text =
    change === "only-in-one" && name !== undefined
      ? wording.onlyIn(name)
      : wording.changeWord(change);
  return { mark: marks[change], text };
}

/**
 * How many skills have each change, zero counts last. Most zero counts are kept, so that the
 * summary can say "none is dropped".
 */
export function changeCounts(
  skills: readonly ComparedSkill[],
  directed: boolean,
): readonly (readonly [Change, number])[] {
  const always: readonly Change[] = directed
    ? ["rises", "falls", "stays", "new", "dropped"]
    : ["differs", "only-in-one", "same"];
  const count = (change: Change): number =>
    skills.filter((skill) => skill.change === change).length;
  const omittedAtZero: readonly Change[] = ["falls", "only-in-one"];
  const counts = always
    .map((change) => [change, count(change)] as const)
    .filter(([change, number]) => number > 0 || !omittedAtZero.includes(change));
  const contradicted = count("contradicted");
  const all = contradicted === 0 ? counts : [...counts, ["contradicted", contradicted] as const];
  return [...all.filter(([, number]) => number > 0), ...all.filter(([, number]) => number === 0)];
}
