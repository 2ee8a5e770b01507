/** @import { Snapshot } from "../../serve-page/protocol.ts" */

/**
 * @typedef {object} Completion
 * @property {string} label what is shown: "/role", "@tom"
 * @property {string} description
 * @property {string} text the whole text once it is chosen
 */

/**
 * What a composer offers for the text so far: commands after a slash that begins it, people and
 * the app after an @ that ends it.
 * @param {Snapshot} workspace
 * @param {string} text up to the caret
 * @param {boolean} inThread where no command can be typed
 * @returns {readonly Completion[]}
 */
export function completions(workspace, text, inThread) {
  if (/^\/\S*$/.test(text)) return inThread ? [] : commands(workspace, text);
  const mention = /(?:^|\s)@(?<name>[\w.-]*)$/.exec(text)?.groups?.["name"];
  return mention === undefined ? [] : mentions(workspace, text, mention.toLowerCase());
}

/**
 * @param {Snapshot} workspace
 * @param {string} text
 */
function commands({ app }, text) {
  return app.commands
    .filter(({ name }) => name.startsWith(text.toLowerCase()))
    .map(({ name, description, usage }) => ({
      label: usage === "" ? name : `${name} ${usage}`,
      description,
      text: `${name} `,
    }));
}

/**
 * @param {Snapshot} workspace
 * @param {string} text
 * @param {string} typed
 */
function mentions({ app, people, me }, text, typed) {
  const known = [{ name: app.name, realName: app.title }, ...people.filter(({ id }) => id !== me)];
  return known
    .filter(
      ({ name, realName }) => name.startsWith(typed) || realName.toLowerCase().startsWith(typed),
    )
    .map(({ name, realName }) => ({
      label: `@${name}`,
      description: realName,
      text: `${text.slice(0, text.length - typed.length)}${name} `,
    }));
}

/**
 * How a command is used, while its text is being typed.
 * @param {Snapshot} workspace
 * @param {string} text
 * @returns {string | undefined}
 */
export function usageOf({ app }, text) {
  const typed = /^(?<name>\/\S+)\s/.exec(text)?.groups?.["name"];
  const command = app.commands.find(({ name }) => name === typed);
  if (command === undefined) return undefined;
  return `${command.name} ${command.usage}: ${command.description}`;
}
