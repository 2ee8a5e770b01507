/** "1 skill", "13 skills". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], conjunction = "and"): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

export function capitalised(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "7 January 2020" for "2020-01-07"; a less exact date, or one in another format, is unchanged. */
export function longDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  return year === undefined || name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}

/** Keeps typed text on one line, so that it cannot pass for a line of the answer. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** "Left out at the end of a …": clipped between words, unless the first word alone is too long. */
export function clippedToWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(" ", length - 1);
  return end <= 0 ? clipped(text, length) : `${text.slice(0, end).trimEnd()}…`;
}

/** At most `length` UTF-16 units, the last one an ellipsis if anything is cut off. */
export function clipped(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - 1);
  const wholeCharacters = /[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept;
  return `${wholeCharacters.trimEnd()}…`;
}
