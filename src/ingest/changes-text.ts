import type { Change, ChangeGroup } from "./changes.ts";
import { saysTheSame } from "./wording.ts";

const indented = (mark: string, text: string): string =>
  `      ${mark} ${text === "" ? "(nothing)" : text.replaceAll("\n", "\n        ")}`;

function changeLines(change: Change): readonly string[] {
  switch (change.kind) {
    case "added":
    case "removed": {
      const detail = change.detail === undefined ? "" : ` (${change.detail})`;
      return [`  ${change.kind === "added" ? "+" : "-"} ${change.what}${detail}`];
    }
    case "raised":
    case "lowered":
    case "changed":
      return [`  ${change.what}: ${change.kind} from ${change.from} to ${change.to}`];
    case "reworded": {
      const same = saysTheSame(change.before, change.after) ? ", with the same meaning" : "";
      return [
        `  ${change.what}: reworded${same}`,
        indented("-", change.before),
        indented("+", change.after),
      ];
    }
  }
}

/** What changed, as lines of plain text: "+" for what came, "-" for what went. */
export function changesText(groups: readonly ChangeGroup[]): string {
  if (groups.length === 0) return "Nothing changes.\n";
  return groups
    .map(({ heading, changes }) => `${[heading, ...changes.flatMap(changeLines)].join("\n")}\n`)
    .join("\n");
}
