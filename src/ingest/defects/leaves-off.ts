// Words that normally do not end a phrase.
const danglingWord =
  /(?:^|\s)(?:a|an|the|and|or|nor|but|of|for|to|with|without|in|into|on|by|at|from|as|than|via|per|between|towards|where|when|which|that|whose|while|if|because|including|such|your|their|its|our|is|are|be|will|can|may|must)$/iu;

// A preposition after one of these needs another word ("in line with"), so the exceptions below do
// not apply.
const phrase =
  /\b(?:line|accordance|conjunction|compliance|relation|addition|order|terms|respect|part|range|variety|number|well|such|due|according)\s+\p{L}+$/iu;

const preposition = "(?:of|for|to|with|in|on|by|at|from)";
const subject = String.raw`(?:you|they|we|it|users|people|teams|others|colleagues|stakeholders|everyone)(?:['’]\p{L}+)?`;
const modal = String.raw`(?:can|could|will|would|should|must|may|might|needs?\s+to|wants?\s+to|has\s+to|have\s+to)`;

const endOfClause: readonly RegExp[] = [
  // "the people that designers need to work with", "how it fits in"
  new RegExp(String.raw`\b(?:who|whom|which|that|what|how)\s+(?:\S+\s+){1,4}${preposition}$`, "u"),
  // "the teams you work with", "standards others can work with"
  new RegExp(String.raw`\p{Ll}\s+${subject}\s+(?:${modal}\s+)?(?:\S+\s+){1,2}${preposition}$`, "u"),
  // "risks the board should know of"
  new RegExp(
    String.raw`\p{Ll}\s+(?:the|a|an|your|their|its)\s+\p{L}+\s+${modal}\s+(?:\S+\s+){1,2}${preposition}$`,
    "u",
  ),
  // "what a long name is used for": any number of words may come between, because the clause has
  // its verb.
  /\b(?:who|whom|which|that|what|how|where)\s+[^.;:]+\s(?:is|are|was|were|be|been|being)\s+(?:\p{L}+\s+)?\p{L}+(?:ed|en|own|t)\s+(?:of|for|to|with|in|on|by|at|from|as)$/u,
  // "what accessibility is", "how mature users are", "as simple as they can be"
  /\b(?:(?:who|what|how|where|why|which|when)\s+[^.;:]+|as\s+\p{L}+\s+as\s+[^.;:]+)\s(?:is|are|be|can|will|may|must)$/u,
  // "findings for others to work from"
  new RegExp(String.raw`\bfor\s+(?:\S+\s+){1,3}to\s+(?:\p{L}+ly\s+)?\p{L}+\s+${preposition}$`, "u"),
  // "what to test and when"
  /\b(?:who|what|how|where|why|which|when)\s[^.;:]*\s(?:and|or)\s+(?:when|where)$/u,
  // "step in when asked to"
  /\b(?:when|if|where|as|unless)\s+(?:asked|needed|required|told|invited|able)\s+to$/u,
  // "pass problems on", "help users to log in"
  /\b(?:pass|hand|switch|turn|sign)\p{Ll}*\s+(?:\S+\s+){1,2}(?:on|in)$/u,
  /\b(?:log|logging|sign|signing|opt|opting|carry|carrying|move|moving)\s+(?:on|in)$/u,
];

export const lastOf = (text: string): string => text.split("\n").at(-1) ?? "";

/** Whether a text's last word normally needs another one after it. */
export function isLedOn(text: string): boolean {
  return danglingWord.test(text);
}

/** Whether a text ends where a list should begin, as in "You can:". */
export function announcesMore(text: string): boolean {
  return text.endsWith(":");
}

/** Whether a text stops in mid-sentence. */
export function leavesOff(text: string): boolean {
  if (announcesMore(text)) return true;
  return isLedOn(text) && (phrase.test(text) || !endOfClause.some((end) => end.test(lastOf(text))));
}
