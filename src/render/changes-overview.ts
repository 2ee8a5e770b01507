import {
  type CatalogueChanges,
  type ChangedThing,
  isUnchanged,
  wholes,
} from "../catalogue/changes.ts";
import { capitalised, counted } from "./grammar.ts";
import { wordingChanges } from "./wording-changes.ts";

const mostNamed = 5;

/** "+ 36 added: Data engineer, Tester and 34 more"; nothing if there are none. */
function named(mark: string, done: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const more = names.length - mostNamed;
  const list = names.slice(0, mostNamed).join(", ");
  return [`  ${mark} ${names.length} ${done}: ${list}${more > 0 ? ` and ${more} more` : ""}`];
}

const kinds = ["role", "role-level", "skill"] as const satisfies readonly ChangedThing["kind"][];

/**
 * What changed, in a few lines: how many documents, roles, levels and skills, with the first of their
 * names.
 */
export function changesOverview(changes: CatalogueChanges): string {
  if (isUnchanged(changes)) return `${wordingChanges.nothing}\n`;
  const { arrivals, renames, things } = changes;
  const lines = wholes.flatMap((what) => {
    const titles = (kind: "added" | "removed"): readonly string[] =>
      arrivals.filter((one) => one.what === what && one.kind === kind).map(({ title }) => title);
    const renamed = renames
      .filter((one) => one.what === what)
      .map(({ from, title }) => `"${from.title}" to "${title}"`);
    const told = [
      ...named("+", "added", titles("added")),
      ...named("-", "removed", titles("removed")),
      ...named(">", "renamed", renamed),
      ...kinds
        .filter((kind) => kind === what)
        .flatMap((kind) => {
          const some = things.filter(({ about }) => about.kind === kind);
          const count = some.reduce((sum, one) => sum + one.changes.length, 0);
          return named(
            "~",
            `changed (${counted(count, "change")})`,
            some.map(({ about }) => about.title),
          );
        }),
    ];
    return told.length === 0 ? [] : [capitalised(wordingChanges.wholes(what)), ...told];
  });
  return lines.map((line) => `${line}\n`).join("");
}
