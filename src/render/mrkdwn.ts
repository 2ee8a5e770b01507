const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Text for a field that Slack parses, so that nothing in it mentions anybody or links anywhere.
 * Escape once: what is escaped already is escaped again.
 */
export function escapeMrkdwn(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character);
}
