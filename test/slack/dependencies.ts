import { setTimeout as wait } from "node:timers/promises";
import { createNewest } from "../../src/slack/delivery/newest.ts";
import { createInFlight } from "../../src/slack/delivery/in-flight.ts";
import { inMemoryDeduplication } from "../../src/slack/delivery/deduplication.ts";
import { sent, type SendResult } from "../../src/slack/api/send-result.ts";
import type { Slack } from "../../src/slack/api/slack.ts";
import type { Dependencies } from "../../src/slack/dependencies.ts";
import type { DeliveryOutcome } from "../../src/slack/delivery/handle-delivery.ts";
import { bot } from "./bot.ts";

/** A Slack that takes everything and remembers it. */
export interface PlainSlack extends Slack {
  readonly calls: readonly { readonly method: keyof Slack; readonly given: unknown }[];
}

/** @param outcome what a call comes to; taken, unless told otherwise */
export function plainSlack(outcome: (method: keyof Slack) => SendResult = () => sent): PlainSlack {
  const calls: { method: keyof Slack; given: unknown }[] = [];
  const take =
    (method: keyof Slack) =>
    async (...given: readonly unknown[]): Promise<SendResult> => {
      calls.push({ method, given });
      return Promise.resolve(outcome(method));
    };
  return {
    calls,
    post: take("post"),
    postPrivately: take("postPrivately"),
    update: take("update"),
    remove: take("remove"),
    respond: take("respond"),
    publishHome: take("publishHome"),
    openView: take("openView"),
    updateView: take("updateView"),
    suggestPrompts: take("suggestPrompts"),
    recent: async () => Promise.resolve([]),
  };
}

export function dependencies(
  given: Partial<Dependencies> = {},
  deliveries: DeliveryOutcome[] = [],
): Dependencies {
  let id = 0;
  return {
    slack: plainSlack(),
    edition: () => ({ rolecall: bot() }),
    deduplication: inMemoryDeduplication(() => 0),
    feedbackChannel: "C2",
    welcomes: () => true,
    inFlight: createInFlight(),
    newest: createNewest(),
    now: () => 0,
    wait: async (milliseconds) => wait(milliseconds),
    observe: (one) => {
      deliveries.push(one);
    },
    log: { error: () => undefined },
    newId: () => {
      id += 1;
      return `request ${id}`;
    },
    ...given,
  };
}
