import type { Workspace } from "../fake-slack/workspace/workspace.ts";

type Named = Pick<Workspace, "app" | "people">;

/**
 * Typed text with "@tom" as Slack's composer sends it: `<@U2>`. Other words after an @ are
 * unchanged.
 */
export function withMentions(text: string, { app, people }: Named): string {
  const ids = new Map([
    [app.name.toLowerCase(), app.botUserId],
    ...people.map(({ name, id }): [string, string] => [name.toLowerCase(), id]),
  ]);
  return text.replaceAll(/(?<![\w@.])@([\w.-]*\w)/g, (whole, name: string) => {
    const id = ids.get(name.toLowerCase());
    return id === undefined ? whole : `<@${id}>`;
  });
}
