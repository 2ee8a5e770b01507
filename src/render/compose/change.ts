import type { Change, ComparedSkill } from "../../answer/kinds/compare-role-levels.ts";
import { groupBy } from "../../catalogue/group.ts";
import type { Label } from "../page.ts";
import { wordingCompare } from "../wording-compare.ts";

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

/** The only side that has the skill. */
export function onlySide({ sides }: ComparedSkill, names: readonly string[]): string | undefined {
  const [only, ...others] = names.filter((_, index) => (sides[index] ?? []).length > 0);
  return others.length === 0 ? only : undefined;
}

/** The words for a change. If only one side has the skill, they name that side. */
export function changeLabel(compared: ComparedSkill, names: readonly string[]): Label {
  const { change } = compared;
  const only = onlySide(compared, names);
  const text =
    change === "only-in-one" && only !== undefined
      ? wordingCompare.onlyInName(only)
      : wordingCompare.changeWord(change);
  return { mark: marks[change], text };
}

/** At which of several steps it changes, "new at Senior, rises at Lead"; undefined for one step. */
export function stepsLabel(
  { change, steps }: ComparedSkill,
  names: readonly string[],
): string | undefined {
  if (steps.length < 2 || change === "contradicted" || change === "stays") return undefined;
  const changes = steps.flatMap((step, at) =>
    step === "stays" ? [] : [{ step, name: names[at + 1] ?? "" }],
  );
  return [...groupBy(changes, ({ step }) => step)]
    .map(([step, at]) =>
      wordingCompare.changesAt(
        step,
        at.map(({ name }) => name),
      ),
    )
    .join(", ");
}

/** How many skills have each change that any has. */
export function changeCounts(
  skills: readonly ComparedSkill[],
  directed: boolean,
): readonly (readonly [Change, number])[] {
  const order: readonly Change[] = directed
    ? ["rises", "falls", "stays", "new", "dropped", "contradicted"]
    : ["differs", "only-in-one", "same", "contradicted"];
  return order
    .map((change) => [change, skills.filter((skill) => skill.change === change).length] as const)
    .filter(([, count]) => count > 0);
}
