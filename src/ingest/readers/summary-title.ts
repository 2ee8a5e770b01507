import { partOf } from "../extract.ts";
import type { Passage } from "../extract.ts";
import type { Line } from "../lines.ts";

// Words for someone who does a job: "engineer", "analyst", "architect", "owner", "head of testing".
// The first such word need not be the right one: "senior business analyst", "customer services
// manager".
const doer = String.raw`(?!(?:senior|junior|major|minor)\b)[\p{L}-]*(?:er|or|ist|yst|ant|ect|ian|owner)`;
const noun = String.raw`(?:business|process|access|systems|services|sales|needs|products|networks|assets|records|insights|sciences|devices|standards|skills|programmes|projects|users|\p{Ll}+(?:ics|ions|ness|sis))`;
const verb = String.raw`(?:is|has|will|can|may|must|should|also|(?!${noun}\b)\p{Ll}{2,}s)`;
const leads = String.raw`(?:is|has|leads|manages|oversees|owns|sets|drives|works|defines|directs|provides|develops)`;
const leader = String.raw`(?:head|lead|chief)(?=\s+${leads}\b)`;
// "Dealing with harder cases, a senior engineer …"
const before = String.raw`(?:\p{Lu}\p{Ll}+ing\b[^.;:,]{0,80},\s+)?`;
const opening = new RegExp(
  String.raw`^${before}(?:[Aa]n?|[Tt]he)\s+((?:deputy\s+)?head of .+?(?=\s+${verb}\b)|(?:[\p{L}()&/-]+\s+){0,7}?(?:${leader}|${doer}(?:\s+\([^)]+\))?(?=,?\s+${verb}\b))|(?:[\p{L}()&/-]+\s+){0,7}?[\p{L}-]+(?=\s+is\b))`,
  "u",
);
// "Associate product managers manage …"
const several =
  /^((?:[\p{L}()&/-]+\s+){0,6}?\p{L}*(?:manager|analyst|engineer|developer|designer|architect|researcher|tester|writer|scientist|strategist|specialist|officer|administrator|technician|consultant))s\s+\p{Ll}+(?<!s)\b/u;

const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The title at the beginning of a summary's first sentence: "A test engineer is responsible …". */
export function titleInSummary(line: Line | undefined): Passage | undefined {
  const text = line?.text ?? "";
  const title = opening.exec(text)?.[1] ?? several.exec(text)?.[1];
  return line === undefined || title === undefined ? undefined : partOf(line, capitalise(title));
}
