import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { type Catalogue, openCatalogue } from "../src/catalogue/catalogue.ts";
import { loadCatalogue } from "../src/catalogue/load.ts";
import { checkVocabulary } from "../src/question/parse-vocabulary.ts";
import { loadLanguage } from "../src/open-rolecall.ts";
import { createReply, type Rolecall } from "../src/reply.ts";
import {
  type FrameworkSize,
  generatedFramework,
  governmentSize,
} from "../test/generated-framework.ts";

const data = new URL("../data/", import.meta.url);
const seed = 1;
const thousands: FrameworkSize = { roles: 2500, roleLevels: 10_000, skills: 10_000 };

/** A catalogue of one size. */
export interface Size {
  readonly name: string;
  readonly catalogue: () => Catalogue;
}

/** The five documents, a framework the size of the government's, and far more than anyone has. */
export const sizes: readonly Size[] = [
  {
    name: "five documents",
    catalogue: () => loadCatalogue(fileURLToPath(new URL("catalogue.json", data))),
  },
  {
    name: "52 roles, 188 skills",
    catalogue: () => openCatalogue(generatedFramework(seed, governmentSize)),
  },
  {
    name: "10,000 role levels, 10,000 skills",
    catalogue: () => openCatalogue(generatedFramework(seed, thousands)),
  },
];

/** The whole bot for a catalogue, with as much of the project's vocabulary as fits. */
export function rolecallOf(catalogue: Catalogue): Rolecall {
  const vocabulary = parse(readFileSync(new URL("vocabulary.yml", data), "utf8")) as unknown;
  return createReply(catalogue, checkVocabulary(vocabulary, catalogue).vocabulary, loadLanguage());
}
