// The downloads write it in two ways, and one edition of the pages has a third.
const placeholder =
  /^(?:MISSING|TBC|NOT IN USE|This skill level is (?:currently )?not defined\.?)$/iu;

/** What frameworks write where nothing was written yet. */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(text);
}
