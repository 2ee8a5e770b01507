import { readFileSync } from "node:fs";
import type { Catalogue } from "../../../src/catalogue/catalogue.ts";
import { levelsOf } from "../../../src/catalogue/levels.ts";
import { type Kind, kinds } from "../../../src/question/resolve/kinds.ts";
import { randomly } from "./fit.ts";

/** A way to ask for something, with names put in. */
export interface Phrasing {
  readonly kind: Kind;
  readonly text: string;
  /** The question asked before. */
  readonly after: string | undefined;
  /** The ids of the things named in both. */
  readonly ids: ReadonlySet<string>;
}

interface Named {
  readonly id?: string;
  readonly text: string;
}

/** Professions and techniques that the catalogues do not have. */
const others = [
  "midwife",
  "plumber",
  "barrister",
  "payroll clerk",
  "forklift driver",
  "actuary",
  "pastry chef",
  "Kubernetes",
  "AutoCAD",
  "beekeeping",
  "phlebotomy",
  "double-entry bookkeeping",
];

const seniorities = ["junior", "associate", "senior", "lead", "principal"];

function plural(title: string): string {
  return title.replace(/([^s])(?= \(|$)/u, "$1s");
}

type Choose = <T>(items: readonly T[]) => T | undefined;

/** The name that stands for a placeholder such as {skill}. */
function nameFor(placeholder: string, catalogue: Catalogue, choose: Choose): Named {
  const titled = (thing: { id: string; title: string } | undefined): Named => ({
    ...(thing && { id: thing.id }),
    text: thing?.title ?? "",
  });
  const inPlural = ({ text, ...named }: Named): Named => ({ ...named, text: plural(text) });
  switch (placeholder) {
    case "level":
      return titled(choose(catalogue.roleLevels));
    case "levels":
      return inPlural(titled(choose(catalogue.roleLevels)));
    case "role":
      return titled(choose(catalogue.roles));
    case "roles":
      return inPlural(titled(choose(catalogue.roles)));
    case "skill":
      return titled(choose(catalogue.skills));
    case "qualification":
      return titled(choose(catalogue.qualifications));
    case "topic":
      return titled(choose(catalogue.topics));
    case "depth":
      return { text: choose(levelsOf("digital-and-data")) ?? "" };
    case "seniority":
      return { text: choose(seniorities) ?? "" };
    case "other":
      return { text: choose(others) ?? "" };
    default:
      throw new Error(`phrasings.tsv has no names for {${placeholder}}`);
  }
}

function linesOf(file: string): readonly string[] {
  return readFileSync(new URL(file, import.meta.url), "utf8")
    .trim()
    .split("\n");
}

function isKind(text: string): text is Kind {
  return kinds.some((kind) => kind === text);
}

/** Whether a catalogue can name what a phrasing names. */
function suits(line: string, { qualifications, topics }: Catalogue): boolean {
  return (
    (qualifications.length > 0 || !line.includes("{qualification}")) &&
    (topics.length > 0 || !line.includes("{topic}"))
  );
}

/**
 * The phrasings of phrasings.tsv, each with names of one of the catalogues, always the same ones.
 * Titles are in lower case half of the time.
 */
export function phrasingsOf<Asked extends { readonly catalogue: Catalogue }>(
  asked: readonly Asked[],
): readonly (readonly [asked: Asked, phrasing: Phrasing])[] {
  const random = randomly(11);
  const choose: Choose = (items) => items[random(items.length)];
  return linesOf("phrasings.tsv").map((line) => {
    const [kind = "", text = "", after] = line.split("\t");
    if (!isKind(kind)) throw new Error(`phrasings.tsv has an unknown kind: ${line}`);
    const one = choose(asked.filter(({ catalogue }) => suits(line, catalogue)));
    if (one === undefined) throw new Error(`No catalogue has what is named in: ${line}`);
    const ids = new Set<string>();
    const fill = (template: string): string =>
      template.replaceAll(/\{(\w+)\}/gu, (_, placeholder: string) => {
        const named = nameFor(placeholder, one.catalogue, choose);
        if (named.id !== undefined) ids.add(named.id);
        return random(2) === 0 ? named.text : named.text.toLowerCase();
      });
    return [one, { kind, text: fill(text), after: after && fill(after), ids }];
  });
}

/**
 * The texts of team-phrasings.tsv, which are about positions and two named teams. What each position
 * is to its team stands in brackets, and " / " for a new line.
 */
export function teamPhrasings(): readonly Phrasing[] {
  return linesOf("team-phrasings.tsv").map((line) => {
    const [kind = "", annotated = "", after] = line.split("\t");
    if (!isKind(kind)) throw new Error(`team-phrasings.tsv has an unknown kind: ${line}`);
    const text = annotated.replaceAll(/\[[a-z-]+: ([^\]]*)\]/gu, "$1").replaceAll(" / ", "\n");
    return { kind, text, after, ids: new Set() };
  });
}
