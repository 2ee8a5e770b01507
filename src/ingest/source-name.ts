// Rules for file names in sources/, shared by all code that makes, reads or checks them.

export const indexName = "index.yml";

// On a case-insensitive file system, a document with such a name would overwrite the index.
const isIndex = (name: string): boolean => name.toLowerCase() === indexName;

const isHidden = (name: string): boolean => name.startsWith(".");

/** Whether a file in a folder of documents is a document: not the index, and not hidden. */
export const isDocumentName = (name: string): boolean => !isHidden(name) && !isIndex(name);

/** The file's name without its extension, which is the id of its source. */
export const stemOf = (name: string): string => name.replace(/\.[^.]+$/u, "");

export const withoutFolder = /^[^/\\]+$/u;

/** Why a document cannot have this file name, and what to do; undefined if it can. */
export function nameProblem(name: string): string | undefined {
  if (isHidden(name)) return "its name begins with a dot, which makes it a hidden file; rename it";
  if (isIndex(name)) return `${indexName} is the name of the list of documents; rename it`;
  if (!withoutFolder.test(name)) return "its name contains a slash; rename it";
  if (name.trim() !== name) return "its name begins or ends with a space; rename it";
  return /\p{Cc}/u.test(name)
    ? "its name contains a line break or another control character; rename it"
    : undefined;
}

/** A file name that no document has yet, and whose stem, ignoring case, is not taken either. */
export function freeName(name: string, present: Iterable<string>): string {
  const key = (stem: string): string => stem.normalize("NFC").toLowerCase();
  const taken = new Set([...present].map((file) => key(stemOf(file))));
  const stem = stemOf(name);
  const ending = name.slice(stem.length);
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? stem : `${stem}-${count}`;
    if (!taken.has(key(free))) return `${free}${ending}`;
  }
}
