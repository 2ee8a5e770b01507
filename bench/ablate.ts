import type { Catalogue } from "../src/catalogue/catalogue.ts";
import { loadLanguage } from "../src/open-rolecall.ts";
import { kinds } from "../src/question/resolve/kinds.ts";
import { cues, type Language } from "../src/question/lexicon/language.ts";
import { refiners } from "../src/question/refine/refiners.ts";
import { verbs } from "../src/question/resolve/team-moves.ts";
import { partRules } from "../src/question/resolve/team-parts.ts";
import { partName } from "../src/question/resolve/team-text.ts";
import { everything, tools, type Workings } from "../src/question/tools.ts";
import { createUnderstanding } from "../src/question/understand.ts";
import { matters } from "../src/question/understanding.ts";
import type { Vocabulary } from "../src/question/vocabulary.ts";
import { sections } from "../src/catalogue/sections.ts";
import { labelledQuestions, outcomeOf, type Row } from "../test/question/labelled.ts";
import { manyRoles } from "../test/question/many-roles.ts";
import { governmentTitles } from "../test/question/sets/government-titles.ts";
import { theFiveDocuments, vocabularyFor } from "../test/question/understandings.ts";

// Takes away each refiner, part of a team, intent, language group and library in turn, and counts the
// labelled questions whose outcome changes. The weights stay as they were learned with all parts. A part that changes nothing should be deleted.

const help = `npm run ablate              every part in turn, those that change least first
npm run ablate -- WORD      the parts whose names have the word, with the questions that change
`;

/** The labelled questions of one catalogue. */
interface Labelled {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  readonly rows: readonly Row[];
}

/** The workings, language and vocabulary left when a part is taken away. */
interface Ablation {
  readonly name: string;
  readonly workings: Workings;
  readonly language: Language;
  readonly vocabulary?: (vocabulary: Vocabulary) => Vocabulary;
}

const language = loadLanguage();
const five = theFiveDocuments();
const sets: readonly Labelled[] = [
  { ...five, rows: labelledQuestions("questions.jsonl") },
  {
    catalogue: manyRoles,
    vocabulary: vocabularyFor(manyRoles),
    rows: labelledQuestions("framework-questions.jsonl"),
  },
  { ...five, rows: labelledQuestions("sets/five-documents.jsonl") },
  { ...five, rows: labelledQuestions("sets/teams.jsonl") },
  {
    catalogue: governmentTitles,
    vocabulary: vocabularyFor(governmentTitles),
    rows: labelledQuestions("sets/government-framework.jsonl"),
  },
];

function outcomes({ workings, language: spoken, vocabulary }: Omit<Ablation, "name">) {
  return sets.flatMap((set) => {
    const words = vocabulary?.(set.vocabulary) ?? set.vocabulary;
    const understander = createUnderstanding(set.catalogue, words, spoken, undefined, workings);
    return set.rows.map((row) => JSON.stringify(outcomeOf(understander, row)));
  });
}

const rowAblations = [
  ...refiners.map(({ name }) => `refiner ${name}`),
  ...verbs.map(([verb]) => partName(`verb ${verb}`)),
  ...partRules.map(([name]) => partName(name)),
  ...kinds.map((kind) => `intent ${kind}`),
].map((name): Ablation => ({ name, language, workings: { tools, without: new Set([name]) } }));

const spoken = (name: string, changed: Partial<Language>): Ablation => ({
  name: `language ${name}`,
  workings: everything,
  language: { ...language, ...changed },
});

const languageAblations = [
  ...cues.map((cue) => spoken(`cue ${cue}`, { cues: { ...language.cues, [cue]: [] } })),
  ...sections.map((section) =>
    spoken(`section ${section}`, { sections: { ...language.sections, [section]: [] } }),
  ),
  ...matters.map((matter) =>
    spoken(`matter ${matter}`, { matters: { ...language.matters, [matter]: [] } }),
  ),
  ...Object.keys(language["function-words"]).map((name) =>
    spoken(`words ${name}`, {
      "function-words": { ...language["function-words"], [name]: [] },
    }),
  ),
  ...(["requests", "frames", "greetings", "farewells"] as const).map((part) =>
    spoken(part, { [part]: [] }),
  ),
];

const library = (name: string, changed: Partial<typeof tools>): Ablation => ({
  name: `library ${name}`,
  language,
  workings: { ...everything, tools: { ...tools, ...changed } },
});

const libraryAblations: readonly Ablation[] = [
  library("SCOWL's list of English", { isEnglish: () => false, isCommon: () => false }),
  library("wink-nlp", { wordClasses: (words) => words.map(() => "noun") }),
  library("Fuse.js", { fuzzySearch: () => [] }),
  {
    name: "vocabulary near names",
    language,
    workings: everything,
    vocabulary: (vocabulary) => ({ ...vocabulary, near: [] }),
  },
  {
    name: "vocabulary short forms",
    language,
    workings: everything,
    vocabulary: (vocabulary) => ({ ...vocabulary, words: [] }),
  },
];

function run(wanted: string | undefined): void {
  const texts = sets.flatMap(({ rows }) =>
    rows.map(({ after = [], text }) => [...after, text].join(" > ")),
  );
  const usual = outcomes({ workings: everything, language });
  const ablations = [...rowAblations, ...languageAblations, ...libraryAblations].filter(
    ({ name }) => wanted === undefined || name.includes(wanted),
  );
  const counted = ablations.map((ablation) => {
    const changed = outcomes(ablation).flatMap((outcome, at) =>
      outcome === usual[at] ? [] : [at],
    );
    process.stderr.write(".");
    return { name: ablation.name, changed };
  });
  process.stderr.write("\n");
  for (const { name, changed } of counted.toSorted((a, b) => a.changed.length - b.changed.length)) {
    process.stdout.write(`${String(changed.length).padStart(5)}  ${name}\n`);
    if (wanted === undefined) continue;
    for (const at of changed) process.stdout.write(`         ${texts[at] ?? ""}\n`);
  }
  process.stdout.write(`of ${usual.length} labelled questions\n`);
}

const [wanted, ...others] = process.argv.slice(2);
if (others.length > 0 || wanted?.startsWith("-") === true) process.stdout.write(help);
else run(wanted);
