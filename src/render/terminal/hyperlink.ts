/** The escape codes around the words of a link. */
export interface Hyperlink {
  readonly on: string;
  readonly off: string;
}

const [start, finish] = ["\u001B]8;", "\u001B\\"];

/**
 * A link as terminals know it (OSC 8); undefined for what is no address on the web. Its parts in
 * several lines have one id, so that the terminal shows them as one link.
 */
export function hyperlink(url: string): Hyperlink | undefined {
  if (!URL.canParse(url)) return undefined;
  const { href, protocol } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  // Only ASCII may stand in the sequence, and a parsed address has nothing else.
  return { on: `${start}id=source;${href}${finish}`, off: `${start};${finish}` };
}
