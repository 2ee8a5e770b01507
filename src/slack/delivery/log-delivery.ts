import type { Fault } from "../../render/wording-slack.ts";
import type { DeliveryOutcome } from "./handle-delivery.ts";
import type { Log } from "./log.ts";

/** An error is for whoever runs the app: they must change something. */
const failures: Readonly<Record<Fault, readonly ["error" | "warn", string]>> = {
  setup: ["error", "failed: the app's setup, or a rule of the workspace"],
  place: ["warn", "failed: the conversation"],
  late: ["warn", "failed: too late"],
  busy: ["warn", "failed: Slack was too busy"],
  slack: ["warn", "failed: Slack did not confirm it"],
  unknown: ["warn", "failed: Slack's reason is unknown"],
  rolecall: ["error", "failed: a bug in the app"],
};

/** Logs one line for a delivery: its surface, outcome and duration, and nobody's words. */
export function logDelivery(log: Log, delivery: DeliveryOutcome): void {
  const { outcome, fault, surface } = delivery;
  if (fault !== undefined) {
    const [level, message] = failures[fault];
    log[level](delivery, message);
    return;
  }
  // Each letter typed into a typeahead is a delivery.
  const level = surface === "typeahead" ? "debug" : "info";
  log[level](delivery, outcome);
}
