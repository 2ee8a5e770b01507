import type { WorkspaceSeed } from "./model.ts";

/**
 * Two people, the app, and channels of each kind. Apart from direct messages, the app is only in
 * "operations".
 */
export const defaultSeed: WorkspaceSeed = {
  team: { id: "T0PLAYGROUND", domain: "playground", name: "Playground" },
  app: { id: "A0ROLECALL", name: "rolecall", botId: "B0ROLECALL", botUserId: "U0ROLECALL" },
  people: [
    { id: "U1", name: "priya", realName: "Priya Shah" },
    { id: "U2", name: "tom", realName: "Tom Evans" },
  ],
  channels: [
    { id: "C1", name: "general", kind: "public", members: ["U1", "U2"] },
    { id: "C2", name: "operations", kind: "public", members: ["U1", "U2", "U0ROLECALL"] },
    { id: "C3", name: "managers", kind: "private", members: ["U1"] },
    { id: "D1", name: "directmessage", kind: "im", members: ["U1", "U0ROLECALL"] },
    { id: "D2", name: "directmessage", kind: "im", members: ["U2", "U0ROLECALL"] },
    { id: "D3", name: "directmessage", kind: "im", members: ["U1", "U2"] },
  ],
};
