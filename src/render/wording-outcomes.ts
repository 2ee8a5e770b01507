import type { Holdings } from "../answer/holdings.ts";
import type { Gone } from "../answer/gone.ts";
import { mostKinds, mostPositions } from "../question/question.ts";
import type { Matter, Sought } from "../question/understanding.ts";
import { counted, listed, longDate } from "./grammar.ts";
import { levelName, soughtNames } from "./terms.ts";

// The sentences for outcomes without an answer: help, a choice, nothing found.

const matterTitles: Readonly<Record<Matter, string>> = {
  pay: "The documents say nothing about pay.",
  people: "The documents say nothing about who does what or who to ask.",
  vacancies: "The documents say nothing about vacancies.",
  "working time": "The documents say nothing about working hours, leave or rotas.",
  negation: 'I cannot answer a question with "not" or "except" in it.',
};

/** " at working", or nothing if it was asked for without a level. */
function atLevel({ level }: Gone["askers"][number]): string {
  return level === undefined ? "" : ` at ${levelName(level)}`;
}

export const wordingOutcomes = {
  helpTitle: "What you can ask",
  help: ({ roleLevels, roles, skills, knowledge, qualifications, sources }: Holdings) =>
    `I answer questions about roles, skills and qualifications, word for word from ${counted(sources, "document")}. The catalogue holds ${listed(
      [
        `${counted(roles, "role")} with ${counted(roleLevels, "level")}`,
        ...(skills === 0 ? [] : [counted(skills, "skill")]),
        ...(knowledge === 0
          ? []
          : [counted(knowledge, "piece of knowledge", "pieces of knowledge")]),
        ...(qualifications === 0 ? [] : [counted(qualifications, "qualification")]),
      ],
    )}.`,
  helpExamples: "For example",
  helpCommands:
    "In Slack, you can ask the same questions with /role, /skill, /compare and /team, in a direct message, or by mentioning the app.",
  helpCheck:
    'To compare yourself with a role level in private, press "Check yourself" below it in Slack, or run "rolecall check" in a terminal.',
  helpSharing:
    'Below an answer in Slack, "Post to channel" shares it and "Copy as text", in the menu, copies it.',
  helpDocuments:
    "Each answer says which documents it is from. Whoever runs the app can add your own.",
  helpMore:
    'Ask in your own words. Short names, abbreviations and small typing errors are fine. After an answer you can follow up, for example with "and at expert?" or "what about lead?".',
  ambiguous: (words: string) => `Which one do you mean by "${words}"?`,
  severalNamed: (words: string, count: number) =>
    `"${words}" names ${count} things. Which one do you want?`,
  moreChoices: "There are more. Add another word of the name to narrow them down.",
  notFound: (sought: Sought, words: string) => `${soughtNames[sought]} "${words}".`,
  gone: ({ title, on }: Gone) =>
    `${title} is no longer in the catalogue: it was removed on ${longDate(on)}.`,
  askedUntilThen: ([first, ...others]: Gone["askers"]) =>
    first === undefined
      ? ""
      : `Until then, ${listed([
          `${first.title} asked for it${atLevel(first)}`,
          ...others.map((other) => `${other.title}${atLevel(other)}`),
        ])}.`,
  manyAskedUntilThen: "Until then, these asked for it:",
  asker: (asker: Gone["askers"][number]) => `${asker.title}${atLevel(asker)}`,
  whatThereIsNow: "What the catalogue has now:",
  nearest: (sought: Sought, count: number) => {
    if (sought === "levels") return "The sources list no levels for such a role. Each on its own:";
    return count === 1 ? "The nearest name is:" : "The nearest names are:";
  },
  holds: ({ roles, skills, qualifications }: Holdings, sought: Sought) => {
    if (sought === "skill") return `The catalogue holds ${counted(skills, "skill")}.`;
    if (sought === "qualification") {
      return `The catalogue holds ${counted(qualifications, "qualification")}.`;
    }
    return sought === "role" ? `The catalogue holds ${counted(roles, "role")}.` : undefined;
  },
  didYouMean: (count: number) =>
    count === 1 ? "Did you mean this?" : "Did you mean one of these?",
  notSure: (words: string) => `I am not sure what you mean by "${words}".`,
  wantedToAsk: "Did you want to ask about this?",
  onlyAnswers: "I only answer questions from the documents.",
  matter: (matter: Matter) => matterTitles[matter],
  whatThereIs: (matter: Matter) =>
    matter === "negation" ? "What I can answer:" : "What they do say:",
  largeTeam: `A team can have up to ${mostPositions} positions of up to ${mostKinds} role levels.`,
  splitTeam: "Ask about a part of it.",
  anyTime: "Any time.",
  askAgain: "Ask me about a role, a skill or a qualification whenever you like.",
  didNotFollow: "I didn't follow that.",
  whatIAnswer: "I answer questions about roles, skills and qualifications. Try:",
} as const;
