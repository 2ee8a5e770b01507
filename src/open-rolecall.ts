import { existsSync } from "node:fs";
import { isScalar, parseDocument, visit } from "yaml";
import { type Catalogue, withTeams } from "./catalogue/catalogue.ts";
import { CatalogueError, loadCatalogue, loadChanges } from "./catalogue/load.ts";
import type { History } from "./catalogue/history.ts";
import type { Team } from "./catalogue/teams.ts";
import { readText } from "./catalogue/read-file.ts";
import { yamlProblem, yamlValue } from "./catalogue/yaml-problem.ts";
import { type CheckedTexts, type Data, snapshotOf, textsOf } from "./checked-data.ts";
import {
  catalogueFiles,
  changesBeside,
  currentPath,
  DataError,
  isOwn,
  ownCatalogue,
  ownLanguage,
  ownWeights,
  ownVocabulary,
  readTogether,
  teamsBeside,
  vocabularyBeside,
} from "./data-files.ts";
import {
  checkVocabulary,
  type FittedVocabulary,
  parseVocabulary,
} from "./question/parse-vocabulary.ts";
import { memoize } from "./question/memoize.ts";
import { parseTeams } from "./question/parse-teams.ts";
import type { Language, LearnedWeights } from "./question/lexicon/language.ts";
import { parseLanguage, parseWeights } from "./question/lexicon/parse-language.ts";
import { createUnderstanding, type Understander } from "./question/understand.ts";
import { emptyVocabulary, type Vocabulary } from "./question/vocabulary.ts";
import { createReply, type Rolecall } from "./reply.ts";

function textAt(path: string): string {
  try {
    return readText(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DataError(`${path} cannot be read: ${reason}.`, { cause });
  }
}

/** About ten times the project's own vocabulary. Parse time grows with the square of the entries. */
const mostKilobytes = 250;

/** An entry with this name would set the object's prototype and be lost. */
const unusableName = "__proto__";

interface TextFile {
  readonly path: string;
  readonly text: string;
}

const fileAt = (path: string): TextFile => ({ path, text: textAt(path) });

function readYaml(path: string): unknown {
  return valueOf(fileAt(path));
}

function valueOf({ path, text }: TextFile): unknown {
  // UTF-16, as some Windows editors save it.
  if (text.includes("\0")) {
    throw new DataError(`${path} cannot be used: it is not in UTF-8. Save it again as UTF-8.`);
  }
  const kilobytes = Math.ceil(Buffer.byteLength(text) / 1000);
  if (kilobytes > mostKilobytes) {
    throw new DataError(
      `${path} cannot be used: it has ${kilobytes} kB; the limit is ${mostKilobytes} kB, which holds about 10,000 entries. Remove the entries that nobody uses.`,
    );
  }
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    throw new DataError(`${path} cannot be used: ${yamlProblem(error, text)}`);
  }
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || key.value !== unusableName) return;
      throw new DataError(
        `${path} cannot be used: nothing can be called "${unusableName}". Choose another name.`,
      );
    },
  });
  const read = yamlValue(document);
  if (read.kind === "wrong") throw new DataError(`${path} cannot be used: ${read.problem}`);
  return read.value;
}

// The project's own files hold for every catalogue, so they are parsed again only if their text changes.

interface LanguageFiles {
  readonly phrases: TextFile;
  readonly weights: TextFile;
}

function weightsIn({ path, text }: TextFile): LearnedWeights {
  try {
    return parseWeights(JSON.parse(text));
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new DataError(
      `${path} cannot be used: ${cause.message}\nPut back the file that came with Rolecall.`,
      { cause },
    );
  }
}

const textOf = ({ text }: TextFile): string => text;
const ownVocabularyIn = memoize(1, textOf, (file) => ({ value: valueOf(file) }));
const ownLanguageIn = memoize(
  1,
  ({ phrases, weights }: LanguageFiles) => phrases.text + weights.text,
  ({ phrases, weights }) => parseLanguage(valueOf(phrases), weightsIn(weights)),
);

/** The project's vocabulary, as far as it fits; another installation may have none. */
function projectVocabulary(catalogue: Catalogue): Vocabulary {
  return existsSync(ownVocabulary)
    ? checkVocabulary(ownVocabularyIn(fileAt(ownVocabulary)).value, catalogue).vocabulary
    : emptyVocabulary;
}

/**
 * The vocabulary of a catalogue, without the phrases that are titles in the catalogue. One that lies
 * beside it must fit it. Elsewhere than in the project it adds to the project's short forms, which
 * hold for any catalogue; the names are its own. Where there is none, the project's is taken, as far
 * as it fits. Throws DataError.
 */
function fittedVocabulary(cataloguePath: string, catalogue: Catalogue): FittedVocabulary {
  const beside = vocabularyBeside(cataloguePath);
  if (!existsSync(beside)) return { vocabulary: projectVocabulary(catalogue), ignored: [] };
  const given = isOwn(beside) ? emptyVocabulary : projectVocabulary(catalogue);
  try {
    const { vocabulary, ignored } = parseVocabulary(readYaml(beside), catalogue, given);
    return { vocabulary, ignored: ignored.map((one) => `${beside}: ${one}`) };
  } catch (cause) {
    if (cause instanceof DataError || !(cause instanceof Error)) throw cause;
    throw new DataError(`${beside} cannot be used: ${cause.message}`, { cause });
  }
}

/** The phrases of the vocabulary beside a catalogue that it has as titles. Throws DataError. */
export function ignoredPhrases(
  catalogue: Catalogue,
  cataloguePath: string = ownCatalogue,
): readonly string[] {
  return fittedVocabulary(cataloguePath, catalogue).ignored;
}

/** The words of questions in English, which hold for any catalogue. Throws DataError. */
export function loadLanguage(): Language {
  try {
    return ownLanguageIn({ phrases: fileAt(ownLanguage), weights: fileAt(ownWeights) });
  } catch (cause) {
    if (cause instanceof DataError || !(cause instanceof Error)) throw cause;
    throw new DataError(`${ownLanguage} cannot be used: ${cause.message}`, { cause });
  }
}

/** The catalogue with the teams that a file beside it names. Throws DataError. */
function withTeamsBeside(
  cataloguePath: string,
  catalogue: Catalogue,
  vocabulary: Vocabulary,
  language: Language,
): Catalogue {
  const beside = teamsBeside(cataloguePath);
  const written = existsSync(beside) ? readYaml(beside) : undefined;
  // Most have no teams, or only the sample; what understands their titles takes a moment to build.
  if (written === undefined || written === null) return catalogue;
  const understanderOf = (teams: readonly Team[]): Understander =>
    createUnderstanding(withTeams(catalogue, teams), vocabulary, language);
  try {
    const understander = understanderOf([]);
    const reader = { catalogue, vocabulary, understander, understanderOf };
    return withTeams(catalogue, parseTeams(written, reader));
  } catch (cause) {
    if (cause instanceof DataError || !(cause instanceof Error)) throw cause;
    throw new DataError(`${beside} cannot be used: ${cause.message}`, { cause });
  }
}

/** What is written for a catalogue, as far as it lies beside it. Throws DataError. */
export function dataBeside(
  cataloguePath: string,
  opened: Catalogue,
): Data & Pick<FittedVocabulary, "ignored"> {
  const { vocabulary, ignored } = fittedVocabulary(cataloguePath, opened);
  const language = loadLanguage();
  const catalogue = withTeamsBeside(cataloguePath, opened, vocabulary, language);
  return { catalogue, vocabulary, ignored, language };
}

/** The record of changes beside the catalogue. */
function historyBeside(cataloguePath: string): History {
  const loaded = loadChanges(currentPath(changesBeside(cataloguePath)));
  if (loaded.kind === "wrong") throw new DataError(loaded.reason);
  return loaded.history;
}

function loadCatalogueData(cataloguePath: string): Catalogue {
  const history = historyBeside(cataloguePath);
  try {
    return loadCatalogue(currentPath(cataloguePath), history);
  } catch (cause) {
    if (!(cause instanceof CatalogueError)) throw cause;
    throw new DataError(cause.message, { cause });
  }
}

/**
 * Reads and checks a catalogue file with its vocabulary, its teams and the record of its changes.
 * Throws DataError if one of them cannot be used.
 */
export function loadData(cataloguePath: string): Data & Pick<FittedVocabulary, "ignored"> {
  return readTogether(catalogueFiles(cataloguePath), () =>
    dataBeside(cataloguePath, loadCatalogueData(cataloguePath)),
  );
}

export type CheckedData =
  | {
      readonly kind: "checked";
      readonly texts: CheckedTexts;
      /** Phrases of the vocabulary that are not used because they are titles in the catalogue. */
      readonly ignored: readonly string[];
    }
  /** The reason names the file, what is wrong in it, and the remedy. */
  | { readonly kind: "wrong"; readonly reason: string };

/** Reads and checks the files of a catalogue, for another thread to open. */
export function checkedData(cataloguePath: string): CheckedData {
  try {
    return readTogether(catalogueFiles(cataloguePath), () => {
      const { ignored, ...data } = loadData(cataloguePath);
      const snapshot = snapshotOf(cataloguePath);
      if (snapshot === undefined) throw new DataError(`${cataloguePath} cannot be read.`);
      return { kind: "checked", texts: textsOf(snapshot, data), ignored };
    });
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return { kind: "wrong", reason: error.message };
  }
}

/** Opens a catalogue, all of it checked. Throws DataError. */
export function openRolecall(cataloguePath: string = ownCatalogue): Rolecall {
  const { catalogue, vocabulary, language } = loadData(cataloguePath);
  return createReply(catalogue, vocabulary, language);
}
