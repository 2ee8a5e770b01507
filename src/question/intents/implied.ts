import { changeCues, type Cue } from "../lexicon/language.ts";
import { type Kind, sectionOf } from "../resolve/kinds.ts";
import type { Facts } from "./facts.ts";

/** The cues by which intents tell kinds of question apart. */
const deciding = [
  "compare",
  "next",
  "previous",
  "ready",
  "who",
  "mean",
  "levels",
  "role",
  "roles",
  "all",
  "list",
  "help",
  "topic",
  ...changeCues,
  "count",
  "similar",
  "moves",
  "path",
  "way",
] as const satisfies readonly Cue[];

type Deciding = (typeof deciding)[number];

/** The cues of each kind. If the text has none of them, the first is added. */
const cuesOf: Partial<Record<Kind, readonly Deciding[]>> = {
  "next-level": ["next", "previous"],
  "compare-role-levels": ["compare", "roles"],
  "compare-skill-levels": ["compare"],
  "compare-skills": ["compare"],
  "roles-with-skill": ["who", "roles"],
  "roles-with-qualification": ["who", "roles"],
  "list.roles": ["roles", "list", "all", "count"],
  "list.skills": ["list", "all", "count"],
  "list.levels": ["levels", "list", "all", "count"],
  "list.qualifications": ["list", "all", "count"],
  changes: ["changed", ...changeCues, "roles", "levels"],
  "similar-roles": ["similar", "moves"],
  "career-path": ["path", "way"],
  help: ["help"],
  topic: ["topic"],
};

function sectionsOf(kind: Kind): Facts["sections"] {
  if (kind === "list.skills") return ["skills"];
  if (kind === "list.qualifications") return ["qualifications"];
  const section = sectionOf(kind);
  return section === undefined ? [] : [section];
}

/** The facts, as if the cues of the text asked for this kind of question and no other. */
export function asKind(facts: Facts, kind: Kind): Facts {
  const own = cuesOf[kind] ?? [];
  const [first] = own;
  const said = own.filter((cue) => facts.cues.has(cue));
  const others = [...facts.cues].filter((cue) => !deciding.some((one) => one === cue));
  return {
    ...facts,
    cues: new Set([...others, ...(said.length > 0 || first === undefined ? said : [first])]),
    // "Which skills were removed"
    sections: kind === "changes" ? facts.sections : sectionsOf(kind),
  };
}
