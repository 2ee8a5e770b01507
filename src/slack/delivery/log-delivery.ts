import type { DeliveryOutcome } from "./handle-delivery.ts";
import type { Log } from "./log.ts";

/** Logs one line for a delivery: its surface, outcome and duration, and nobody's words. */
export function logDelivery(log: Log, delivery: DeliveryOutcome): void {
  const { outcome, fault, surface } = delivery;
  if (outcome !== "failed") {
    // Each letter typed into a typeahead is a delivery.
    const write = surface === "typeahead" ? log.debug : log.info;
    write.call(log, delivery, outcome);
    return;
  }
  if (fault === "rolecall") log.error(delivery, "failed: a bug in the app");
  else if (fault === "setup") log.error(delivery, "failed: the app's token or scopes");
  else if (fault === "busy") log.warn(delivery, "failed: Slack was too busy");
  else log.warn(delivery, fault === "slack" ? "failed: Slack did not answer" : "failed");
}
