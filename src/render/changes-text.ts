import { type CatalogueChanges, type Change, isUnchanged, wholes } from "../catalogue/changes.ts";
import { capitalised } from "./grammar.ts";
import { levelName } from "./terms.ts";
import { wordingChanges } from "./wording-changes.ts";

const marks = { added: "+", removed: "-" } as const;

const indented = (mark: string, text: string): string =>
  `      ${mark} ${text === "" ? wordingChanges.nothingThere : text.replaceAll("\n", "\n        ")}`;

function changeLines(change: Change): readonly string[] {
  const name = wordingChanges.partName(change);
  switch (change.kind) {
    case "added":
    case "removed": {
      const { part, title, level, text } = change;
      const words =
        title === undefined && text !== undefined ? ` "${text.replaceAll("\n", "\n      ")}"` : "";
      const at = level === undefined || part === "meaning" ? "" : ` (${levelName(level)})`;
      return [`  ${marks[change.kind]} ${name}${words}${at}`];
    }
    case "raised":
    case "lowered":
    case "replaced":
    case "reordered":
    case "moved":
      return [`  ${name}: ${wordingChanges.changeWords(change)}`];
    case "reworded":
      return [
        `  ${name}: ${wordingChanges.changeWords(change)}`,
        indented("-", change.before),
        indented("+", change.after),
      ];
  }
}

function arrivalLines({ arrivals, sources }: CatalogueChanges): readonly (readonly string[])[] {
  const details = new Map<string, string>(
    sources.map(({ id, file, publisher, title }) => [id, `${file} (${publisher}, ${title})`]),
  );
  return wholes.flatMap((what) => {
    const some = arrivals.filter((arrival) => arrival.what === what);
    if (some.length === 0) return [];
    const named = some.map(({ kind, id, title }) => {
      const name = what === "document" ? (details.get(id) ?? title) : title;
      return `  ${marks[kind]} ${name}`;
    });
    return [[capitalised(wordingChanges.wholes(what)), ...named]];
  });
}

function renameLines({ renames }: CatalogueChanges): readonly (readonly string[])[] {
  if (renames.length === 0) return [];
  return [
    renames.map(
      (rename) => `${wordingChanges.renamed(rename.what)}: ${wordingChanges.bothNames(rename)}`,
    ),
  ];
}

/** What changed, as plain text: "+" marks what was added, "-" what was removed. */
export function changesText(changes: CatalogueChanges): string {
  if (isUnchanged(changes)) return `${wordingChanges.nothing}\n`;
  const groups = [
    ...renameLines(changes),
    ...arrivalLines(changes),
    ...changes.things.map(({ about, changes: some }) => [
      wordingChanges.thing(about),
      ...some.flatMap(changeLines),
    ]),
  ];
  return groups.map((lines) => `${lines.join("\n")}\n`).join("\n");
}
