import { afterEach, expect, test } from "vitest";
import { isObject } from "../../fake-slack/json.ts";
import type { JsonObject } from "../../fake-slack/json.ts";
import type { WorkspaceSeed } from "../../fake-slack/workspace/model.ts";
import { defaultSeed } from "../../fake-slack/workspace/seed.ts";
import { connect } from "./bolt-app.ts";
import type { Connected } from "./bolt-app.ts";
import { modal, withButton } from "./samples.ts";

// Whose teams stand where: in each payload in the fields where Slack has them, which differ.

let connected: Connected | undefined;

afterEach(async () => {
  await connected?.stop();
  connected = undefined;
});

const own = { ...defaultSeed.team, id: "T0OWN", domain: "own" };
const organisation = { id: "E0OWN", name: "Own organisation" };
const elsewhere = { id: "T0OTHER", domain: "other", name: "Other" };
const sister = { id: "T0SISTER", domain: "sister", name: "Sister", enterprise: organisation };
const grid = {
  id: "T0GRID",
  domain: "grid",
  name: "Grid",
  enterprise: { id: "E0GRID", name: "Grid organisation" },
};

/** Priya is of the app's own team, Ana of another. */
function seed(ana: string, more: Partial<WorkspaceSeed> = {}, host?: string): WorkspaceSeed {
  return {
    ...defaultSeed,
    team: own,
    people: [...defaultSeed.people, { id: "U9", name: "ana", realName: "Ana Silva", team: ana }],
    otherTeams: [elsewhere, sister, grid],
    channels: defaultSeed.channels.map((channel) =>
      channel.id === "C2"
        ? {
            ...channel,
            members: [...channel.members, "U9"],
            shared: true,
            ...(host === undefined ? {} : { host }),
          }
        : channel,
    ),
    ...more,
  };
}

async function start(workspace: WorkspaceSeed): Promise<Connected> {
  connected = await connect(
    "socket",
    (app) => {
      app.command(/./, async ({ ack }) => {
        await ack();
      });
      app.action(/./, async ({ ack }) => {
        await ack();
      });
      app.view(/./, async ({ ack }) => {
        await ack();
      });
      app.shortcut(/./, async ({ ack, shortcut, client }) => {
        await ack();
        const view = modal(...withButton("more"));
        await client.views.open({ trigger_id: shortcut.trigger_id, view });
      });
    },
    {
      workspace,
      subscriptions: ["app_mention", "app_home_opened", "message.im", "message.channels"],
    },
  );
  return connected;
}

/** The fields of a payload that name a team or an organisation, by their path. */
function named(payload: unknown, path = ""): JsonObject {
  if (!isObject(payload)) return {};
  const entries = Object.entries(payload).flatMap(([key, value]): [string, unknown][] => {
    const at = path === "" ? key : `${path}.${key}`;
    if (key === "authorizations") return [];
    if (isObject(value)) return Object.entries(named(value, at));
    if (key === "is_enterprise_install" || key === "is_ext_shared_channel") return [[at, value]];
    const teams = typeof value === "string" && /^[TE]0/.test(value);
    return teams || (value === null && /team|enterprise/.test(key)) ? [[at, value]] : [];
  });
  return Object.fromEntries(entries);
}

const shared = { is_ext_shared_channel: true };

test("a mention in a shared channel names the author's team apart from the channel's", async () => {
  const { slack } = await start(seed(elsewhere.id));
  await slack.user("U9").mention("C2", "lead");
  const [mention, message] = slack.deliveries.map(({ payload }) => named(payload));
  expect(mention).toEqual({
    ...shared,
    team_id: own.id,
    "event.team": own.id,
    "event.user_team": elsewhere.id,
    "event.source_team": elsewhere.id,
    "event.user_profile.team": elsewhere.id,
  });
  expect(message).toEqual({
    ...shared,
    team_id: elsewhere.id,
    context_team_id: own.id,
    context_enterprise_id: null,
    "event.team": elsewhere.id,
  });
  expect(slack.deliveries[0]?.payload["authorizations"]).toMatchObject([
    { team_id: own.id, enterprise_id: null, is_enterprise_install: false },
  ]);
});

test("in another team's channel our own people are the ones apart", async () => {
  const { slack } = await start(seed(grid.id, {}, grid.id));
  await slack.user("U1").mention("C2", "lead");
  const [mention, message] = slack.deliveries.map(({ payload }) => named(payload));
  expect(mention).toEqual({
    ...shared,
    team_id: grid.id,
    enterprise_id: grid.enterprise.id,
    "event.team": grid.id,
    "event.user_team": own.id,
    "event.source_team": own.id,
    "event.user_profile.team": own.id,
  });
  expect(message).toEqual({
    ...shared,
    team_id: own.id,
    context_team_id: grid.id,
    context_enterprise_id: grid.enterprise.id,
    "event.team": own.id,
  });
});

test("an author from another organisation is named by the organisation", async () => {
  const { slack } = await start(seed(grid.id));
  await slack.user("U9").mention("C2", "lead");
  expect(named(slack.deliveries[0]?.payload)).toMatchObject({
    team_id: own.id,
    "event.user_team": grid.enterprise.id,
  });
});

test("a direct message from another team says so only in its own team fields", async () => {
  const { slack } = await start(seed(elsewhere.id));
  await slack.user("U9").directMessage("lead");
  await slack.user("U9").openHome();
  const [message, home] = slack.deliveries.map(({ payload }) => named(payload));
  expect(message).toEqual({
    ...shared,
    team_id: elsewhere.id,
    context_team_id: own.id,
    context_enterprise_id: null,
    "event.team": elsewhere.id,
  });
  expect(home).toEqual({ ...shared, team_id: elsewhere.id });
});

test("in what a person of another team does with a message, only the person's team is theirs", async () => {
  const { slack, app } = await start(seed(elsewhere.id));
  const ana = slack.user("U9");
  const { ts = "" } = await app.client.chat.postMessage({
    channel: "C2",
    text: "Answer",
    blocks: withButton("next"),
  });
  const message = slack.workspace.message("C2", ts)!;
  await ana.press(message, "next");
  await ana.messageShortcut("explain", message);
  for (const { payload } of slack.deliveries.slice(-2)) {
    expect(named(payload)).toMatchObject({
      "user.team_id": elsewhere.id,
      "team.id": own.id,
      enterprise: null,
      is_enterprise_install: false,
    });
  }
});

test("in views everything is of the person's team but app_installed_team_id", async () => {
  const { slack, app } = await start(seed(grid.id));
  const ana = slack.user("U9");
  const teams = {
    "user.team_id": grid.id,
    "team.id": grid.id,
    "team.enterprise_id": grid.enterprise.id,
    "enterprise.id": grid.enterprise.id,
    is_enterprise_install: false,
  };
  await ana.shortcut("compare");
  expect(named(slack.deliveries.at(-1)?.payload)).toEqual(teams);
  const modalShown = await slack.waitFor(() => ana.modal());
  const home = { type: "home", blocks: withButton("start") } as const;
  await app.client.views.publish({ user_id: "U9", view: home });
  const acts = [
    async () => ana.press(modalShown, "more"),
    async () => ana.press(ana.home()!, "start"),
    async () => ana.submit(modalShown),
  ];
  for (const act of acts) {
    await act();
    expect(named(slack.deliveries.at(-1)?.payload)).toEqual({
      ...teams,
      "view.team_id": grid.id,
      "view.app_installed_team_id": own.id,
    });
  }
});

test("an app on an organisation has no team, in auth.test and in what people do", async () => {
  const team = { ...own, enterprise: organisation };
  const { slack, app } = await start(seed(sister.id, { team, installedOnOrganisation: true }));
  expect(await app.client.auth.test()).toMatchObject({
    team: organisation.name,
    team_id: organisation.id,
    enterprise_id: organisation.id,
    is_enterprise_install: true,
  });
  const ana = slack.user("U9");
  await ana.shortcut("compare");
  await ana.submit(await slack.waitFor(() => ana.modal()));
  expect(slack.deliveries.at(-1)?.payload).toMatchObject({
    team: null,
    enterprise: organisation,
    is_enterprise_install: true,
    user: { team_id: sister.id },
    view: { team_id: sister.id, app_installed_team_id: sister.id },
  });
  await ana.mention("C2", "lead");
  expect(slack.deliveries.at(-1)?.payload).toMatchObject({
    team_id: sister.id,
    enterprise_id: organisation.id,
    context_team_id: sister.id,
    context_enterprise_id: organisation.id,
    authorizations: [
      { team_id: null, enterprise_id: organisation.id, is_enterprise_install: true },
    ],
  });
  await ana.command("/role", "lead", { channel: "C2" });
  expect(slack.deliveries.at(-1)?.payload).toMatchObject({
    team_id: sister.id,
    team_domain: sister.domain,
    enterprise_id: organisation.id,
    enterprise_name: organisation.name,
    is_enterprise_install: "true",
  });
});

test("an app on one team of an organisation says so in auth.test", async () => {
  const { app } = await start(seed(sister.id, { team: { ...own, enterprise: organisation } }));
  expect(await app.client.auth.test()).toMatchObject({
    team_id: own.id,
    enterprise_id: organisation.id,
    is_enterprise_install: false,
  });
});
