import type { Change, ChangedThing, Whole } from "../catalogue/changes.ts";
import { counted, listed } from "./grammar.ts";
import { levelName } from "./terms.ts";

// The words for what changed in the catalogue, the same for the terminal's report and for answers.

const wholeNames: Readonly<Record<Whole, readonly [one: string, many: string]>> = {
  document: ["document", "documents"],
  role: ["role", "roles"],
  "role-level": ["role level", "role levels"],
  skill: ["skill", "skills"],
  knowledge: ["piece of knowledge", "pieces of knowledge"],
  qualification: ["qualification", "qualifications"],
};

const thingNames: Readonly<Record<ChangedThing["kind"], string>> = {
  role: "Role",
  "role-level": "Role level",
  skill: "Skill",
};

/** What changed of a thing: "Service focus", "summary", "what practitioner means". */
function partName({ part, title = "", level, kind }: Change): string {
  switch (part) {
    case "requirement":
      return kind === "reworded" && level !== undefined ? `${title}, ${levelName(level)}` : title;
    case "knowledge":
      return `knowledge "${title}"`;
    case "introduction":
    case "summary":
    case "responsibility":
    case "background":
    case "description":
      return part;
    case "levels":
      return "order of its levels";
    case "work-activity":
      return `work activity "${title}"`;
    case "training":
      return `training "${title}"`;
    case "development":
      return `development activity "${title}"`;
    case "qualification":
      return `qualification "${title}"`;
    case "meaning":
      return level === undefined ? "what a level means" : `what ${levelName(level)} means`;
  }
}

function orderWords({ levels, ordered }: { levels: readonly string[]; ordered: boolean }): string {
  return `${levels.join(", ")} (${ordered ? "lowest first" : "in no order that is known"})`;
}

/** What happened to it: "raised from working to practitioner". */
function changeWords(change: Change): string {
  const orLevels = (levels: readonly Parameters<typeof levelName>[0][]): string =>
    levels.length === 0 ? "no level" : listed(levels.map(levelName), "or");
  switch (change.kind) {
    case "added":
    case "removed":
      return change.level === undefined
        ? change.kind
        : `${change.kind}, at ${levelName(change.level)}`;
    case "raised":
    case "lowered":
      return `${change.kind} from ${orLevels(change.from)} to ${orLevels(change.to)}`;
    case "replaced":
      return `changed from ${orLevels(change.from)} to ${orLevels(change.to)}`;
    case "reworded":
      return change.sameMeaning ? "reworded, with the same meaning" : "reworded";
    case "reordered":
      return `changed from ${orderWords(change.from)} to ${orderWords(change.to)}`;
  }
}

export const wordingChanges = {
  nothing: "Nothing changes.",
  nothingThere: "(nothing)",
  partName,
  changeWords,
  wholes: (what: Whole) => wholeNames[what][1],
  countedWholes: (what: Whole, count: number) => counted(count, ...wholeNames[what]),
  thing: ({ kind, title }: ChangedThing) => `${thingNames[kind]} "${title}"`,
} as const;
