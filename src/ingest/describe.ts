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
