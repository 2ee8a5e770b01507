import { z } from "zod";
import type { Line } from "./lines.ts";

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );
const dated = new RegExp(
  `\\b(?:Published|Last updated):?\\s+(\\d{1,2}) (${months.join("|")}) (\\d{4})`,
  "gu",
);

const dateOf = (year: string, month: string, day: string): string =>
  [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");

const isDay = (date: string): boolean => z.iso.date().safeParse(date).success;

const written = new RegExp(`^(\\d{1,2}) (${months.join("|")}) (\\d{4})\\b`, "iu");

/** The day with which a text begins, as YYYY-MM-DD: ISO, British figures or words. */
export function dayIn(text: string): string | undefined {
  const [iso] = /^\d{4}-\d{2}-\d{2}/u.exec(text) ?? [];
  const [, figures = "", ofYear = "", inYear = ""] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})/u.exec(text) ?? [];
  const [, words = "", month = "", year = ""] = written.exec(text) ?? [];
  const named = months.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
  const date =
    iso ?? (named > 0 ? dateOf(year, String(named), words) : dateOf(inYear, ofYear, figures));
  return isDay(date) ? date : undefined;
}

/**
 * The dates, as YYYY-MM-DD, on which a document says it was published or updated. Impossible dates,
 * such as 31 February, are ignored.
 */
export function datesIn(lines: readonly Line[]): readonly string[] {
  return lines
    .flatMap(({ text }) =>
      [...text.matchAll(dated)].map(([, day = "", month = "", year = ""]) =>
        dateOf(year, String(months.indexOf(month) + 1), day),
      ),
    )
    .filter(isDay);
}
