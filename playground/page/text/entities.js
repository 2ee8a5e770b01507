/** @type {Readonly<Record<string, string>>} */
const characters = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/**
 * Slack's text has three characters escaped, once.
 * @param {string} text
 */
export function unescaped(text) {
  return text.replaceAll(/&(?:amp|lt|gt);/g, (entity) => characters[entity] ?? entity);
}
