import type { ChangesAnswer, ToldRecord } from "../answer/changes/changes-answer.ts";
import {
  type Arrival,
  type Change,
  type ChangedThing,
  type ChangeRecord,
  type Rename,
  type Whole,
  wholes,
} from "../catalogue/changes.ts";
import type { Changeable } from "../question/question.ts";
import { capitalised, counted, listed, longDate } from "./grammar.ts";
import { levelName } from "./terms.ts";

// Words for what changed in the catalogue, shared by the terminal's report and the answers.

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

/** The part of a thing that changed: "Service focus", "summary", "what practitioner means". */
function partName({ part, title = "", level, kind }: Change): string {
  switch (part) {
    case "requirement":
      return kind === "reworded" && level !== undefined ? `${title}, ${levelName(level)}` : title;
    case "knowledge":
      return `knowledge "${title}"`;
    case "introduction":
    case "summary":
    case "grades":
    case "responsibility":
    case "background":
    case "description":
    case "role":
    case "family":
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
  return `${levels.join(", ")} (${ordered ? "lowest first" : "in no known order"})`;
}

const byNameOnly = "by the new name only";
const sameMeaning = "with the same meaning";

/** What a new wording leaves as it was; undefined if it may mean something else. */
function rewordedHow({
  onlyNames,
  sameMeaning: isSame,
}: Extract<Change, { kind: "reworded" }>): string | undefined {
  if (onlyNames === true) return byNameOnly;
  return isSame ? sameMeaning : undefined;
}

/** What happened to it: "raised from working to practitioner". */
function changeWords(change: Change): string {
  const orLevels = (levels: readonly Parameters<typeof levelName>[0][]): string =>
    levels.length === 0 ? "no level" : listed(levels.map(levelName), "or");
  switch (change.kind) {
    case "added":
    case "removed":
      return change.level === undefined || change.part === "meaning"
        ? change.kind
        : `${change.kind}, at ${levelName(change.level)}`;
    case "raised":
    case "lowered":
      return `${change.kind} from ${orLevels(change.from)} to ${orLevels(change.to)}`;
    case "replaced":
      return `changed from ${orLevels(change.from)} to ${orLevels(change.to)}`;
    case "reworded":
      if (change.onlyNames === true) return `reworded ${byNameOnly}`;
      return change.sameMeaning ? `reworded, ${sameMeaning}` : "reworded";
    case "moved":
      return `changed from ${change.from} to ${change.to}`;
    case "reordered":
      return `changed from ${orderWords(change.from)} to ${orderWords(change.to)}`;
  }
}

const verbs: Readonly<Record<Arrival["kind"], string>> = { added: "added", removed: "removed" };

/** "1 role and 4 role levels renamed"; nothing if there are none. */
function countedWholes(
  things: readonly { readonly what: Whole }[],
  verb: string,
): readonly string[] {
  const counts = wholes.flatMap((what) => {
    const { length } = things.filter((one) => one.what === what);
    return length === 0 ? [] : [counted(length, ...wholeNames[what])];
  });
  return counts.length === 0 ? [] : [`${listed(counts)} ${verb}`];
}

/**
 * "52 roles and 188 skills added; 1 role level removed". Documents are only mentioned if nothing
 * else was added, removed or renamed.
 */
function wholeWords({ arrivals, renames }: Pick<ToldRecord, "arrivals" | "renames">) {
  const others = arrivals.filter(({ what }) => what !== "document");
  const told = others.length + renames.length > 0 ? others : arrivals;
  return [
    ...countedWholes(renames, "renamed"),
    ...(["added", "removed"] as const).flatMap((kind) =>
      countedWholes(
        told.filter((one) => one.kind === kind),
        verbs[kind],
      ),
    ),
  ];
}

const tallied: Readonly<Record<Change["kind"], (count: number) => string>> = {
  raised: (count) => `${counted(count, "level")} raised`,
  lowered: (count) => `${counted(count, "level")} lowered`,
  replaced: (count) => `${counted(count, "level")} changed`,
  reworded: (count) => `${counted(count, "text")} reworded`,
  added: (count) => `${counted(count, "entry", "entries")} added`,
  removed: (count) => `${counted(count, "entry", "entries")} removed`,
  reordered: (count) => `${counted(count, "role")} with reordered levels`,
  moved: (count) => `${counted(count, "role or role level", "roles or role levels")} moved`,
};

const tallyOrder = [
  "raised",
  "lowered",
  "replaced",
  "added",
  "removed",
  "reworded",
  "reordered",
  "moved",
] as const satisfies readonly Change["kind"][];

/** A record in one line: "1 role renamed; 2 levels raised; 3 texts reworded". */
function summary(record: Pick<ToldRecord, "arrivals" | "renames" | "tally">): string {
  const { tally } = record;
  const changes = tallyOrder
    .filter((kind) => tally[kind] > 0)
    .map((kind) => tallied[kind](tally[kind]));
  return [...wholeWords(record), ...changes].join("; ");
}

const nouns: Readonly<Record<Changeable, string>> = {
  roles: "roles",
  "role-levels": "role levels",
  skills: "skills",
};

/** What a question asks for: "levels" in "levels raised"; undefined if anything. */
function nounOf({ happened, of }: ChangesAnswer["asked"]): string | undefined {
  if (of !== undefined) return nouns[of];
  return happened === "raised" || happened === "lowered" ? "levels" : undefined;
}

/** "skills removed", "what was renamed"; undefined if all changes were asked for. */
function whatHappened(asked: ChangesAnswer["asked"]): string | undefined {
  const { happened } = asked;
  if (happened === undefined) return undefined;
  const noun = nounOf(asked);
  return noun === undefined ? `what was ${happened}` : `${noun} ${happened}`;
}

/** "no skills removed", of an import. */
function noneThen(asked: ChangesAnswer["asked"]): string {
  const noun = nounOf(asked);
  return `${noun === undefined ? "nothing" : `no ${noun}`} ${asked.happened ?? "changed"}`;
}

/** "No skills have been removed in Port pilot since the record began on …" */
function noneHappened(
  asked: ChangesAnswer["asked"],
  title: string | undefined,
  since: string,
): string {
  const noun = nounOf(asked);
  const what = noun === undefined ? "Nothing has" : `No ${noun} have`;
  const where = title === undefined ? "" : ` in ${title}`;
  const verb = asked.happened ?? "changed";
  return `${what} been ${verb}${where} since the record began on ${longDate(since)}.`;
}

export const wordingChanges = {
  whatHappened,
  noneThen,
  noneHappened,
  title: "What changed",
  titleOf: (title: string) => `What changed in ${title}`,
  happenedIn: (happened: string, title: string) => `${happened} in ${title}`,
  notes: "What the publisher's change log says",
  otherNotes: "Other notes in the publisher's change log",
  noteOn: (on: string, page: string) => `${longDate(on)}, ${page}`,
  before: "before",
  earlier: "Earlier",
  askFor: "Too many to show at once. Choose what you want to see:",
  skills: (count: number) => `${counted(count, "skill")} with changed texts`,
  noRecord: "No changes have been recorded yet. Recording starts with the next import.",
  unchanged: (since: string) => `Nothing has changed since ${longDate(since)}.`,
  unchangedIn: (title: string, since: string) =>
    `Nothing has changed in ${title} since the record began on ${longDate(since)}.`,
  unchangedSinceThen: (title: string) => `Nothing has changed in ${title} since then.`,
  recordOn: (by: ChangeRecord["by"], on: string) =>
    by === "import" ? `Import of ${longDate(on)}` : `Correction of ${longDate(on)}`,
  fromDocuments: (count: number) => `From ${counted(count, "document")}.`,
  roleWithLevels: (role: string, levels: number) =>
    levels === 0 ? role : `${role} (${counted(levels, "level")})`,
  ownArrival: (kind: Arrival["kind"], levels: number) =>
    levels === 0 ? verbs[kind] : `${verbs[kind]}, with ${counted(levels, "level")}`,
  wholesThat: (kind: Arrival["kind"], what: Whole, count: number) =>
    `${capitalised(wholeNames[what][count === 1 ? 0 : 1])} ${verbs[kind]}`,
  wholesCounted: (kind: Arrival["kind"], what: Whole, count: number) =>
    `${counted(count, ...wholeNames[what])} ${verbs[kind]}`,
  summary,
  renamed: (what: Rename["what"]) => `${capitalised(wholeNames[what][0])} renamed`,
  renamedOn: (on: string) => `on ${longDate(on)}`,
  rewordedHow,
  bothNames: ({ from, title }: Rename) => `${from.title} → ${title}`,

  nothing: "Nothing changes.",
  nothingThere: "(nothing)",
  partName,
  changeWords,
  wholes: (what: Whole) => wholeNames[what][1],
  thing: ({ kind, title }: ChangedThing) => `${thingNames[kind]} "${title}"`,
} as const;
