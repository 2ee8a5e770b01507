import type { AskedLevel } from "../../answer/askers.ts";
import type { ComparedSkill } from "../../answer/kinds/compare-role-levels.ts";
import { scaleOfSkill } from "../../catalogue/catalogue.ts";
import { levelsOf, rankOf } from "../../catalogue/levels.ts";
import type { Chart } from "../page.ts";
import { wordingCompare } from "../wording-compare.ts";

function height(side: readonly AskedLevel[]): number {
  return Math.max(0, ...side.map(({ level }) => (level === undefined ? 0 : rankOf(level))));
}

/**
 * The levels as bars, one group per skill; of a comparison only those that change, if any do. Only skills on the first skill's scale are charted,
 * because bar heights would equate the scales. A skill whose sources contradict each other has no
 * single height, so only the table shows it.
 */
export function levelChart(
  skills: readonly ComparedSkill[],
  names: readonly string[],
): Chart | undefined {
  const clear = skills.filter(({ change }) => change !== "contradicted");
  const scale = clear.map(({ skill }) => scaleOfSkill(skill)).find((each) => each !== undefined);
  if (scale === undefined) return undefined;
  const charted = clear.filter(({ skill }) => scaleOfSkill(skill) === scale);
  return {
    title: wordingCompare.chartTitle,
    categories: charted.map(({ skill }) => skill.title),
    series: names.map((name, index) => ({
      name,
      values: charted.map(({ sides }) => height(sides[index] ?? [])),
    })),
    valueLabel: wordingCompare.chartValues(scale, levelsOf(scale)),
  };
}
