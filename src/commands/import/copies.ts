import { join } from "node:path";
import { sameBytes } from "../data/document-files.ts";
import type { Incoming } from "./prepare.ts";

type Copies =
  /** By their place in the data folder. */
  | { readonly kind: "copies"; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: "changed"; readonly problems: readonly string[] };

/**
 * The bytes of the documents that an import copies, if they are those that were shown: a person has
 * said yes to no others.
 */
export function copiesOf(incoming: readonly Incoming[]): Copies {
  const files = new Map<string, Uint8Array>();
  const problems: string[] = [];
  for (const { copied, source } of incoming) {
    if (copied === undefined) continue;
    const bytes = sameBytes(copied.path, copied.hash);
    if (bytes !== undefined) files.set(join("sources", source.file), bytes);
    else
      problems.push(`${copied.path} was changed or deleted in the meantime; run the import again.`);
  }
  return problems.length > 0 ? { kind: "changed", problems } : { kind: "copies", files };
}
