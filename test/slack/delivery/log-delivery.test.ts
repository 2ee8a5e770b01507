import { expect, test } from "vitest";
import { createLogger } from "../../../src/logger.ts";
import type { DeliveryOutcome } from "../../../src/slack/delivery/handle-delivery.ts";
import { logDelivery } from "../../../src/slack/delivery/log-delivery.ts";

const base = { surface: "command", request: "request 1", milliseconds: 5 } as const;
const failed = { ...base, outcome: "failed" } as const;

test.each([
  [{ ...base, outcome: "done", what: "role" }, "info", "done"],
  [{ ...base, outcome: "ignored", what: "not a person" }, "info", "ignored"],
  [{ ...base, outcome: "refused", team: "T2" }, "info", "refused"],
  [{ ...base, surface: "typeahead", outcome: "done", what: "suggestions" }, "debug", "done"],
  [{ ...failed, fault: "rolecall" }, "error", "failed: a bug in the app"],
  [{ ...failed, fault: "setup" }, "error", "failed: the app's setup, or a rule of the workspace"],
  [{ ...failed, fault: "busy" }, "warn", "failed: Slack was too busy"],
  [{ ...failed, fault: "slack" }, "warn", "failed: Slack did not confirm it"],
  [{ ...failed, fault: "unknown" }, "warn", "failed: Slack's reason is unknown"],
  [{ ...failed, fault: "place" }, "warn", "failed: the conversation"],
  [{ ...failed, fault: "late" }, "warn", "failed: too late"],
] as readonly (readonly [DeliveryOutcome, string, string])[])(
  "%j is logged as %s: %s",
  (delivery, level, msg) => {
    const lines: unknown[] = [];
    const log = createLogger("debug", { write: (line) => void lines.push(JSON.parse(line)) });
    logDelivery(log, delivery);
    expect(lines).toEqual([{ ...delivery, level, msg, time: expect.any(String) as unknown }]);
  },
);
