import { datesIn } from "./dates.ts";
import type { Extract } from "./extract.ts";
import type { Line } from "./lines.ts";
import type { Publication } from "./reader.ts";
import { sentenceCase } from "./titles.ts";

/** What index.yml needs to say about a document, as far as its content and layout show. */
export interface Description {
  readonly title: string;
  readonly publisher: string;
  readonly framework: string;
  readonly licence: string;
  readonly published?: string;
  readonly url?: string;
}

function titleOf({ roles, skills }: Extract): string {
  const [role] = roles;
  const [skill] = skills;
  if (role !== undefined) return sentenceCase((role.title ?? role.levels[0]?.title)?.text ?? "");
  const code = skill?.code === undefined ? "" : ` (${skill.code.text})`;
  return `${skill?.title.text ?? ""}${code}`;
}

// Web archives put their own address before that of the page.
const archive =
  /^https:\/\/(?:web\.archive\.org|webarchive\.nationalarchives\.gov\.uk)\/\S+?\/(?=https?:\/\/)/iu;

/**
 * Whether a document shows that it is by its layout's publisher, and not by somebody who uses the
 * same layout. The address that it states decides; without one, its words do.
 */
export function showsPublisher(
  { shownBy }: Publication,
  lines: readonly Line[],
  address: string | undefined,
): boolean {
  if (shownBy === "layout") return true;
  if (address === undefined) {
    return lines.some(({ text }) => shownBy.words.some((words) => words.test(text)));
  }
  return shownBy.address.test(address.replace(archive, ""));
}

/** Describes a document by its layout and by what it says itself. The date is never guessed. */
export function describe(
  publication: Publication,
  lines: readonly Line[],
  extract: Extract,
  address?: string,
): Description {
  const { publisher, framework, namedFramework, licence, title = titleOf(extract) } = publication;
  const isNamed =
    namedFramework !== undefined && lines.some(({ text }) => text.includes(namedFramework));
  const published = datesIn(lines).toSorted().at(-1);
  return {
    title,
    publisher,
    framework: isNamed ? namedFramework : framework,
    licence,
    ...(published === undefined ? {} : { published }),
    ...(address === undefined ? {} : { url: address }),
  };
}
