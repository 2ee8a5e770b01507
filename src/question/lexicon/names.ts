import type { Catalogue } from "../../catalogue/catalogue.ts";
import { groupBy } from "../../catalogue/group.ts";
import type { Formerly } from "../../catalogue/history.ts";
import { slug } from "../../catalogue/ids.ts";
import { withoutTeamWord } from "../../catalogue/teams.ts";
import { splitTrack } from "../../catalogue/tracks.ts";
import type {
  QualificationId,
  RoleFamilyId,
  RoleId,
  RoleLevelId,
  SkillId,
  TeamId,
  TopicId,
} from "../../catalogue/types.ts";
import { acronymInBrackets, acronymsOf, isAcronym } from "./acronyms.ts";
import { isLinking, keysOf } from "../text/tokenise.ts";
import { type RoleStems, type Seniority, withoutBrackets } from "./role-titles.ts";
import type { Vocabulary } from "../vocabulary.ts";

/** What a name in a text can stand for. */
export type Subject =
  | {
      readonly kind: "role";
      readonly id: RoleId;
      readonly title: string;
      /** The role levels titled with this name after a seniority. */
      readonly levels: ReadonlyMap<Seniority, RoleLevelId>;
      /** Whether the name is the role's own, not just that of some of its levels. */
      readonly own: boolean;
      /** Present if the role had this name before it was renamed. */
      readonly former?: Formerly;
    }
  | {
      readonly kind: "skill";
      readonly id: SkillId;
      /** Present if the skill had this name before it was renamed. */
      readonly former?: Formerly;
    }
  | { readonly kind: "qualification"; readonly id: QualificationId }
  | { readonly kind: "topic"; readonly id: TopicId }
  | { readonly kind: "family"; readonly id: RoleFamilyId }
  | { readonly kind: "team"; readonly id: TeamId }
  /** Something that was removed from the catalogue. */
  | { readonly kind: "gone"; readonly id: string; readonly former: Formerly };

export type SubjectKind = Subject["kind"];

type SubjectOf<Kind extends SubjectKind> = Extract<Subject, { readonly kind: Kind }>;

export function ofKind<Kind extends SubjectKind>(
  subjects: readonly Subject[],
  kind: Kind,
): readonly SubjectOf<Kind>[] {
  return subjects.filter((one): one is SubjectOf<Kind> => one.kind === kind);
}

/** One of the names of a subject. */
export interface Name {
  readonly text: string;
  readonly slug: string;
  readonly subject: Subject;
  /** The keys of its words, without linking words. */
  readonly keys: readonly string[];
  /** The keys with the words in trailing brackets first; absent if there are no such brackets. */
  readonly bracketsFirst?: readonly string[];
  /**
   * A short title has its brackets left out, or put in place of the words before them; other names
   * come from the vocabulary, and former names from earlier catalogues.
   */
  readonly source: "title" | "short title" | "other name" | "acronym" | "former name" | "near name";
}

/** The keys by which a name is found; linking words count only if there are no others. */
export function contentKeysOf(text: string): readonly string[] {
  const keys = keysOf(text);
  const content = keys.filter((key) => !isLinking(key));
  return content.length > 0 ? content : keys;
}

function sourceOfOther(text: string): Name["source"] {
  return isAcronym(text) ? "acronym" : "other name";
}

function named(text: string, subject: Subject, source: Name["source"]): Name {
  const bracketsFirst = keysWithBracketsFirst(text);
  return {
    text,
    slug: slug(text),
    subject,
    keys: contentKeysOf(text),
    ...(bracketsFirst === undefined ? {} : { bracketsFirst }),
    source,
  };
}

/** "DevOps engineer" of "Development operations (DevOps) engineer". */
function withBracketsInstead(title: string): string | undefined {
  const [, inside, rest] = /\(([^\s()]+)\)\s+(\S.*)$/u.exec(title) ?? [];
  return inside === undefined || rest === undefined ? undefined : `${inside} ${rest}`;
}

/** The keys of "Testing (business analysis)" in the order of "business analysis testing". */
function keysWithBracketsFirst(title: string): readonly string[] | undefined {
  const [, rest, inside] = /^([^()]+)\(([^()]+)\)$/u.exec(title) ?? [];
  return inside === undefined || rest === undefined
    ? undefined
    : contentKeysOf(`${inside} ${rest}`);
}

/**
 * A title and its variants: without the brackets, with the bracketed word in place of those before
 * it, or the acronym in brackets.
 */
function titlesOf(title: string, subject: Subject): readonly Name[] {
  const bare = withoutBrackets(title);
  const inside = withBracketsInstead(title);
  const acronym = acronymInBrackets(title);
  return [
    named(title, subject, "title"),
    ...(bare === title ? [] : [named(bare, subject, "short title")]),
    ...(acronym === undefined ? [] : [named(acronym, subject, "acronym")]),
    ...(inside === undefined ? [] : [named(inside, subject, "short title")]),
  ];
}

function roleNames(catalogue: Catalogue, { stems }: RoleStems): readonly Name[] {
  return stems.flatMap(({ role, title, levels, former }) => {
    if (former !== undefined) return [];
    const { title: roleTitle } = catalogue.role(role);
    const own = slug(title) === slug(roleTitle);
    const subject: Subject = { kind: "role", id: role, title, levels, own };
    const { title: plain, track } = splitTrack(title);
    // For "Senior software developer - management", whose title lacks "software".
    const roleKeys = new Set(keysOf(roleTitle));
    const isOfRole = !own && keysOf(plain).every((key) => roleKeys.has(key));
    const withTrack = track !== undefined && isOfRole ? [`${roleTitle} - ${track}`] : [];
    return [
      ...titlesOf(title, subject),
      ...withTrack.map((text) => named(text, subject, "other name")),
    ];
  });
}

function formerNamesOf(title: string, subject: Subject): readonly Name[] {
  return [...new Set([title, withoutBrackets(title)])].map((text) =>
    named(text, subject, "former name"),
  );
}

/** What renamed roles and skills were called; the titles of role levels are in the stems. */
function formerNames({ former }: Catalogue, { stems }: RoleStems): readonly Name[] {
  const ofRoles = stems.flatMap((stem) => {
    if (stem.former === undefined) return [];
    const own = stem.former.what === "role";
    const { role: id, title, levels } = stem;
    const subject: Subject = { kind: "role", id, title, levels, own };
    return formerNamesOf(title, own ? { ...subject, former: stem.former } : subject);
  });
  const ofSkills = former.flatMap((one) =>
    one.what === "skill" && one.now !== undefined
      ? formerNamesOf(one.title, { kind: "skill", id: one.now, former: one })
      : [],
  );
  return [...ofRoles, ...ofSkills];
}

/**
 * A skill with a code gives up its title to a skill without one, which has no other name: where
 * both exist, "IT infrastructure" is the framework's, and SFIA's is ITOP or "SFIA IT
 * infrastructure".
 */
function skillNames({ skills, knowledge }: Catalogue): readonly Name[] {
  const codeless = new Set(
    [...skills.filter(({ code }) => code === undefined), ...knowledge].map(({ title }) =>
      slug(title),
    ),
  );
  return [...skills, ...knowledge].flatMap((one) => {
    const yields = one.kind === "skill" && one.code !== undefined && codeless.has(slug(one.title));
    const title = yields ? `SFIA ${one.title}` : one.title;
    return titlesOf(title, { kind: "skill", id: one.id });
  });
}

/** The names of teams, also without the word "team" at their end. */
function teamNames({ teams }: Catalogue): readonly Name[] {
  return teams.flatMap(({ id, name, otherNames }) => {
    const subject: Subject = { kind: "team", id };
    return [name, ...otherNames].flatMap((one, at) =>
      [one, withoutTeamWord(one)].map((text) =>
        named(text, subject, at === 0 && text === one ? "title" : "other name"),
      ),
    );
  });
}

function titleNames(catalogue: Catalogue, stems: RoleStems): readonly Name[] {
  return [
    ...roleNames(catalogue, stems),
    ...skillNames(catalogue),
    ...catalogue.skills.flatMap(({ id, code }) =>
      code === undefined ? [] : [named(code, { kind: "skill", id }, "acronym")],
    ),
    ...catalogue.qualifications.flatMap(({ id, title, details }) => {
      const subject: Subject = { kind: "qualification", id };
      return [
        ...titlesOf(title, subject),
        ...(details === undefined ? [] : titlesOf(details, subject)),
      ];
    }),
    ...catalogue.topics.flatMap(({ id, title }) => titlesOf(title, { kind: "topic", id })),
    ...catalogue.families.flatMap(({ id, title }) => titlesOf(title, { kind: "family", id })),
    ...teamNames(catalogue),
  ];
}

function otherNames(titles: readonly Name[], vocabulary: Vocabulary): readonly Name[] {
  return vocabulary.names.flatMap(({ name, otherNames: others }) => {
    const target = slug(name);
    const called = titles.filter(({ slug: own }) => own === target);
    // "User focus" means the skill with exactly that title, not those with brackets after it.
    const titled = called.filter(({ source }) => source === "title");
    const meant = titled.length > 0 ? titled : called;
    return meant.flatMap(({ subject }) =>
      others.map((other) => named(other, subject, sourceOfOther(other))),
    );
  });
}

/** Names from other professions for things in the catalogue; offered, never answered. */
export function nearNamesOf(
  names: readonly Name[],
  vocabulary: Vocabulary,
): ReadonlyMap<string, readonly Name[]> {
  const taken = new Set(names.map(({ slug: own }) => own));
  const titled = groupBy(
    names.filter(({ source }) => source === "title"),
    ({ slug: own }) => own,
  );
  const near = vocabulary.near.flatMap(({ name, titles }): readonly [string, readonly Name[]][] => {
    if (taken.has(slug(name))) return [];
    const words = contentKeysOf(name);
    // If all the words are part of the title, they already match it in part.
    const isPart = ({ keys }: Name): boolean => words.every((word) => keys.includes(word));
    const meant = titles
      .flatMap((title) => titled.get(slug(title)) ?? [])
      .filter((one) => !isPart(one));
    return meant.length === 0
      ? []
      : [[name, meant.map(({ subject }) => named(name, subject, "near name"))]];
  });
  return new Map(near);
}

/** The names of what was removed; told of, never answered. A name that something has now is left out. */
export function goneNamesOf(
  names: readonly Name[],
  { former }: Pick<Catalogue, "former">,
): ReadonlyMap<string, readonly Name[]> {
  const taken = new Set(names.map(({ slug: own }) => own));
  const gone = former
    .filter(({ now }) => now === undefined)
    .flatMap((one) => formerNamesOf(one.title, { kind: "gone", id: slug(one.title), former: one }));
  const free = gone.filter(({ slug: own }) => own !== "" && !taken.has(own));
  return groupBy(free, ({ text }) => text);
}

function sameName(a: Name, b: Name): boolean {
  if (a.slug !== b.slug || a.subject.kind !== b.subject.kind) return false;
  // A role has one subject for its own title, and one for each title that only some of its levels
  // have.
  return a.subject.kind === "role" ? a.subject === b.subject : a.subject.id === b.subject.id;
}

function distinct(names: readonly Name[]): readonly Name[] {
  const seen = new Map<string, Name[]>();
  return names.filter((name) => {
    if (name.keys.length === 0) return false;
    const same = seen.get(name.slug) ?? [];
    if (same.some((other) => sameName(other, name))) return false;
    seen.set(name.slug, [...same, name]);
    return true;
  });
}

/**
 * Every name of the catalogue: titles, the vocabulary's other names, former names that nothing has
 * now, and acronyms. Acronyms that are also words of names or in `reserved` are left out, because
 * they would be read as those words.
 */
export function namesOf(
  catalogue: Catalogue,
  stems: RoleStems,
  vocabulary: Vocabulary,
  reserved: (word: string) => boolean,
): readonly Name[] {
  const titles = distinct(titleNames(catalogue, stems));
  const current = [...titles, ...otherNames(titles, vocabulary)];
  const taken = new Set(current.map(({ slug: own }) => own));
  const former = formerNames(catalogue, stems).filter(({ slug: own }) => !taken.has(own));
  const spelled = [...current, ...former];
  const words = new Set(spelled.flatMap(({ keys }) => keys));
  const acronyms = titles.flatMap(({ text, subject, source }) =>
    source === "acronym"
      ? []
      : acronymsOf(text)
          .filter((acronym) => !words.has(acronym) && !reserved(acronym))
          .map((acronym) => named(acronym.toUpperCase(), subject, "acronym")),
  );
  return distinct([...spelled, ...acronyms]);
}
