/**
 * A title in the plural: "heads of data", "senior developers - management". What follows the noun
 * that has the plural begins with a preposition, a bracket or a mark.
 */
function several(title: string): string {
  const [, noun = title, rest = ""] =
    /^(.*?)((?:,|:| - | – |\s*\(| (?:of|for|in|with|and|to|at|on) ).*)?$/u.exec(title) ?? [];
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies${rest}`;
  return /(?:s|x|z|ch|sh)$/u.test(noun) ? `${noun}es${rest}` : `${noun}s${rest}`;
}

/** "1 lead developer", "2 lead developers" */
export function countOfTitle(count: number, title: string): string {
  return `${count} ${count === 1 ? title : several(title)}`;
}

/** How many there are of a title, and which role it belongs to. */
export interface Counted {
  readonly count: number;
  readonly title: string;
  readonly role: string;
}

/** The words in which all titles end, after at least one of their own: " application engineer". */
export function sharedEnding([first = "", ...others]: readonly string[]): string {
  const [, ...words] = first.split(" ");
  for (let at = 0; at < words.length; at += 1) {
    const ending = ` ${words.slice(at).join(" ")}`;
    if (others.every((title) => title.endsWith(ending))) return ending;
  }
  return "";
}

/** Titles of one role that follow each other. */
function runsOf(all: readonly Counted[]): readonly (readonly Counted[])[] {
  const runs: Counted[][] = [];
  for (const one of all) {
    const run = runs.at(-1);
    if (run?.[0]?.role === one.role) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** "2 senior", "1 lead developer": what the titles of a role end in is said with the last of them. */
export function countsOfTitles(all: readonly Counted[]): readonly string[] {
  return runsOf(all).flatMap((run) => {
    const ending = run.length === 1 ? "" : sharedEnding(run.map(({ title }) => title));
    return run.map(({ count, title }, at) =>
      ending === "" || at === run.length - 1
        ? countOfTitle(count, title)
        : `${count} ${title.slice(0, -ending.length)}`,
    );
  });
}
