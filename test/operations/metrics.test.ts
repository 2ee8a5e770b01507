import { describe, expect, test } from "vitest";
import { createMetrics } from "../../src/operations/metrics.ts";
import type { State } from "../../src/operations/state.ts";
import type { DeliveryOutcome } from "../../src/slack/delivery/handle-delivery.ts";
import { bot } from "../slack/bot.ts";

const state: State = {
  condition: "connected",
  underWay: 3,
  edition: { rolecall: bot(), changedAt: 1_795_305_600 },
  storeUsable: true,
};

const done: DeliveryOutcome = {
  surface: "command",
  request: "a request",
  outcome: "done",
  what: "role-level",
  milliseconds: 40,
};

/** The lines of our own metrics that are not zero. */
async function read(...deliveries: readonly DeliveryOutcome[]): Promise<readonly string[]> {
  const metrics = createMetrics();
  deliveries.forEach(metrics.delivered);
  const text = await metrics.read(state);
  return text.split("\n").filter((line) => /^rolecall_.* [1-9]/.test(line));
}

/** A whole line, because the words that explain a metric may begin like one. */
const lineOf = (line: string): RegExp => new RegExp(`^${line.replaceAll(/[{}]/g, "\\$&")}$`, "m");

describe("the metrics", () => {
  test.each([
    ["role-level", "answered"],
    ["ambiguous", "asked-back"],
    ["not-found", "missed"],
    ["not-understood", "missed"],
  ])("count a question of kind %s as %s", async (what, outcome) => {
    expect(await read({ ...done, what }, { ...done, what })).toContain(
      `rolecall_questions_total{kind="${what}",outcome="${outcome}",surface="command"} 2`,
    );
  });

  test.each(["posted role-level", "home overview", "suggestions", "anything at all", "toString"])(
    "count no question where none was asked: %s",
    async (what) => {
      const lines = await read({ ...done, what });
      expect(lines).toContain('rolecall_deliveries_total{surface="command",outcome="done"} 1');
      expect(lines.join()).not.toContain("rolecall_questions_total");
      expect(lines.join()).not.toContain(what);
    },
  );

  test("tell repetitions from what else is ignored", async () => {
    const ignored = { ...done, outcome: "ignored" } as const;
    expect(
      await read({ ...ignored, what: "a repetition" }, { ...ignored, what: "not a person" }),
    ).toEqual(
      expect.arrayContaining([
        'rolecall_deliveries_total{surface="command",outcome="ignored"} 2',
        'rolecall_duplicates_total{surface="command"} 1',
      ]),
    );
  });

  test("tell whose fault a failure was, and whether the person knows", async () => {
    const { what: _, ...rest } = done;
    const failed = { ...rest, outcome: "failed", fault: "slack", error: "HTTP 500" } as const;
    const lines = await read({ ...failed, told: true }, failed);
    expect(lines).toContain(
      'rolecall_failures_total{surface="command",fault="slack",told="true"} 1',
    );
    expect(lines).toContain(
      'rolecall_failures_total{surface="command",fault="slack",told="false"} 1',
    );
    expect(lines.join()).not.toContain("HTTP 500");
  });

  test("measure in seconds", async () => {
    const lines = await read({ ...done, milliseconds: 40 });
    expect(lines).toContain(
      'rolecall_delivery_duration_seconds_bucket{le="0.05",surface="command",outcome="done"} 1',
    );
    expect(lines.join("\n")).not.toContain('{le="0.025"');
  });

  test("tell times of a hundredth of a second from those of half a minute", async () => {
    const metrics = createMetrics();
    metrics.delivered(done);
    const bounds = [...(await metrics.read(state)).matchAll(/^rolecall_.*_bucket\{le="([^"]+)"/gm)];
    expect(bounds.map(([, bound]) => bound)).toEqual(
      [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, "+Inf"].map(String),
    );
  });

  test("count newer catalogues, and each time that the shared store was of no help", async () => {
    const metrics = createMetrics();
    metrics.replaced({ kind: "replaced" });
    metrics.replaced({ kind: "refused" });
    metrics.replaced({ kind: "refused" });
    metrics.fellBack();
    const text = await metrics.read(state);
    expect(text).toContain('rolecall_catalogue_replacements_total{outcome="replaced"} 1');
    expect(text).toContain('rolecall_catalogue_replacements_total{outcome="refused"} 2');
    expect(text).toContain("rolecall_deduplication_fallbacks_total 1");
  });

  test("are Prometheus's text, with those of the process", async () => {
    const metrics = createMetrics();
    expect(metrics.type).toMatch(/^text\/plain; version=/);
    expect(await metrics.read(state)).toMatch(/^process_resident_memory_bytes \d/m);
  });

  test("show the app and its catalogue as they are when they are read", async () => {
    const metrics = createMetrics();
    metrics.arrived(false);
    metrics.arrived(true);
    const now = await metrics.read(state);
    expect(now).toMatch(lineOf("rolecall_ready 1"));
    expect(now).toMatch(lineOf("rolecall_deduplication_store_up 1"));
    expect(now).toMatch(lineOf("rolecall_deliveries_under_way 3"));
    expect(now).toMatch(lineOf("rolecall_catalogue_changed_timestamp_seconds 1795305600"));
    const { catalogue } = bot();
    for (const of of [
      "roles",
      "roleLevels",
      "skills",
      "knowledge",
      "qualifications",
      "sources",
    ] as const) {
      expect(now).toMatch(lineOf(`rolecall_catalogue_entries{of="${of}"} ${catalogue[of].length}`));
    }
    expect(now).toMatch(lineOf('rolecall_arrivals_total{attempt="first"} 1'));
    expect(now).toMatch(lineOf('rolecall_arrivals_total{attempt="retry"} 1'));
    const later = await metrics.read({
      ...state,
      condition: "stopping",
      underWay: 0,
      storeUsable: undefined,
    });
    expect(later).toMatch(lineOf("rolecall_ready 0"));
    const without = await metrics.read({ ...state, storeUsable: false });
    expect(without).toMatch(lineOf("rolecall_deduplication_store_up 0"));
    expect(later).not.toMatch(/^rolecall_deduplication_store_up/m);
    expect(later).toMatch(lineOf("rolecall_deliveries_under_way 0"));
  });
});
