import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { DeliveryOutcome } from "../slack/delivery/handle-delivery.ts";
import { isRepetition, questionAsked } from "./question-outcome.ts";
import type { Replacement } from "./editions.ts";
import type { State } from "./state.ts";

/** What the app counts of itself. Every label has few values, none of them anybody's words. */
export interface Metrics {
  /** A delivery has come in: Slack's first attempt, or one of its retries. */
  readonly arrived: (retry: boolean) => void;
  /** A delivery has been dealt with. */
  readonly delivered: (delivery: DeliveryOutcome) => void;
  /** A newer catalogue was loaded, or refused. */
  readonly replaced: (replacement: Pick<Replacement<unknown>, "kind">) => void;
  /** The replicas' shared store was of no help. */
  readonly fellBack: () => void;
  /** The media type of what `read` gives. */
  readonly type: string;
  /** All of it, as Prometheus reads it. */
  readonly read: (state: State) => Promise<string>;
}

/** Seconds. People notice from about one on; Slack gives up on a call after ten of ours. */
const durations = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

function createCounters(registry: Registry) {
  const registers = [registry];
  return {
    arrivals: new Counter({
      name: "rolecall_arrivals_total",
      help: "Deliveries received from Slack, by attempt: first or retry.",
      labelNames: ["attempt"] as const,
      registers,
    }),
    deliveries: new Counter({
      name: "rolecall_deliveries_total",
      help: "Deliveries handled, by surface and outcome: done, ignored, refused, failed.",
      labelNames: ["surface", "outcome"] as const,
      registers,
    }),
    duplicates: new Counter({
      name: "rolecall_duplicates_total",
      help: "Deliveries ignored because they repeat another.",
      labelNames: ["surface"] as const,
      registers,
    }),
    questions: new Counter({
      name: "rolecall_questions_total",
      help: "Questions replied to, by kind, surface and outcome: answered, asked-back, missed.",
      labelNames: ["kind", "outcome", "surface"] as const,
      registers,
    }),
    failures: new Counter({
      name: "rolecall_failures_total",
      help: "Deliveries that failed, by what would help (fault) and whether the person was told.",
      labelNames: ["surface", "fault", "told"] as const,
      registers,
    }),
    fallbacks: new Counter({
      name: "rolecall_deduplication_fallbacks_total",
      help: "Failures of the replicas' shared store, after which a duplicate may be answered.",
      registers,
    }),
    replacements: new Counter({
      name: "rolecall_catalogue_replacements_total",
      help: "Newer catalogues, by outcome: replaced, refused.",
      labelNames: ["outcome"] as const,
      registers,
    }),
    duration: new Histogram({
      name: "rolecall_delivery_duration_seconds",
      help: "From the acknowledgement of a delivery to the end of the work on it.",
      labelNames: ["surface", "outcome"] as const,
      buckets: durations,
      registers,
    }),
  };
}

function createGauges(registry: Registry) {
  const registers = [registry];
  return {
    ready: new Gauge({
      name: "rolecall_ready",
      help: "1 while the app is reachable from Slack and accepts deliveries.",
      registers,
    }),
    underWay: new Gauge({
      name: "rolecall_deliveries_under_way",
      help: "Deliveries in progress.",
      registers,
    }),
    store: new Gauge({
      name: "rolecall_deduplication_store_up",
      help: "1 while the replicas' shared store takes what is written; absent without REDIS_URL.",
      registers,
    }),
    catalogueChanged: new Gauge({
      name: "rolecall_catalogue_changed_timestamp_seconds",
      help: "When the file of the catalogue in use was last changed.",
      registers,
    }),
    catalogueEntries: new Gauge({
      name: "rolecall_catalogue_entries",
      help: "Entries in the catalogue in use, by kind.",
      labelNames: ["of"] as const,
      registers,
    }),
  };
}

function setGauges(gauges: ReturnType<typeof createGauges>, state: State): void {
  const { condition, underWay, edition, storeUsable } = state;
  if (storeUsable === undefined) gauges.store.remove();
  else gauges.store.set(storeUsable ? 1 : 0);
  gauges.ready.set(condition === "connected" ? 1 : 0);
  gauges.underWay.set(underWay);
  gauges.catalogueChanged.set(edition.changedAt);
  const { roles, roleLevels, skills, knowledge, qualifications, sources } =
    edition.rolecall.catalogue;
  const counted = { roles, roleLevels, skills, knowledge, qualifications, sources };
  for (const [of, entries] of Object.entries(counted)) {
    gauges.catalogueEntries.set({ of }, entries.length);
  }
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counters = createCounters(registry);
  const gauges = createGauges(registry);
  return {
    arrived: (retry) => {
      counters.arrivals.inc({ attempt: retry ? "retry" : "first" });
    },
    delivered: (delivery) => {
      const { surface, outcome, milliseconds, fault, told = false } = delivery;
      counters.deliveries.inc({ surface, outcome });
      counters.duration.observe({ surface, outcome }, milliseconds / 1000);
      if (isRepetition(delivery)) counters.duplicates.inc({ surface });
      if (fault !== undefined) counters.failures.inc({ surface, fault, told: String(told) });
      const asked = questionAsked(delivery);
      if (asked !== undefined) counters.questions.inc({ ...asked, surface });
    },
    fellBack: () => {
      counters.fallbacks.inc();
    },
    replaced: ({ kind }) => {
      counters.replacements.inc({ outcome: kind });
    },
    type: registry.contentType,
    read: async (state) => {
      setGauges(gauges, state);
      return registry.metrics();
    },
  };
}
