import type { JsonObject } from "../json.ts";
import type { Mint } from "../workspace/mint.ts";
import type { Team } from "../workspace/model.ts";

/** A file as Slack describes it in the message with which a person sends it. */
export function describeFile(
  name: string,
  user: string,
  team: Team,
  mint: Mint,
  seconds: number,
): JsonObject {
  const id = mint.id("F");
  const type = name.split(".").at(-1) ?? "";
  const host = `https://files.slack.com/files-pri/${team.id}-${id}`;
  return {
    id,
    created: seconds,
    timestamp: seconds,
    name,
    title: name,
    mimetype: "application/octet-stream",
    filetype: type,
    pretty_type: type.toUpperCase(),
    user,
    user_team: team.id,
    editable: false,
    size: 92_582,
    mode: "hosted",
    is_external: false,
    external_type: "",
    is_public: true,
    public_url_shared: false,
    display_as_bot: false,
    username: "",
    url_private: `${host}/${name}`,
    url_private_download: `${host}/download/${name}`,
    media_display_type: "unknown",
    permalink: `https://${team.domain}.slack.com/files/${user}/${id}/${name}`,
    permalink_public: `https://slack-files.com/${team.id}-${id}-0123456789`,
    has_rich_preview: false,
    file_access: "visible",
  };
}
