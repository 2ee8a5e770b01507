import type { JsonObject } from "../json.ts";
import type { View } from "../workspace/views.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** A view as Slack describes it, in answers and in payloads. */
export function describeView(view: View, workspace: Workspace): JsonObject {
  const { app } = workspace;
  const team = workspace.teamOf(view.user);
  return {
    private_metadata: "",
    callback_id: "",
    external_id: "",
    // What a Home is called that has no title.
    title: { type: "plain_text", text: "View Title", emoji: true },
    close: null,
    submit: null,
    clear_on_close: false,
    notify_on_close: false,
    submit_disabled: false,
    ...view.content,
    id: view.id,
    team_id: team.id,
    app_id: app.id,
    app_installed_team_id: workspace.installedTeam(team).id,
    bot_id: app.botId,
    hash: view.hash,
    root_view_id: view.root,
    previous_view_id: view.previous ?? null,
    blocks: view.blocks,
    state: { values: view.values },
  };
}
