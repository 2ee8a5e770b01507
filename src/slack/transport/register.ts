import type { App, ViewSubmitAction } from "@slack/bolt";
import type { Listener } from "../delivery/listener.ts";
import type { Listeners } from "../listeners.ts";
import type { Log } from "../delivery/log.ts";
import { tellObserver } from "../delivery/observe.ts";

/** Bolt's name of an event: "message" for "message.im". */
function boltEvent(name: string): string {
  return name.split(".")[0] ?? name;
}

interface Received<Response> {
  readonly ack: (response?: Response) => Promise<void>;
  readonly body: unknown;
}

/** Acknowledges first, because Slack waits only three seconds, and then does the work. */
function acknowledged<Response>(listener: Listener<Response>) {
  return async ({ ack, body }: Received<Response>): Promise<void> => {
    await ack(listener.acknowledge(body));
    await listener.work(body);
  };
}

/** Joins the listeners to Bolt. */
export function register(app: App, listeners: Listeners): void {
  for (const [name, listener] of Object.entries(listeners.commands)) {
    app.command(name, async ({ ack, body }) =>
      acknowledged(listener)({ ack: async () => ack(), body }),
    );
  }
  for (const [id, listener] of Object.entries(listeners.shortcuts)) {
    app.shortcut(id, async ({ ack, body }) =>
      acknowledged(listener)({ ack: async () => ack(), body }),
    );
  }
  for (const [id, listener] of Object.entries(listeners.views)) {
    app.view<ViewSubmitAction>(
      { callback_id: id, type: "view_submission" },
      async ({ ack, body }) => acknowledged(listener)({ ack, body }),
    );
  }
  for (const { id, listener } of listeners.actions) {
    app.action(id, async ({ ack, body }) =>
      acknowledged(listener)({ ack: async () => ack(), body }),
    );
  }
  const isKnown = (name: string): boolean =>
    listeners.actions.some(({ id }) => (typeof id === "string" ? id === name : id.test(name)));
  app.action(/^/, async ({ ack, body, action }) => {
    if ("action_id" in action && isKnown(action.action_id)) return;
    await acknowledged(listeners.unknownAction)({ ack: async () => ack(), body });
  });
  for (const { id, listener } of listeners.options) {
    app.options(id, async ({ ack, body }) => acknowledged(listener)({ ack, body }));
  }
  // Bolt acknowledges events by itself.
  for (const [name, listener] of Object.entries(listeners.events)) {
    app.event(boltEvent(name), async ({ body }) => listener.work(body));
  }
}

/** Counts each delivery as it comes in, before it is checked. */
export function observeArrivals(
  app: App,
  arrived: ((retry: boolean) => void) | undefined,
  log: Log,
): void {
  app.use(async ({ context, next }) => {
    tellObserver(log, () => arrived?.((context.retryNum ?? 0) > 0));
    await next();
  });
}

/** Logs what fails outside the listeners. They report their own failures. */
export function logErrors(app: App, log: Log): void {
  app.error(async ({ error }: { readonly error: Error & { readonly code: string } }) => {
    log.error({ error: error.name, code: error.code }, "a delivery could not be handled");
    return Promise.resolve();
  });
}
