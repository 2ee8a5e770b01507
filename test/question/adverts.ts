import { readFileSync } from "node:fs";

interface Advert {
  /** A job advert, or another message about people's work. */
  readonly text: string;
  /** What it names, as a person would type it, in order. */
  readonly names: readonly string[];
}

export function adverts(): readonly Advert[] {
  return readFileSync(new URL("adverts.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Advert);
}
