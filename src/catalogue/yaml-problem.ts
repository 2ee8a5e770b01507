/** What the YAML parser says about a text, in words meant for programmers. */
interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [start: number, end: number];
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length;

/** Where the list or mapping begins that is still open at `place`. */
function openedBefore(text: string, place: number): number {
  let open = 0;
  for (let at = place - 1; at >= 0; at -= 1) {
    const mark = text[at] ?? "";
    if ("]}".includes(mark)) open += 1;
    else if ("[{".includes(mark)) {
      if (open === 0) return at;
      open -= 1;
    }
  }
  return place;
}

const withoutColon = ["MULTILINE_IMPLICIT_KEY", "Implicit map keys"];

/** What is wrong with a text that is not valid YAML: the line, and what to write there. */
export function yamlProblem({ code, message, pos: [start, end] }: YamlError, text: string): string {
  const at = (place: number, problem: string): string => `line ${lineOf(text, place)}: ${problem}`;
  const [written = ""] = text.slice(start, Math.max(end, start + 1)).split("\n");
  if (code === "DUPLICATE_KEY") {
    const [, key = written] = /^([^\n:]*):/u.exec(text.slice(start)) ?? [];
    return at(
      start,
      `"${key.trim()}" is already set on an earlier line. Keep one of the two lines and delete the other.`,
    );
  }
  if (message.startsWith("Flow ")) {
    return at(
      openedBefore(text, start),
      `a bracket is never closed. Close it at the end of the list: [one, two].`,
    );
  }
  if (withoutColon.some((sign) => code === sign || message.startsWith(sign))) {
    return at(start, `"${written.trim()}" has no colon followed by a space. Write "name: value".`);
  }
  if (code === "BLOCK_AS_IMPLICIT_KEY") {
    return at(
      start,
      "there are two colons. Put the value that contains the second in quotation marks, as in \"a: 'b: c'\".",
    );
  }
  if (code === "TAB_AS_INDENT") return at(start, "it begins with a tab. Use spaces instead.");
  return at(start, `${message}.`);
}

type Valued =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "wrong"; readonly problem: string };

/**
 * The value of a document that parsed without errors. Aliases ("*name" for "&name") are resolved only
 * here, so this is where an unknown one shows, often one that was never meant as an alias.
 */
export function yamlValue(document: { readonly toJS: () => unknown }): Valued {
  try {
    return { kind: "value", value: document.toJS() };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const problem = `${error.message}. Put what begins with * or & in quotation marks: "*name".`;
    return { kind: "wrong", problem };
  }
}
