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

const isDay = (date: string): boolean => z.iso.date().safeParse(date).success;

/**
 * The dates, as YYYY-MM-DD, on which a document says it was published or updated. Impossible dates,
 * such as 31 February, are ignored.
 */
export function datesIn(lines: readonly Line[]): readonly string[] {
  return lines
    .flatMap(({ text }) =>
      [...text.matchAll(dated)].map(([, day = "", month = "", year = ""]) =>
        [year, String(months.indexOf(month) + 1).padStart(2, "0"), day.padStart(2, "0")].join("-"),
      ),
    )
    .filter(isDay);
}
