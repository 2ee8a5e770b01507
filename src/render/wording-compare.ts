import type { Apart, Change } from "../answer/kinds/compare-role-levels.ts";
import type { Level, Scale } from "../catalogue/levels.ts";
import { type Section, sectionTitles } from "../catalogue/sections.ts";
import { capitalised, counted, listed } from "./grammar.ts";
import { changeCounts, changeWords, levelName } from "./terms.ts";

// The sentences of comparisons.

export const wordingCompare = {
  fromTo: (from: string, to: string) => `From ${from} to ${to}`,
  levelsApart: ({ upper, lower, steps }: Apart) =>
    `${upper.short} is ${steps === 1 ? "one level" : `${steps} levels`} above ${lower.short}`,
  skillCompared: (skill: string, sides: readonly { name: string; level: string }[]) => {
    const [only, ...others] = new Set(sides.map(({ level }) => level));
    return only !== undefined && others.length === 0
      ? `${skill}: ${only} for ${sides.length === 2 ? "both" : "all"}`
      : `${skill}: ${listed(sides.map(({ name, level }) => `${level} for ${name}`))}`;
  },
  sectionCompared: (section: Section, sides: readonly { name: string; count: number }[]) =>
    `${capitalised(sectionTitles[section])}: ${listed(
      sides.map(({ name, count }) => `${count === 0 ? "none" : count} listed for ${name}`),
    )}`,
  summed: (place: string | undefined, counts: string) =>
    place === undefined ? counts : `${place}: ${counts}`,
  compared: (names: readonly string[]) => `${listed(names)}, compared`,
  changeWord: (change: Change) => changeWords[change],
  onlyInName: (name: string) => `only in ${name}`,
  onlyIn: (name: string, count: number) => `Only in ${name} (${count})`,
  changesAt: (change: Change, names: readonly string[]) =>
    `${changeWords[change]} at ${listed(names)}`,
  stepSummary: (name: string, counts: readonly (readonly [Change, number])[]) => {
    const some = counts.filter(([, count]) => count > 0);
    const words = some.map(
      ([change, count], at) =>
        `${at === 0 ? counted(count, "skill") : count} ${changeCounts[change][count === 1 ? 0 : 1]}`,
    );
    return `At ${name}, ${words.length === 0 ? "no skill changes" : listed(words)}.`;
  },
  inOrder: (each: readonly string[], isDirected: boolean) => each.join(isDirected ? " › " : " · "),
  barMeans: (bar: string, level: string) => `${bar} ${level}`,
  inWords: (skill: string, steps: string | undefined) =>
    steps === undefined ? `${skill}, word for word` : `${skill} (${steps}), word for word`,
  allInWords: (skills: readonly string[]) => `Word for word: ${skills.join("; ")}`,
  changeSummary: (
    what: "skill" | "piece of knowledge",
    counts: readonly (readonly [Change, number])[],
  ) =>
    listed(
      counts.map(([change, count], index) => {
        const noun = what === "skill" ? "skill" : "piece";
        const subject = index === 0 ? counted(count, noun) : String(count);
        return `${subject} ${changeCounts[change][count === 1 ? 0 : 1]}`;
      }),
    ),
  noSkillsAtAll: "The sources list no skills for any of them.",
  skillsThatChange: "Skills that change",
  skillsThatDiffer: "Skills that differ",
  nothingChanges: "The sources ask for the same skills at the same levels.",
  levelOfSide: (names: readonly string[], level: Level | undefined) =>
    level === undefined ? listed(names) : `${listed(names)}: ${levelName(level)}`,
  theSame: (change: "stays" | "same", count: number) =>
    change === "stays"
      ? `The ${counted(count, "skill")} that stay${count === 1 ? "s" : ""}`
      : `The ${counted(count, "skill")} that ${count === 1 ? "is" : "are"} the same`,
  sameKnowledge: (count: number) =>
    `The ${counted(count, "piece")} of knowledge that ${count === 1 ? "is" : "are"} the same`,
  summaries: "What each is for",
  sectionsListed: (sections: readonly { section: Section; count: number }[]) =>
    listed(sections.map(({ section, count }) => `${sectionTitles[section]} (${count})`)),
  sectionsMissing: (sections: readonly Section[]) =>
    `no source lists ${listed(
      sections.map((section) => sectionTitles[section]),
      "or",
    )}`,
  besideSkills: "Besides skills",
  whoListsWhat: (section: Section) => `${capitalised(sectionTitles[section])}: who lists what`,
  inAll: (count: number) => (count === 2 ? "In both" : "In all"),
  onlyFor: (name: string) => `Only for ${name}`,
  forSome: (names: readonly string[]) => `For ${listed(names)}`,
  inFull: (short: string, name: string) => `${short} is ${name}`,
  chartTitle: "Levels asked for",
  chartValues: (scale: Scale, levels: readonly Level[]) =>
    scale === "sfia"
      ? "SFIA level"
      : levels.map((level, index) => `${index + 1} ${level}`).join(", "),

  levelsCompared: (skill: string, levels: readonly Level[]) =>
    `${skill}: ${listed(levels.map(levelName))}`,
  definedAt: (levels: readonly Level[], kind: "skill" | "knowledge") =>
    levels.length === 0
      ? ""
      : `${kind === "skill" ? "Defined at" : "Asked for at"} ${listed(levels.map(levelName))}.`,
  whoAsks: "Which role levels ask for them",
} as const;
