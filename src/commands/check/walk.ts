import {
  type Check,
  type CheckItem,
  type Choices,
  type Standing,
  standings,
  standingsBeside,
} from "../../answer/check.ts";

/** How far a person is in a check, and what they have chosen so far. */
export interface Walk {
  readonly check: Check;
  /** The index of the skill that is asked about; after the last, all have been asked about. */
  readonly at: number;
  readonly choices: Choices;
}

export type Step =
  | { readonly kind: "moved"; readonly walk: Walk }
  | { readonly kind: "left" }
  /** The line is not one of the answers to this skill. */
  | { readonly kind: "unknown"; readonly keys: string };

export function begin(check: Check): Walk {
  return { check, at: 0, choices: new Map() };
}

export function itemAt({ check, at }: Walk): CheckItem | undefined {
  return check.items[at];
}

/** "1 below, 2 at, 3 above", without "above" for the highest level. */
export function keysFor({ level }: CheckItem): string {
  const keys = standingsBeside(level).map((one) => `${standings.indexOf(one) + 1} ${one}`);
  return keys.join(", ");
}

function standingFor(line: string, { level }: CheckItem): Standing | undefined {
  return standingsBeside(level).find(
    (one) => line === one || line === String(standings.indexOf(one) + 1),
  );
}

/** What a line does: it answers, skips, goes back or leaves. A skip keeps an earlier choice. */
export function take(walk: Walk, typed: string): Step {
  const line = typed.trim().toLowerCase();
  const item = itemAt(walk);
  const moved = (at: number, choices = walk.choices): Step => ({
    kind: "moved",
    walk: { ...walk, at, choices },
  });
  if (line === "q" || line === "quit") return { kind: "left" };
  if (line === "b" || line === "back") return moved(Math.max(0, walk.at - 1));
  if (line === "") return moved(walk.at + 1);
  const standing = item && standingFor(line, item);
  if (item === undefined || standing === undefined) {
    return { kind: "unknown", keys: item === undefined ? "" : keysFor(item) };
  }
  return moved(walk.at + 1, new Map([...walk.choices, [item.key, standing]]));
}
