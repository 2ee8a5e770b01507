import type { Name } from "../lexicon/names.ts";
import type { NamePart, Part } from "../parse/spans.ts";
import { hasCue, hasSection, type Scene, touches } from "../parse/predicates.ts";
import type { WordReading } from "../parse/word-reading.ts";

/** What may stand before "roles" and be a word of a family's title. */
const replaced: readonly Part["kind"][] = ["name", "stranger", "seniority"];

function isAllRoles(part: Part | undefined): boolean {
  return part?.kind === "cue" && part.cues.includes("roles") && !part.cues.includes("who");
}

/** The families whose titles have all the words, read in one way or another. */
function familiesWith(
  readings: readonly (readonly WordReading[])[],
  families: readonly Name[],
): readonly Name[] {
  return families.filter(({ keys }) =>
    readings.every((options) =>
      options.some(
        ({ how, keys: words }) => how !== "guessed" && words.some((key) => keys.includes(key)),
      ),
    ),
  );
}

/**
 * "Design roles" are those of user-centred design, and "dev roles" those of software development:
 * right before "roles" a part of a family's title stands for it, unless the text asks who needs it.
 */
export function withFamilies(
  scene: Scene,
  parts: readonly Part[],
  readings: readonly (readonly WordReading[])[],
  families: readonly Name[],
): readonly Part[] {
  // "Which skills do data roles need" asks for theirs.
  const asksWho = hasCue(parts, "who") || (hasCue(parts, "need") && !hasSection(parts, "skills"));
  if (asksWho) return parts;
  return parts.map((part, at) => {
    const after = parts[at + 1];
    if (!replaced.includes(part.kind) || !isAllRoles(after) || !touches(scene, part, after)) {
      return part;
    }
    if (part.kind === "name" && namesRole(part)) return part;
    const [family, ...others] = familiesWith(readings.slice(part.from, part.to), families);
    if (family === undefined || others.length > 0) return part;
    return familyPart(part, family);
  });
}

/** "Data engineer roles" are those of the data engineer. */
function namesRole({ full, contentTokens }: NamePart): boolean {
  return full.some(
    ({ name: { subject } }) => subject.kind === "role" && (subject.own || contentTokens > 1),
  );
}

function familyPart({ from, to }: Part, name: Name): NamePart {
  return {
    kind: "name",
    from,
    to,
    full: [{ name, coverage: 1 }],
    partial: [],
    contentTokens: to - from,
    reread: 0,
    otherForms: 0,
    turned: false,
  };
}
