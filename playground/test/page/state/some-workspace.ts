import type { ShownMessage, Snapshot } from "../../../serve-page/protocol.ts";

const priya = { id: "U1", name: "priya", realName: "Priya Shah" };
const tom = { id: "U2", name: "tom", realName: "Tom Evans" };

export const workspace: Snapshot = {
  team: { id: "T1", domain: "playground", name: "Playground" },
  app: {
    id: "A1",
    name: "rolecall",
    botId: "B1",
    botUserId: "U0",
    title: "Rolecall",
    description: "Ask about roles",
    commands: [
      { name: "/role", description: "A role level", usage: "[role]" },
      { name: "/skill", description: "A skill", usage: "[skill]" },
    ],
    shortcuts: [],
  },
  people: [priya, tom],
  me: "U1",
  channels: [
    { id: "C1", name: "general", kind: "public", members: ["U1", "U2"] },
    { id: "D1", name: "directmessage", kind: "im", members: ["U1", "U0"] },
    { id: "D3", name: "directmessage", kind: "im", members: ["U1", "U2"] },
  ],
  appChannel: "D1",
  messages: [],
  assistant: {},
  modals: [],
  home: undefined,
  traffic: [],
  connected: true,
  tour: [],
};

export function message(ts: string, given: Partial<ShownMessage> = {}): ShownMessage {
  return {
    channel: "C1",
    ts,
    author: { kind: "person", user: "U2" },
    text: "Hello",
    blocks: [],
    ...given,
  };
}
