import type { SourceFile } from "../../../src/ingest/build.ts";
import { sourceId } from "../../../src/catalogue/ids.ts";
import type { SourceDocument } from "../../../src/catalogue/types.ts";
import { noHints } from "../../../src/ingest/reader.ts";

/** A row of the official download of roles. */
export interface Row {
  readonly role: string;
  readonly about: string;
  readonly level: string;
  readonly does: string;
  readonly skill: string;
  readonly skillAbout: string;
  readonly at: string;
  readonly means: string;
}

const head =
  "Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description";

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

export function rolesCsv(rows: readonly Row[]): string {
  const lines = rows.map(({ role, about, level, does, skill, skillAbout, at, means }) =>
    ["Coast", role, about, level, does, skill, skillAbout, at, means].map(quoted).join(","),
  );
  return `${[head, ...lines].join("\n")}\n`;
}

/** A download as it would be imported, with further fields of its entry in index.yml. */
export function rolesFile(
  name: string,
  rows: readonly Row[],
  { replaces, ...said }: Partial<SourceDocument> & Pick<SourceFile, "replaces"> = {},
): SourceFile {
  return {
    source: {
      id: sourceId(name),
      file: `${name}.csv`,
      title: "Role descriptions",
      publisher: "GOV.UK",
      framework: "F",
      licence: "L",
      format: "official-roles-csv",
      ...said,
    },
    hints: noHints,
    text: rolesCsv(rows),
    ...(replaces === undefined ? {} : { replaces }),
  };
}
