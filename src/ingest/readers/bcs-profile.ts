import { passageOf } from "../extract.ts";
import type { ExtractedRoleLevel } from "../extract.ts";
import type { TextDocument } from "../lines.ts";
import { bcs } from "../publications.ts";
import type { Hints, Reader, Reading } from "../reader.ts";
import { readBackground, readItems } from "./bcs-items.ts";
import { readKnowledge } from "./bcs-knowledge.ts";
import { isTitle, missingParts, profileOf } from "./bcs-layout.ts";
import { readQualifications } from "./bcs-qualifications.ts";
import { labelOf } from "./bcs-rows.ts";
import { readSkills } from "./bcs-skills.ts";
import { readSummary } from "./summary.ts";
import { titleInSummary } from "./summary-title.ts";

function read({ lines }: TextDocument, hints: Hints): Reading {
  const profile = profileOf(lines);
  const [first, ...others] = profile.part("title");
  const titled = first !== undefined && isTitle(first);
  // Some copies have lost the heading "Summary".
  const under = profile.part("summary");
  const about = under.length > 0 ? under : titled ? others : profile.part("title");
  const title = titled ? passageOf([first]) : titleInSummary(about[0]);
  if (title === undefined) {
    return {
      kind: "refused",
      reason:
        "it has no title above the summary or in its first sentence; write the title on a line above the summary",
    };
  }
  const { background, furniture } = readBackground(profile.part("background"));
  const skills = readSkills(profile.part("skills"));
  const work = profile.part("workActivities");
  const inRows = work[0] !== undefined && !isTitle(work[0]);
  const { qualifications, splitsByHint } = readQualifications(
    profile.part("qualifications"),
    inRows,
    hints,
  );
  const level: ExtractedRoleLevel = {
    title,
    ...readSummary(about),
    background,
    workActivities: readItems(work),
    knowledge: readKnowledge(profile),
    training: readItems(profile.part("training")),
    development: readItems(profile.part("development"), labelOf),
    qualifications,
    requirements: skills.map(({ requirement }) => requirement),
  };
  return {
    kind: "read",
    extract: {
      roles: [{ family: skills[0]?.family, levels: [level], levelsOrdered: false }],
      skills: skills.map(({ skill }) => skill),
      furniture: [
        ...profile.furniture,
        ...furniture,
        ...skills.flatMap((skill) => skill.furniture),
        ...skills.slice(1).flatMap(({ family }) => family ?? []),
      ],
      missing: missingParts(level, profile),
      splitsByHint,
    },
  };
}

const signs = [
  /^Background Components$/iu,
  /^Work Activity Components$/iu,
  /^Knowledge\/Skills(?: Components)?$/iu,
  /^Training Components$/iu,
  /^PDA Components$/iu,
  /^Professional Development Activity \(PDA\)$/iu,
  /^Title Details PDA Group$/iu,
  /^Title Depth Details Type$/iu,
  /^Title Awarding Bod(?:y|ies)$/iu,
  /^Organisational Skill Name and Description$/iu,
  /^Skill Name and Description Level$/iu,
];

/** Every table cell on its own line. */
export const bcsProfileParagraphs: Reader = {
  format: "bcs-profile-paragraphs",
  title: "a BCS profile with labels and texts on separate lines",
  publication: bcs,
  signs: [
    ...signs,
    /^(?:Aware of|Familiar with|Proficient in|Expert in)$/iu,
    /^Prior Knowledge and Skills$/iu,
  ],
  read,
};

/** Every table row on one line. */
export const bcsProfileRows: Reader = {
  format: "bcs-profile-rows",
  title: "a BCS profile with one line per table row",
  publication: bcs,
  signs: [
    ...signs,
    /\S\s(?:Aware of|Familiar with|Proficient in|Expert in)\b/u,
    /[.\p{Ll}] Prior Knowledge and Skills$/u,
  ],
  read,
};
