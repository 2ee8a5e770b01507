import { roleId, skillId } from "../../catalogue/ids.ts";
import { scales } from "../../catalogue/levels.ts";
import { datesIn } from "../dates.ts";
import { emptyRoleLevel, partOf, passageOf } from "../extract.ts";
import type {
  ExtractedRequirement,
  ExtractedRole,
  ExtractedRoleLevel,
  Passage,
} from "../extract.ts";
import { digitalAndDataLevel } from "../level-names.ts";
import { linesOf } from "../lines.ts";
import type { TextDocument } from "../lines.ts";
import { idOfLevel } from "../naming.ts";
import type { Publication, Reader, Reading } from "../reader.ts";
import {
  childrenOf,
  fields,
  type FieldName,
  isExample,
  mistake,
  type Node,
  readForm,
  words,
} from "./own-role-fields.ts";

const passage = (node: Node): Passage => passageOf(node.value);

/** A title, which is the first line of its field. */
const title = ({ value }: Node): Passage => passageOf(value.slice(0, 1));

const only = (node: Node, name: FieldName): Passage | undefined => {
  const [child] = childrenOf(node, name);
  return child === undefined ? undefined : passage(child);
};

function requirementOf(skill: Node): ExtractedRequirement | undefined {
  const [node] = childrenOf(skill, "skillLevel");
  const value = node === undefined ? undefined : digitalAndDataLevel(words(node));
  if (node === undefined || value === undefined) return undefined;
  return {
    skill: title(skill),
    level: { ...title(node), value },
    text: passageOf(node.value.slice(1)),
  };
}

function levelOf(level: Node): ExtractedRoleLevel {
  const listed = childrenOf(level, "responsibilities").flatMap(({ value }) => value);
  const [first] = listed;
  const leadIn = first?.bullet === false && first.text.endsWith(":") ? first : undefined;
  return {
    ...emptyRoleLevel,
    title: title(level),
    summary: only(level, "summary"),
    responsibilitiesLeadIn: leadIn && partOf(leadIn, leadIn.text),
    responsibilities: listed
      .filter((line) => line !== leadIn)
      .map((line) => partOf(line, line.text)),
    requirements: childrenOf(level, "skill").flatMap((skill) => requirementOf(skill) ?? []),
    qualifications: childrenOf(level, "qualification").map((qualification) => ({
      title: title(qualification),
      awardingBody: only(qualification, "awardingBody"),
      unsplit: false,
    })),
  };
}

function roleOf(role: Node): ExtractedRole {
  return {
    title: title(role),
    family: only(role, "family"),
    introduction: only(role, "about"),
    levels: childrenOf(role, "level").map(levelOf),
    levelsOrdered: true,
  };
}

/** A field that names the same thing as one before it. */
function named(nodes: readonly Node[], idOf: (title: string) => string): readonly string[] {
  const first = new Map<string, Node>();
  return nodes
    .filter((node) => !isExample(node))
    .flatMap((node) => {
      const before = first.get(idOf(words(node)));
      if (before === undefined) {
        first.set(idOf(words(node)), node);
        return [];
      }
      const { label } = fields[node.name];
      return [
        mistake(
          node.line,
          `the ${label.toLowerCase()} "${words(node)}" is already on line ${before.line.number}. Give one of them another name, or delete it.`,
        ),
      ];
    });
}

const scale = scales["digital-and-data"].join(", ");

function wrongLevel(skill: Node): readonly string[] {
  return childrenOf(skill, "skillLevel")
    .filter((node) => node.value.length > 0 && !isExample(node))
    .flatMap((node) => {
      if (digitalAndDataLevel(words(node)) === undefined) {
        const said = `"${words(node)}" is not a skill level. Write one of ${scale}, and what it asks for on the lines below.`;
        return [mistake(node.line, said)];
      }
      const said = `nothing says what the skill "${words(skill)}" asks for. Write it on the lines below.`;
      return node.value.length === 1 ? [mistake(node.line, said)] : [];
    });
}

function wrongDate(nodes: readonly Node[]): readonly string[] {
  return nodes
    .filter((node) => node.name === "updated" && node.value.length > 0 && !isExample(node))
    .filter(({ line }) => datesIn([line]).length === 0)
    .map(({ line }) => mistake(line, "this is no date. Write it like this: 29 November 2026."));
}

/** What the form alone does not show: names given twice, and words that are no level or date. */
function wrongContent(nodes: readonly Node[]): readonly string[] {
  const roles = nodes.filter(({ name }) => name === "role");
  const levels = roles.flatMap((role) => childrenOf(role, "level"));
  const skills = levels.map((level) => childrenOf(level, "skill"));
  return [
    ...named(roles, roleId),
    ...named(levels, idOfLevel),
    ...skills.flatMap((some) => named(some, skillId)),
    ...skills.flat().flatMap(wrongLevel),
    ...wrongDate(nodes),
  ];
}

// More are the consequence of the first, or of a template that nobody has filled in.
const mostMistakes = 12;

function told(mistakes: readonly string[]): string {
  const numberOf = (one: string): number => Number(/\d+/u.exec(one)?.[0] ?? 0);
  const sorted = mistakes.toSorted((a, b) => numberOf(a) - numberOf(b));
  const more = sorted.length - mostMistakes;
  const shown = [...sorted.slice(0, mostMistakes), ...(more > 0 ? [`and ${more} more`] : [])];
  const lines = shown.map((one) => `\n    ${one}`).join("");
  return `these lines need your attention:${lines}`.replace(/\.$/u, "");
}

function publicationOf(nodes: readonly Node[]): Publication {
  const said = (name: FieldName): string => {
    const node = nodes.find((one) => one.name === name);
    return node === undefined ? "" : words(node);
  };
  return {
    publisher: said("publisher"),
    framework: said("framework"),
    licence: said("licence"),
    shownBy: "layout",
  };
}

function read({ text }: TextDocument): Reading {
  // Not unwrapped: the lines are a form, and are named in messages as an editor numbers them.
  const lines = linesOf(text).filter((line) => !/^#+$/u.test(line.text));
  const { nodes, furniture, mistakes } = readForm(lines);
  const wrong = [...mistakes, ...wrongContent(nodes)];
  if (wrong.length > 0) return { kind: "refused", reason: told(wrong) };
  const roles = nodes.filter(({ name }) => name === "role").map(roleOf);
  const requirements = roles.flatMap(({ levels }) => levels.flatMap((level) => level.requirements));
  return {
    kind: "read",
    lines,
    publication: publicationOf(nodes),
    extract: {
      roles,
      skills: requirements.map(({ skill }) => ({ title: skill, levels: [] })),
      furniture: [...furniture, ...nodes.filter(({ name }) => name !== "role").map(passage)],
      missing: [],
      splitsByHint: [],
    },
  };
}

/** A role that an organisation writes itself, in the template that `rolecall import` gives out. */
export const ownRole: Reader = {
  format: "own-role",
  title: "a role of your own (the template of `rolecall import --template`)",
  signs: [/^Role family:/iu, /^About the role:/iu, /^Role level:/iu, /^Awarding body:/iu],
  read,
};
