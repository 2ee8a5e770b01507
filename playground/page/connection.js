/** @import { Act, ActReply, Update } from "../serve-page/protocol.ts" */

/**
 * Hears what happens in the workspace, as one person; reconnects by itself.
 * @param {string} person an id; empty for whoever comes first
 * @param {(update: Update) => void} hear
 * @param {(lost: boolean) => void} lose
 * @returns {() => void} what ends it
 */
export function listen(person, hear, lose) {
  const source = new EventSource(`/live?as=${encodeURIComponent(person)}`);
  source.addEventListener("open", () => lose(false));
  source.addEventListener("error", () => lose(true));
  source.addEventListener("message", (/** @type {MessageEvent<string>} */ event) => {
    hear(/** @type {Update} */ (JSON.parse(event.data)));
  });
  return () => source.close();
}

/**
 * @param {string} person
 * @param {Act} act
 * @returns {Promise<ActReply>}
 */
export async function perform(person, act) {
  try {
    const response = await fetch("/act", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ as: person, act }),
    });
    return /** @type {ActReply} */ (await response.json());
  } catch {
    return { kind: "failed", reason: "The playground is not responding. Is it still running?" };
  }
}
