import { type CheckItem, type Choices, type Standing, standings } from "../../answer/check.ts";
import { readCheckChoiceId } from "../names.ts";
import type { ViewPayload } from "../transport/payloads.ts";

/** What the window carries from page to page: the app itself keeps nothing. */
export interface CheckState {
  /** Names the role level. */
  readonly ask: string;
  /** From 0; one more than the last page is the result. */
  readonly page: number;
  /** By the short forms of the items' keys. */
  readonly chosen: Choices;
}

/** As many skills as fit in a window's private_metadata, at nine characters each. */
export const mostItems = 300;

const prime = 16_777_619;
const offset = 2_166_136_261;

/** A hash of a key (FNV-1a), at most seven letters and digits, so that all fit in a window's metadata. */
export function shortKey({ key }: Pick<CheckItem, "key">): string {
  let hash = offset;
  for (const byte of Buffer.from(key)) hash = Math.imul(hash ^ byte, prime) >>> 0;
  return hash.toString(36);
}

/** "1", then the keys below, at and above, each on a line, then the role level's name. */
export function writeState({ ask, page, chosen }: CheckState): string {
  const keysOf = (standing: Standing): string =>
    [...chosen].flatMap(([key, one]) => (one === standing ? [key] : [])).join(" ");
  return [page, ...standings.map(keysOf), ask].join("\n");
}

/** Undefined for metadata that Rolecall did not write. */
export function readState(metadata: string): CheckState | undefined {
  const [, page, below = "", at = "", above = "", ask] =
    /^(\d{1,3})\n([\da-z ]*)\n([\da-z ]*)\n([\da-z ]*)\n(.+)$/u.exec(metadata) ?? [];
  if (page === undefined || ask === undefined) return undefined;
  const keys = { below, at, above };
  const chosen = standings.flatMap((standing) =>
    keys[standing]
      .split(" ")
      .filter((key) => key !== "")
      .map((key) => [key, standing] as const),
  );
  return { ask, page: Number(page), chosen: new Map(chosen) };
}

/** Adds what has been chosen in the window since, and drops what was cleared: Slack sends null. */
export function withChosen(state: CheckState, { state: { values } }: ViewPayload): CheckState {
  const chosen = new Map(state.chosen);
  for (const [id, { selected_option: option }] of Object.values(values).flatMap(
    Object.entries<Entered>,
  )) {
    const key = readCheckChoiceId(id);
    const standing = standings.find((one) => one === option?.value);
    if (key === undefined) continue;
    if (standing === undefined) chosen.delete(key);
    else chosen.set(key, standing);
  }
  return { ...state, chosen };
}

type Entered = ViewPayload["state"]["values"][string][string];

/** By the keys of the items. A choice about a level that is no longer asked for is left out. */
export function choicesOf(items: readonly CheckItem[], { chosen }: CheckState): Choices {
  return new Map(
    items.flatMap((item) => {
      const standing = chosen.get(shortKey(item));
      return standing === undefined ? [] : [[item.key, standing] as const];
    }),
  );
}
