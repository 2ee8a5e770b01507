import { counted, listed, onOneLine } from "../render/grammar.ts";
import { leastCompared, mostCompared } from "../question/question.ts";

// What only an assistant reads: what the tools are for, and how to use what they give.

const quoting =
  "Quote what it quotes word for word and keep the source line; if it says that the documents do not cover something, say so.";

const wholeQuestions =
  "Each call stands alone, so write whole questions with the names in them instead of follow-ups.";

export const wordingMcp = {
  /** @param publishers of the documents in the catalogue */
  instructions: (publishers: readonly string[]) =>
    [
      `Rolecall answers questions about a profession's roles: what a role level is expected to do, which skills it needs and at which levels, what each skill level means, which qualifications and training are recommended, and how role levels differ.${publishers.length === 0 ? "" : ` Its documents are by ${listed(publishers)}.`}`,
      "Answers are Markdown. Block quotes (lines that begin with >) are the documents' own words: repeat them exactly, in quotation marks or as block quotes, and never paraphrase, shorten or merge them. Keep the source line, with its date and link, beside them.",
      "If an answer says that the documents do not cover a question, tell the person that. Do not fill the gap from general knowledge, and do not convert levels of one scale into another.",
      `${wholeQuestions} If a name is not found, call again with one of the names that the answer offers, or look it up with search.`,
    ].join("\n\n"),

  ask: {
    title: "Ask about roles and skills",
    description: `Answers one question about roles, role levels, skills, skill levels, qualifications or training in the documents' own words, with their sources. Use it for anything a person asks about these: "what does a senior application operations engineer do?", "what is practitioner incident management?", "who needs testing at expert?", "what changed?", "list roles". ${wholeQuestions} ${quoting}`,
    question: "The question, as a person would type it.",
    command:
      "Restricts what a short text can name, as Rolecall's slash commands do: role for a role or role level, skill for a skill or skill level, compare for what to compare, team for a team's role levels with how many of each. Leave it out for whole questions.",
    badQuestion: (longest: number) => `Give the question as a text of 1 to ${longest} characters.`,
    badCommand: 'Give "role", "skill", "compare" or "team", or leave it out.',
    badPage: "Give a whole number from 1, or leave it out.",
    page: "Which part of a long answer to show as blocks, from 1. The buttons under an answer give it; leave it out otherwise, because the text is always whole.",
  },
  compare: {
    title: "Compare role levels",
    description: `Compares ${leastCompared} to ${mostCompared} role levels: which skills rise, are new or stay the same, and what else each level has, in the documents' own words. Use it for promotions, career steps and differences between jobs. ${quoting}`,
    names: `The titles of ${leastCompared} to ${mostCompared} role levels, such as "Senior application operations engineer". The usual short forms are understood.`,
    badNames: `Name ${leastCompared} to ${mostCompared} role levels, as a list of texts.`,
  },
  search: {
    title: "Search for names",
    description:
      "Finds roles, role levels, skills, qualifications and topics by name, part of a name or near name. Gives their ids for fetch, their titles and an address to cite each by: that of a document about it, or of a resource here (rolecall://…) if no document has one. Use it to find out what something is called; to answer a question, use ask.",
    query: "A name or part of one.",
    badQuery: (longest: number) =>
      `Give a name or part of one as a text of 1 to ${longest} characters.`,
  },
  fetch: {
    title: "Fetch a page",
    description: `Gives all that the documents say about one thing that search found, in their own words and with their sources: of a role level also every section, such as its work activities, knowledge, training and qualifications. ${quoting}`,
    badId: "Give one id from search as a text.",
    id: 'An id from search, such as "role-level:senior-application-operations-engineer".',
  },

  resources: {
    role: {
      title: "A role and its levels",
      description:
        "Everything the documents say about a role in general, and what each of its levels is.",
    },
    "role-level": {
      title: "A role level",
      description: "Everything the documents say about one level of a role, section by section.",
    },
    skill: {
      title: "A skill or piece of knowledge",
      description: "What the documents say about it, and the role levels that ask for it.",
    },
    qualification: {
      title: "A qualification",
      description: "The role levels for which the documents recommend it.",
    },
    topic: {
      title: "A topic of training or development",
      description: "What the documents say about it, and the role levels that list it.",
    },
  },
  comparePrompt: {
    title: "Compare role levels",
    description: "Shows what changes from one role level to another, word for word.",
    first: "A role level",
    second: "Another role level",
    text: (first: string, second: string) =>
      `Compare the role levels "${onOneLine(first)}" and "${onOneLine(second)}" with Rolecall's tool compare_role_levels. Quote the documents word for word, and give the sources.`,
  },

  /** Where a name is expected. */
  badName: (longest: number) => `Give each name as a text of 1 to ${longest} characters.`,
  helpMore:
    "Ask in your own words. Short names, abbreviations and small typing errors are fine. Name the role or skill in every question, because no earlier question is remembered.",

  noSuchRoleLevel: (name: string) => `No role level here is called "${onOneLine(name)}".`,
  mayMean: (count: number) => (count === 1 ? "It may mean:" : "It may mean one of these:"),
  nearestRoleLevels: (count: number) =>
    count === 1 ? "The nearest role level is:" : "The nearest role levels are:",
  useTitles: (example: string | undefined) =>
    `Name role levels by their titles${example === undefined ? "" : `, such as "${example}"`}.`,
  notOneRoleLevel: (name: string) => `"${onOneLine(name)}" does not name one role level.`,
  sameRoleLevel: (title: string) =>
    `All of these names mean ${title}. Name at least ${counted(leastCompared, "role level")} that differ.`,
  noSuchId: (id: string) => `Nothing here has the id "${onOneLine(id)}".`,
  searchFirst: "Use search to find ids.",
  nearestIds: "The nearest ids are:",
  failed: "Rolecall could not answer because of an error of its own. Other questions may work.",
} as const;
