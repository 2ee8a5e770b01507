import { skillId } from "../catalogue/ids.ts";
import { rankOf } from "../catalogue/levels.ts";
import type { Knowledge, Skill, SkillId, SourceDocument } from "../catalogue/types.ts";
import type { ExtractedKnowledge, ExtractedRoleLevel, ExtractedSkill } from "./extract.ts";
import { groupBy, inOrder } from "../catalogue/group.ts";
import type { ReadDocument } from "./defects/rule.ts";
import { idOfSkill } from "./naming.ts";
import { isPlaceholder } from "./readers/placeholder.ts";
import { statementOf } from "./statement.ts";
import type { Said } from "./statement.ts";

type SkillLevelName = ExtractedSkill["levels"][number]["level"]["value"];

/** What one document says about one skill. */
interface SkillSaid {
  readonly id: SkillId;
  readonly source: SourceDocument;
  readonly title: string;
  readonly skill?: ExtractedSkill;
  readonly levels: readonly { readonly level: SkillLevelName; readonly said: Said }[];
}

const isDescribed = (text: string): boolean => text !== "" && !isPlaceholder(text);

export function roleLevelsOf({ extract }: ReadDocument): readonly ExtractedRoleLevel[] {
  return extract.roles.flatMap(({ levels }) => levels);
}

function skillsSaid(document: ReadDocument): readonly SkillSaid[] {
  const { source, extract } = document;
  const described = extract.skills.map((skill) => ({
    id: idOfSkill(skill),
    source,
    title: skill.title.text,
    skill,
    levels: skill.levels.map(({ level, text }) => ({
      level: level.value,
      said: { passage: text, source },
    })),
  }));
  const required = roleLevelsOf(document)
    .flatMap(({ requirements }) => requirements)
    .map(({ skill, level, text }) => ({
      id: skillId(skill.text),
      source,
      title: skill.text,
      levels: [{ level: level.value, said: { passage: text, source } }],
    }));
  return [...described, ...required];
}

function mergeSkill(id: SkillId, all: readonly SkillSaid[]): Skill {
  const [first] = all;
  const skills = all.flatMap(({ skill }) => skill ?? []);
  const description = statementOf(
    all.flatMap(({ skill, source }) =>
      skill?.description === undefined ? [] : [{ passage: skill.description, source }],
    ),
  );
  const code = skills.find((skill) => skill.code !== undefined)?.code?.text;
  const category = skills.find((skill) => skill.category !== undefined)?.category?.text;
  const levels = all
    .flatMap((one) => one.levels)
    .filter(({ said }) => isDescribed(said.passage.text));
  return {
    kind: "skill",
    id,
    title: first?.title ?? id,
    scale: code === undefined ? "digital-and-data" : "sfia",
    ...(code === undefined ? {} : { code }),
    ...(category === undefined ? {} : { category }),
    ...(description === undefined ? {} : { description }),
    levels: [...groupBy(levels, ({ level }) => level)]
      .toSorted(([a], [b]) => rankOf(a) - rankOf(b))
      .flatMap(([level, group]) => {
        const statement = statementOf(group.map(({ said }) => said));
        return statement === undefined ? [] : [{ level, statement }];
      }),
  };
}

/** The skills of all documents, which must be in order of precedence. */
export function mergeSkills(documents: readonly ReadDocument[]): readonly Skill[] {
  const said = documents.flatMap(skillsSaid);
  return [...groupBy(said, ({ id }) => id)]
    .map(([id, group]) => mergeSkill(id, group))
    .toSorted((a, b) => inOrder(a.id, b.id));
}

/** Knowledge ids are slugs of titles, with "-knowledge" added if a skill already has that id. */
export function knowledgeIds(skills: readonly Skill[]): (title: string) => SkillId {
  const taken = new Set(skills.map(({ id }) => id));
  return (title) => (taken.has(skillId(title)) ? skillId(`${title} knowledge`) : skillId(title));
}

export function mergeKnowledge(
  documents: readonly ReadDocument[],
  knowledgeId: (title: string) => SkillId,
): readonly Knowledge[] {
  const all = documents.flatMap((document) =>
    roleLevelsOf(document)
      .flatMap(({ knowledge }) => knowledge)
      .map((item) => ({ item, source: document.source })),
  );
  const groups = groupBy(all, ({ item }: { item: ExtractedKnowledge }) =>
    knowledgeId(item.title.text),
  );
  return [...groups]
    .flatMap(([id, group]): readonly Knowledge[] => {
      const [first] = group;
      const description = statementOf(
        group.map(({ item, source }) => ({ passage: item.text, source })),
      );
      if (first === undefined || description === undefined) return [];
      const { title, type } = first.item;
      return [{ kind: "knowledge", id, title: title.text, type: type.value, description }];
    })
    .toSorted((a, b) => inOrder(a.id, b.id));
}
