import { nearestTitles } from "../../catalogue/nearest-titles.ts";
import { partOf, passageOf } from "../extract.ts";
import type { Passage } from "../extract.ts";
import type { Line } from "../lines.ts";

interface Field {
  readonly label: string;
  /** The field that it belongs to; undefined if it belongs to the whole document. */
  readonly under?: FieldName;
  /** Whether there can be several of them under one field. */
  readonly repeats?: true;
  readonly needs?: readonly FieldName[];
}

export type FieldName =
  | "publisher"
  | "licence"
  | "framework"
  | "updated"
  | "role"
  | "family"
  | "about"
  | "level"
  | "summary"
  | "responsibilities"
  | "skill"
  | "skillLevel"
  | "qualification"
  | "awardingBody";

export const fields: Readonly<Record<FieldName, Field>> = {
  publisher: { label: "Publisher" },
  licence: { label: "Licence" },
  framework: { label: "Framework" },
  updated: { label: "Last updated" },
  role: { label: "Role", repeats: true, needs: ["family", "about", "level"] },
  family: { label: "Role family", under: "role" },
  about: { label: "About the role", under: "role" },
  level: { label: "Role level", under: "role", repeats: true, needs: ["summary"] },
  summary: { label: "Summary", under: "level" },
  responsibilities: { label: "Responsibilities", under: "level" },
  skill: { label: "Skill", under: "level", repeats: true, needs: ["skillLevel"] },
  skillLevel: { label: "Skill level", under: "skill" },
  qualification: { label: "Qualification", under: "level", repeats: true },
  awardingBody: { label: "Awarding body", under: "qualification" },
};

const names = Object.keys(fields).filter((name): name is FieldName => Object.hasOwn(fields, name));
const labels = names.map((name) => fields[name].label);
const neededByDocument: readonly FieldName[] = ["publisher", "licence", "framework", "role"];

const needed = new Set([...neededByDocument, ...names.flatMap((name) => fields[name].needs ?? [])]);

/** A filled-in field, with the fields that belong to it. */
export interface Node {
  readonly name: FieldName;
  /** The line of its label. */
  readonly line: Line;
  /** What follows the label, on its line and below. */
  readonly value: readonly Line[];
  readonly children: readonly Node[];
}

export interface Form {
  readonly nodes: readonly Node[];
  /** Labels and notes. */
  readonly furniture: readonly Passage[];
  /** One sentence with the line and the remedy for each mistake, in the order of the lines. */
  readonly mistakes: readonly string[];
}

interface OpenNode extends Node {
  readonly value: Line[];
  readonly children: OpenNode[];
}

const labelled = /^([\p{L} ]+?)\s*:\s*(.*)$/u;
const example = /^\[.*\]$/u;

export const mistake = ({ number }: Line, said: string): string => `line ${number}: ${said}`;

/** The words of a field on one line. */
export const words = ({ value }: Node): string => value[0]?.text ?? "";

export const isExample = ({ value }: Node): boolean => value.some(({ text }) => example.test(text));

export function childrenOf(node: Node, name: FieldName): readonly Node[] {
  return node.children.filter((child) => child.name === name);
}

function labelOf({ text, bullet }: Line): readonly [name: FieldName, rest: string] | undefined {
  const [, label = "", rest = ""] = bullet ? [] : (labelled.exec(text) ?? []);
  const name = names.find((one) => fields[one].label.toLowerCase() === label.toLowerCase());
  return name === undefined ? undefined : [name, rest];
}

// "At this level you will:" is no label, although it is like "Skill level:".
const mostWords = 3;

/** The label that a line was probably meant to begin with. */
function misspelt({ text, bullet }: Line): string | undefined {
  const [, label] = bullet ? [] : (labelled.exec(text) ?? []);
  return label === undefined || label.split(" ").length > mostWords
    ? undefined
    : nearestTitles(label, labels, 1)[0];
}

/** What is wrong with the fields under one field, or under none. */
function wrongAmong(
  children: readonly Node[],
  needs: readonly FieldName[],
  parent: Node | undefined,
): readonly string[] {
  const of =
    parent === undefined
      ? ""
      : ` for the ${fields[parent.name].label.toLowerCase()} "${words(parent)}"`;
  const line = parent?.line ?? { number: 1, text: "", bullet: false, heading: false };
  return [
    ...needs
      .filter((name) => children.every((child) => child.name !== name))
      .map((name) => mistake(line, `there is no "${fields[name].label}:"${of}. Add one below.`)),
    ...children
      .filter(
        ({ name }, at) =>
          fields[name].repeats !== true &&
          children.findIndex((child) => child.name === name) !== at,
      )
      .map((child) =>
        mistake(child.line, `a second "${fields[child.name].label}:"${of}. Delete one of the two.`),
      ),
  ];
}

function wrongIn(node: Node): readonly string[] {
  const { name, line, value, children } = node;
  const { label, needs = [] } = fields[name];
  const orDelete = needed.has(name) ? "" : ", or delete the line";
  const left = value.filter(({ text }) => example.test(text));
  return [
    ...(value.length === 0 ? [mistake(line, `"${label}:" is empty. Fill it in${orDelete}.`)] : []),
    ...left.map((one) =>
      mistake(
        one,
        `${one.text} is the template's example. Write your own words without brackets${orDelete}.`,
      ),
    ),
    ...wrongAmong(children, needs, node),
    ...children.flatMap(wrongIn),
  ];
}

/** Reads a filled-in template: labels with what follows them, each below the one that it belongs to. */
export function readForm(lines: readonly Line[]): Form {
  const nodes: OpenNode[] = [];
  const furniture: Passage[] = [];
  const astray: string[] = [];
  let open: readonly OpenNode[] = [];
  for (const line of lines) {
    const [name, rest = ""] = labelOf(line) ?? [];
    const isNote = line.heading;
    const current = open.at(-1);
    const meant = name === undefined && !isNote ? misspelt(line) : undefined;
    if (isNote) {
      furniture.push(passageOf([line]));
    } else if (name !== undefined) {
      const { under, label } = fields[name];
      const above = open.findLastIndex((node) => node.name === under);
      const node: OpenNode = {
        name,
        line,
        value: rest === "" ? [] : [{ ...line, text: rest }],
        children: [],
      };
      furniture.push(partOf(line, line.text.slice(0, line.text.length - rest.length)));
      if (under !== undefined && above === -1) {
        astray.push(
          mistake(
            line,
            `"${label}:" stands under no "${fields[under].label}:". Move it below the one that it belongs to.`,
          ),
        );
      }
      (open[above]?.children ?? (under === undefined ? nodes : [])).push(node);
      open = [...open.slice(0, above + 1), node];
    } else if (meant !== undefined) {
      astray.push(
        mistake(
          line,
          `"${line.text}" looks like "${meant}:". Write the label as it is in the template.`,
        ),
      );
    } else if (current === undefined) {
      astray.push(mistake(line, `"${line.text}" stands under no label. Put "# " before a note.`));
    } else {
      current.value.push(line);
    }
  }
  const wrong = [
    ...astray,
    ...wrongAmong(nodes, neededByDocument, undefined),
    ...nodes.flatMap(wrongIn),
  ];
  return { nodes, furniture, mistakes: wrong };
}
