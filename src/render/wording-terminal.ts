import { counted, listed } from "./grammar.ts";

// The sentences that only a terminal shows.

export const wordingTerminal = {
  /** One line for what is not shown. */
  folded: (title: string) => `▸ ${title}`,
  /** @param how "add --all" */
  rest: (folded: number, questions: number, how: string) => {
    const hidden = [
      ...(folded === 0 ? [] : [`${counted(folded, "folded part")} (▸)`]),
      ...(questions === 0 ? [] : [counted(questions, "more question")]),
    ];
    return `To see ${listed(hidden)}, ${how}.`;
  },
  check: (roleLevel: string) => `To compare yourself: rolecall check "${roleLevel}"`,
  addAll: "add --all",
  typeAll: 'type "all"',
} as const;
