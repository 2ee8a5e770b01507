import { z } from "zod";
import { webAddress } from "../../catalogue/schema.ts";
import { dataOptionProblem } from "../data/data-option.ts";
import { flag, helpFlag, readFlags, text } from "../flags.ts";
import { helpText } from "../help.ts";
import type { Told } from "./plan.ts";

export interface ImportOptions {
  readonly paths: readonly string[];
  readonly yes: boolean;
  readonly dryRun: boolean;
  readonly skipUnreadable: boolean;
  /** The data folder, if it is not the project's own. */
  readonly data?: string;
  readonly told: Told;
}

export type ParsedOptions =
  | { readonly kind: "options"; readonly options: ImportOptions }
  | { readonly kind: "help" }
  /** To print the template for a role of one's own, or to write it to a new file. */
  | { readonly kind: "template"; readonly path?: string }
  | { readonly kind: "wrong"; readonly reason: string };

export const name = "rolecall import";

export const help = helpText({
  usage: [`${name} FILE…`, `${name} FOLDER`, `${name} --template [FILE]`],
  about:
    "Shows what documents would add and change, and asks before it writes anything. A folder\nstands for every file in it and in its subfolders.",
  flags: [
    ["--dry-run", "show the changes, but write nothing"],
    ["--yes", "write without asking"],
    ["--skip-unreadable", "skip documents that cannot be read, instead of stopping"],
    ["--data DIR", "use this data folder instead of data/; it is created if missing"],
    ["--title TEXT", "what to record in index.yml if the documents do not state it"],
    ["--publisher TEXT", "themselves; for a document that is already in the catalogue, this"],
    ["--framework TEXT", "changes its entry"],
    ["--licence TEXT", ""],
    ["--url ADDRESS", ""],
    ["--retrieved YYYY-MM-DD", "the date on which the documents were fetched"],
    ["--template", "print a template for a role of your own, or write it to FILE"],
  ],
});

const told = (option: string) => z.string().trim().min(1, `--${option} needs a value.`);

const toldSchema = z.strictObject({
  title: told("title").exactOptional(),
  publisher: told("publisher").exactOptional(),
  framework: told("framework").exactOptional(),
  licence: told("licence").exactOptional(),
  retrieved: z.string().exactOptional(),
  url: webAddress(
    "--url needs a web address that begins with https:// or http://.",
  ).exactOptional(),
}) satisfies z.ZodType<Told>;

/** Why a document cannot have been fetched on a day. */
function dayProblem(retrieved: string, today: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(retrieved))
    return "--retrieved needs a date in the form YYYY-MM-DD.";
  if (!z.iso.date().safeParse(retrieved).success) {
    return `--retrieved ${retrieved}: there is no such date.`;
  }
  return retrieved > today ? `--retrieved ${retrieved}: that date is in the future.` : undefined;
}

const options = {
  ...helpFlag,
  yes: flag,
  "dry-run": flag,
  "skip-unreadable": flag,
  template: flag,
  data: text,
  title: text,
  publisher: text,
  framework: text,
  licence: text,
  retrieved: text,
  url: text,
} as const;

function templateOption([path, ...others]: readonly string[]): ParsedOptions {
  if (others.length > 0) return { kind: "wrong", reason: "--template writes only one file." };
  return { kind: "template", ...(path === undefined ? {} : { path }) };
}

/**
 * Reads the arguments of `rolecall import`.
 * @param today as an ISO date
 */
export function importOptions(args: readonly string[], today: string): ParsedOptions {
  const read = readFlags(name, args, options);
  if (read.kind === "wrong") return read;
  const { values, words: paths } = read;
  const {
    help: asked,
    yes,
    "dry-run": dryRun,
    "skip-unreadable": skip,
    template,
    data,
    ...rest
  } = values;
  if (asked) return { kind: "help" };
  if (template) return templateOption(paths);
  if (paths.length === 0) return { kind: "wrong", reason: "Name at least one file or folder." };
  const wrongData = dataOptionProblem(data);
  if (wrongData !== undefined) return { kind: "wrong", reason: wrongData };
  const parsed = toldSchema.safeParse(rest);
  if (!parsed.success) {
    return { kind: "wrong", reason: parsed.error.issues.map(({ message }) => message).join(" ") };
  }
  const { retrieved } = parsed.data;
  const wrongDay = retrieved === undefined ? undefined : dayProblem(retrieved, today);
  if (wrongDay !== undefined) return { kind: "wrong", reason: wrongDay };
  // Publisher and licence go together: another publisher's text stands under its own terms.
  if (parsed.data.publisher !== undefined && parsed.data.licence === undefined) {
    return {
      kind: "wrong",
      reason: "--publisher needs --licence: name the licence of that publisher's documents.",
    };
  }
  return {
    kind: "options",
    options: {
      paths,
      yes,
      dryRun,
      skipUnreadable: skip,
      ...(data === undefined ? {} : { data }),
      told: parsed.data,
    },
  };
}
