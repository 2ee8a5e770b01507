import type { ServerResponse } from "node:http";
import type { FakeSlack } from "../fake-slack/fake-slack.ts";
import type { WorkspaceChange } from "../fake-slack/workspace/model.ts";
import type { Update } from "./protocol.ts";
import { channelsOf, homeOf, isShownTo, shownMessage, shownView, snapshot } from "./shown.ts";
import type { Offers } from "./shown.ts";
import { TrafficFeed } from "./traffic.ts";

const heartbeatMs = 15_000;
const connectionPollMs = 500;

/** Sends one person's page what happens, as server-sent events, until the page is closed. */
export function serveLive(
  fake: FakeSlack,
  user: string,
  offers: Offers,
  response: ServerResponse,
): void {
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
  const send = (update: Update): void => {
    response.write(`data: ${JSON.stringify(update)}\n\n`);
  };

  const traffic = new TrafficFeed();
  // Reloading the page closes any modal, as in Slack.
  fake.views.clear({ user });
  let connected = fake.sockets.connections > 0;
  send({ kind: "start", workspace: snapshot(fake, user, offers) });
  traffic.take(fake);

  const ends = [
    fake.workspace.subscribe((change) => {
      for (const update of updatesOf(change, fake, user, offers)) send(update);
    }),
    fake.journal.subscribe(() => {
      const entries = traffic.take(fake);
      if (entries.length > 0) send({ kind: "traffic", entries });
    }),
    every(connectionPollMs, () => {
      const now = fake.sockets.connections > 0;
      if (now !== connected) send({ kind: "app", connected: now });
      connected = now;
    }),
    every(heartbeatMs, () => response.write(": still here\n\n")),
  ];
  response.once("close", () => {
    for (const end of ends) end();
  });
}

function every(milliseconds: number, run: () => void): () => void {
  const timer = setInterval(run, milliseconds);
  return () => {
    clearInterval(timer);
  };
}

/** What a change in the workspace means for one person. */
function updatesOf(
  change: WorkspaceChange,
  fake: FakeSlack,
  user: string,
  offers: Offers,
): readonly Update[] {
  switch (change.kind) {
    case "message-posted":
    case "message-changed":
      return isShownTo(change.message, user, channelsOf(fake, user))
        ? [{ kind: "message", message: shownMessage(change.message) }]
        : [];
    case "message-deleted": {
      const { channel, ts } = change.message;
      return isShownTo(change.message, user, channelsOf(fake, user))
        ? [{ kind: "message-deleted", channel, ts }]
        : [];
    }
    // People who join see what was written before.
    case "members-changed":
      return [{ kind: "start", workspace: snapshot(fake, user, offers) }];
    case "assistant-changed": {
      const { channel } = change;
      return channelsOf(fake, user).some(({ id }) => id === channel)
        ? [{ kind: "assistant", channel, assistant: fake.workspace.assistant(channel) }]
        : [];
    }
    case "modals-changed":
      return change.user === user
        ? [{ kind: "modals", views: fake.views.stack(user).map(shownView) }]
        : [];
    case "home-published":
      return change.user === user ? [{ kind: "home", view: homeOf(fake, user) }] : [];
  }
}
