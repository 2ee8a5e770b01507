/** What frameworks write where nothing was written yet. */
export function isPlaceholder(text: string): boolean {
  return /^(?:MISSING|TBC|This skill level is currently not defined\.?)$/iu.test(text);
}
