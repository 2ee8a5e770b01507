import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Catalogue, openCatalogue } from "../src/catalogue/catalogue.ts";
import { loadCatalogue } from "../src/catalogue/load.ts";
import { checkVocabulary } from "../src/question/parse-vocabulary.ts";
import { createReply, type Rolecall } from "../src/reply.ts";
import {
  type FrameworkSize,
  generatedFramework,
  governmentSize,
} from "../test/generated-framework.ts";

const data = new URL("../data/", import.meta.url);

/** A catalogue of one size, with questions about things in it. */
export interface Sized {
  readonly name: string;
  readonly rolecall: Rolecall;
  /** From the catalogue to the first answer. */
  readonly openedMs: number;
  readonly questions: readonly string[];
}

const seed = 1;
const asked = 60;
const thousands: FrameworkSize = { roles: 2500, roleLevels: 10_000, skills: 10_000 };

/** Titles from all over a catalogue, in the sentences that people ask in. */
function questionsOf({ roleLevels, skills }: Catalogue): readonly string[] {
  return Array.from({ length: asked }, (_, at) => {
    const roleLevel = roleLevels[Math.floor((at * roleLevels.length) / asked)]?.title ?? "";
    const skill = skills[Math.floor((at * skills.length) / asked)]?.title ?? "";
    return [
      roleLevel,
      `what is ${skill}?`,
      `practitioner ${skill}`,
      `what level of ${skill} does a ${roleLevel} need?`,
    ];
  }).flat();
}

function sized(name: string, catalogue: Catalogue): Sized {
  const vocabulary = parse(readFileSync(new URL("vocabulary.yml", data), "utf8")) as unknown;
  const start = performance.now();
  const rolecall = createReply(catalogue, checkVocabulary(vocabulary, catalogue).vocabulary);
  rolecall.reply("help");
  return {
    name,
    rolecall,
    openedMs: performance.now() - start,
    questions: questionsOf(catalogue),
  };
}

/** The five documents, the government's framework, and far more than anyone has; one at a time. */
export const sizes: readonly (() => Sized)[] = [
  () => sized("five documents", loadCatalogue(new URL("catalogue.json", data).pathname)),
  () => sized("52 roles, 188 skills", openCatalogue(generatedFramework(seed, governmentSize))),
  () =>
    sized("10,000 role levels, 10,000 skills", openCatalogue(generatedFramework(seed, thousands))),
];
