import { needs, ok, refused } from "./call.ts";
import type { Arguments, Method, Reply, Services } from "./call.ts";

/** On an organisation the app has no team: the organisation stands in its place. */
function authTest(_call: Arguments, { workspace }: Services): Reply {
  const { team, app, organisation } = workspace;
  const { name, id } = organisation ?? team;
  const enterprise = team.enterprise?.id;
  return ok({
    url: `https://${team.domain}${organisation === undefined ? "" : ".enterprise"}.slack.com/`,
    team: name,
    team_id: id,
    user: app.name,
    user_id: app.botUserId,
    bot_id: app.botId,
    ...(enterprise === undefined ? {} : { enterprise_id: enterprise }),
    is_enterprise_install: organisation !== undefined,
  });
}

function info(call: Arguments, { workspace }: Services): Reply {
  const id = call.text("user") ?? "";
  const { team, app } = workspace;
  if (id === app.botUserId) {
    return ok({
      user: { id, team_id: team.id, name: app.name, is_bot: true, profile: { bot_id: app.botId } },
    });
  }
  const person = workspace.person(id);
  if (person === undefined) return refused("user_not_found");
  return ok({
    user: {
      id,
      team_id: workspace.teamOf(id).id,
      name: person.name,
      real_name: person.realName,
      profile: { real_name: person.realName, display_name: person.name },
      deleted: false,
      is_bot: false,
      is_restricted: person.restricted ?? false,
      is_ultra_restricted: false,
      is_stranger: workspace.isStranger(workspace.teamOf(id)),
    },
  });
}

function openConnection(_call: Arguments, services: Services): Reply {
  return ok({ url: services.openSocket() });
}

export const peopleMethods: Readonly<Record<string, Method>> = {
  "auth.test": { token: "bot", scopes: needs(), run: authTest },
  "apps.connections.open": { token: "app", scopes: needs(), run: openConnection },
  "users.info": { token: "bot", scopes: needs("users:read"), run: info },
};
