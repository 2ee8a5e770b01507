import { isLinking } from "../../question/text/tokenise.ts";
import type { Rolecall } from "../../reply.ts";

/** What the end of a line may become. */
interface Completion {
  /** Titles, the likeliest first. */
  readonly titles: readonly string[];
  /** The end of the line that each of them can stand for. */
  readonly typed: string;
}

/** No title is longer, linking words counted. */
const mostWords = 8;
const mostTitles = 10;

/** The ends of a line at which a name could begin, the longest first. */
function endsOf(line: string): readonly string[] {
  return [...line.matchAll(/\S+/gu)]
    .filter(([word]) => !isLinking(word.toLowerCase()) && !word.startsWith("/"))
    .map(({ index }) => line.slice(index))
    .slice(-mostWords);
}

/** The names that a person may be typing at the end of a line: the more of it they fit the better. */
function completionOf(line: string, { complete }: Pick<Rolecall, "complete">): Completion {
  for (const typed of endsOf(line)) {
    const titles = complete(typed, mostTitles);
    if (titles.length > 0) return { titles, typed };
  }
  return { titles: [], typed: "" };
}

/**
 * Completes a line of a terminal, as readline asks for it. Where several names fit, it lists them
 * and leaves the line as it is.
 */
export function namesAt(
  rolecall: Pick<Rolecall, "complete">,
  output: NodeJS.WritableStream,
): (line: string) => [string[], string] {
  return (line) => {
    const { titles, typed } = completionOf(line, rolecall);
    const [only, ...others] = titles;
    if (only === undefined) return [[], line];
    if (others.length === 0) return [[`${only} `], typed];
    // readline itself would put what they have in common in the place of the words typed.
    output.write(`\n${titles.map((title) => `  ${title}\n`).join("")}`);
    return [[], line];
  };
}
