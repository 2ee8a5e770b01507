import type { FakeSlack } from "../fake-slack/fake-slack.ts";
import { objectAt, stringAt } from "../fake-slack/json.ts";
import type { JsonObject } from "../fake-slack/json.ts";
import type { Channel, Message } from "../fake-slack/workspace/model.ts";
import type { View } from "../fake-slack/workspace/views.ts";
import { isVisible } from "../fake-slack/workspace/workspace.ts";
import type { Block } from "../page/types.ts";
import type { Example, ShownApp, ShownMessage, ShownView, Snapshot } from "./protocol.ts";
import { trafficEntries } from "./traffic.ts";

/** What the page shows people in addition to what happens in the workspace. */
export interface Offers {
  readonly app: ShownApp;
  readonly tour: readonly Example[];
}

export function channelsOf(fake: FakeSlack, user: string): readonly Channel[] {
  return fake.workspace.channels.filter(({ members }) => members.includes(user));
}

export function isShownTo(message: Message, user: string, channels: readonly Channel[]): boolean {
  return isVisible(message, user) && channels.some(({ id }) => id === message.channel);
}

// The fake has validated the blocks against Slack's rules, so they match the types.
function asBlocks(blocks: readonly JsonObject[]): readonly Block[] {
  return blocks as unknown as readonly Block[];
}

export function shownMessage(message: Message): ShownMessage {
  return { ...message, blocks: asBlocks(message.blocks) };
}

export function shownView(view: View): ShownView {
  const words = (key: string): string | undefined =>
    stringAt(objectAt(view.content, key) ?? {}, "text");
  const submit = words("submit");
  return {
    id: view.id,
    type: view.type,
    title: words("title") ?? "",
    submit,
    submitDisabled: view.content["submit_disabled"] === true,
    close: words("close") ?? (submit === undefined ? "Close" : "Cancel"),
    blocks: asBlocks(view.blocks),
    values: view.values,
    errors: view.errors,
  };
}

export function homeOf(fake: FakeSlack, user: string): ShownView | undefined {
  const home = fake.views.home(user);
  return home === undefined ? undefined : shownView(home);
}

export function snapshot(fake: FakeSlack, me: string, offers: Offers): Snapshot {
  const { workspace, views } = fake;
  // Opens the direct message if there is none yet.
  const appChannel = workspace.directMessage(me).id;
  const channels = channelsOf(fake, me);
  return {
    team: workspace.team,
    app: offers.app,
    people: workspace.people,
    me,
    channels,
    appChannel,
    messages: channels
      .flatMap(({ id }) => workspace.messages(id))
      .filter((message) => isShownTo(message, me, channels))
      .map(shownMessage),
    assistant: Object.fromEntries(channels.map(({ id }) => [id, workspace.assistant(id)])),
    modals: views.stack(me).map(shownView),
    home: homeOf(fake, me),
    traffic: trafficEntries(fake),
    connected: fake.sockets.connections > 0,
    tour: offers.tour,
  };
}
