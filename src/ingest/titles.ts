// Words that are in lower case even in a title-case title.
const small = new Set([
  "and",
  "or",
  "of",
  "to",
  "with",
  "in",
  "for",
  "the",
  "a",
  "an",
  "on",
  "by",
  "at",
]);

// The rank of a title without a seniority word.
const plain = "";

/**
 * The words that rank a role level within its role, lowest first. Words in the same list rank
 * equally.
 */
const seniority: readonly (readonly string[])[] = [
  ["apprentice", "trainee"],
  ["associate"],
  ["junior"],
  [plain],
  ["senior"],
  ["lead"],
  ["principal"],
  ["deputy head of"],
  ["head of"],
  ["chief", "director of"],
];

// Organisations differ in which of the two is senior.
const disputed: readonly string[] = ["lead", "principal"];

const words = seniority
  .flat()
  .filter((word) => word !== plain)
  .join("|");
const opening = new RegExp(`^(?:${words})\\s+`, "iu");

function isTitleCase(title: string): boolean {
  const weighty = title.split(" ").filter((word) => !small.has(word.toLowerCase()));
  return weighty.length > 1 && weighty.every((word) => /^[(]?[\p{Lu}\p{N}]/u.test(word));
}

/** "Lead Application Operations Engineer" in sentence case; acronyms keep their capitals. */
export function sentenceCase(title: string): string {
  if (!isTitleCase(title)) return title;
  const [first = "", ...rest] = title.split(" ");
  const others = rest.map((word) =>
    /\p{Lu}.*\p{Lu}|\p{N}/u.test(word) ? word : word.toLowerCase(),
  );
  return [first, ...others].join(" ");
}

const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The title of a role level's role: the role level's title without its seniority words. */
export function roleTitle(roleLevelTitle: string): string {
  const rest = roleLevelTitle.replace(opening, "");
  return rest === roleLevelTitle ? roleLevelTitle : capitalise(roleTitle(rest));
}

function seniorityWord(roleLevelTitle: string): string {
  const [found = plain] = opening.exec(roleLevelTitle) ?? [];
  return found.trim().toLowerCase();
}

function seniorityOf(roleLevelTitle: string): number {
  const word = seniorityWord(roleLevelTitle);
  return seniority.findIndex((rank) => rank.includes(word));
}

// Occupations within one role, lower first: a senior problem analyst is below a problem manager.
const occupations: readonly string[] = ["analyst", "manager"];

function occupationOf(roleLevelTitle: string): number {
  const words = roleLevelTitle.toLowerCase().split(/\W+/u);
  return occupations.findIndex((occupation) => words.includes(occupation));
}

const firstOfHeads = seniority.findIndex((rank) => rank.includes("deputy head of"));
const isHead = (title: string): boolean => seniorityOf(title) >= firstOfHeads;

/** Ranks a role's levels by the words of their titles; the lowest level has the smallest rank. */
export function ranksOf(titles: readonly string[]): (title: string) => number {
  // Occupations can only be compared if every title has a known one.
  const known = titles.every((title) => isHead(title) || occupationOf(title) !== -1);
  return (title) => {
    const rank = seniorityOf(title);
    if (!known || isHead(title)) return rank + occupations.length * seniority.length;
    return rank + occupationOf(title) * seniority.length;
  };
}

/** Whether the words of two titles alone are only a weak sign of which is higher. */
export function isDisputed(oneTitle: string, otherTitle: string): boolean {
  const titles = [oneTitle, otherTitle];
  const told = titles.filter((title) => !isHead(title) && occupationOf(title) !== -1);
  return (
    titles.every((title) => disputed.includes(seniorityWord(title))) ||
    new Set(told.map(occupationOf)).size > 1
  );
}
