import type { Change } from "../answer/kinds/compare-role-levels.ts";
import type { Level, Scale } from "../catalogue/levels.ts";
import type { Flaw, Repair } from "../catalogue/types.ts";
import type { Sought } from "../question/understanding.ts";

// The domain's terms as people read them. The sentences that use them are in wording.ts.

export const scaleTitles: Readonly<Record<Scale, string>> = {
  "digital-and-data": "Government Digital and Data skill levels",
  depth: "BCS depth of knowledge",
  sfia: "SFIA levels of responsibility",
};

export const flawNotes: Readonly<Record<Flaw, string>> = {
  "cut-short": "the source's text breaks off here",
  "sentences-run-together": "some sentences run together in the source",
  "points-run-together": "some points may run together in the source",
  "lost-bullets": "this list has lost its bullets in the source",
  "foreign-text": "the source has text here that belongs elsewhere",
};

/** How an answer tells that a source's characters were changed. */
export const repairNotes: Readonly<Record<Repair["kind"], (before: string) => string>> = {
  "link-address": () => "the source has a link here",
  "split-word": (before) => `the source has "${before}"`,
  "sentences-run-together": (before) => `the source has "${before}"`,
  "cut-short": (before) =>
    `the source breaks off after "${before}"; the rest is from another document`,
};

export const changeWords: Readonly<Record<Change, string>> = {
  contradicted: "sources contradict",
  new: "new",
  rises: "rises",
  falls: "falls",
  dropped: "dropped",
  differs: "differs",
  "only-in-one": "only in one",
  stays: "stays",
  same: "the same",
};

export const changeCounts: Readonly<Record<Change, readonly [one: string, many: string]>> = {
  contradicted: ["is given differently by two sources", "are given differently by two sources"],
  new: ["is new", "are new"],
  rises: ["rises", "rise"],
  falls: ["falls", "fall"],
  dropped: ["is dropped", "are dropped"],
  differs: ["differs", "differ"],
  "only-in-one": ["is listed for only one", "are listed for only one"],
  stays: ["stays", "stay"],
  same: ["is the same", "are the same"],
};

export const soughtNames: Readonly<Record<Sought, string>> = {
  role: "No role here is called",
  skill: "No skill here is called",
  qualification: "No qualification here is called",
  topic: "No training, development or work activity here is called",
  team: "No team here is called",
  anything: "Nothing here is called",
  levels: "There are no levels to compare in",
};

/** "practitioner", "familiar with", "level 4". */
export function levelName(level: Level): string {
  return /^\d$/.test(level) ? `level ${level}` : level;
}
