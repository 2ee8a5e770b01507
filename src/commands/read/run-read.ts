import { sourceId } from "../../catalogue/ids.ts";
import { accountFor } from "../../ingest/account.ts";
import { examine } from "../../ingest/defects/examine.ts";
import type { SourceFile } from "../../ingest/build.ts";
import { outlineOf } from "../../ingest/outline.ts";
import { knownFormats, readDocument, type Refusal } from "../../ingest/read-document.ts";
import { noHints } from "../../ingest/reader.ts";
import { readText } from "../data/document-files.ts";
import { helpFlag, readFlags, wrongUse } from "../flags.ts";
import { helpText } from "../help.ts";

export interface ReadCommand {
  /** The documents that index.yml already describes; a copy of one is read with its hints. */
  readonly known: () => readonly SourceFile[];
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

const name = "rolecall read";

const help = helpText({
  usage: [`${name} FILE…`],
  about:
    "Reads documents of any known format, prints one JSON object for each, and changes nothing.",
  flags: [],
});

type Outline =
  { readonly kind: "outline"; readonly json: string } | ({ readonly kind: "unreadable" } & Refusal);

/** One document as JSON, judged by its own words alone, or why it cannot be read. */
function read(file: string, known: readonly SourceFile[]): Outline {
  const content = readText(file);
  if (content.kind === "unreadable") return content;
  const { text } = content;
  const copyOf = known.find((other) => other.text === text);
  const reading = readDocument(text, copyOf?.hints ?? noHints);
  if (reading.kind === "refused") return { ...reading, kind: "unreadable" };
  const { format, lines, extract } = reading;
  const unknown = { title: file, publisher: "", framework: "", licence: "" };
  const source = { id: sourceId(file), file, ...unknown, format };
  const { documents, defects } = examine([accountFor(source, lines, extract)]);
  const outline = outlineOf(file, format, documents[0]?.extract ?? extract, defects);
  return { kind: "outline", json: JSON.stringify(outline) };
}

/** Runs `rolecall read` and returns its exit status. */
export function runRead(args: readonly string[], { known, print, complain }: ReadCommand): number {
  const flags = readFlags(name, args, helpFlag);
  if (flags.kind === "wrong") {
    complain(wrongUse(name, flags.reason));
    return 2;
  }
  if (flags.values.help) {
    print(help);
    return 0;
  }
  const files = flags.words;
  if (files.length === 0) {
    complain(wrongUse(name, "Name at least one file."));
    return 2;
  }
  const described = known();
  let status = 0;
  let strange = false;
  for (const file of files) {
    const result = read(file, described);
    if (result.kind === "outline") {
      print(`${result.json}\n`);
    } else {
      complain(`${file} cannot be read: ${result.reason}\n`);
      strange ||= result.strange;
      status = 1;
    }
  }
  if (strange) complain(`${knownFormats}\n`);
  return status;
}
