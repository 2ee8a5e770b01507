// The downloads write it in several ways, and one edition of the pages has another.
const placeholder =
  /^(?:MISSING|TBC|N\/A|NOT IN USE|(?:This (?:skill )?level is )?(?:(?:currently )?not|not currently) defined\.?|No description provided\.?)$/iu;

/** Whether this is what frameworks write for a text that does not exist yet. */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(text);
}
