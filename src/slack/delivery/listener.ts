import type { z } from "zod";
import { handleDelivery, type Handled, repetition, type Surface } from "./handle-delivery.ts";
import type { Recipient } from "../api/recipient.ts";
import type { Dependencies } from "../dependencies.ts";

/** What is done with one kind of payload, whatever it turns out to hold. */
export interface Listener<Response = undefined> {
  /** What the acknowledgement carries; undefined for a bare one. At once, and nothing is sent. */
  acknowledge(body: unknown): Response | undefined;
  /** Once Slack has its acknowledgement. Never rejects. */
  work(body: unknown): Promise<void>;
}

interface Spec<Payload, Response> {
  readonly surface: Surface;
  readonly schema: z.ZodType<Payload>;
  /** Where the person is told of a failure; undefined where nobody waits for anything. */
  readonly recipient: (payload: Payload) => Recipient | undefined;
  /** The workspace of the person who waits; undefined where it is the app's own, or nobody waits. */
  readonly team: (payload: Payload) => string | undefined;
  readonly work: (payload: Payload) => Promise<Handled>;
  /** Slack's id of it, where it has one. */
  readonly request?: (payload: Payload) => string;
  /** What this payload has in common with its repetitions, and with nothing else. */
  readonly once: (payload: Payload) => readonly string[];
  readonly acknowledge?: (payload: Payload) => Response | undefined;
}

/** As long as Slack may repeat a delivery. */
const repeatsForSeconds = 600;
const repeated: Handled = { kind: "ignored", why: repetition };

/** Slack delivers at least once: a repetition may be late, or the only one that arrives. */
async function isNew({ deduplication }: Dependencies, keys: readonly string[]): Promise<boolean> {
  for (const key of keys) {
    if (!(await deduplication.claim(key, repeatsForSeconds))) return false;
  }
  return true;
}

const malformed: Handled = { kind: "ignored", why: "an unexpected payload" };

/** A listener that checks the payload, leaves out repetitions, and ends in one observation. */
export function listen<Payload, Response = undefined>(
  dependencies: Dependencies,
  { surface, schema, recipient, team, work, request, once, acknowledge }: Spec<Payload, Response>,
): Listener<Response> {
  const { welcomes } = dependencies;
  const workFor = async (payload: Payload): Promise<Handled> => {
    const from = team(payload);
    return welcomes(from) ? work(payload) : { kind: "refused", team: from };
  };
  return {
    acknowledge: (body) => {
      const { data } = schema.safeParse(body);
      return data !== undefined && welcomes(team(data)) ? acknowledge?.(data) : undefined;
    },
    work: async (body) => {
      const { data } = schema.safeParse(body);
      const delivery = {
        surface,
        request: (data === undefined ? undefined : request?.(data)) ?? dependencies.newId(),
        recipient: data === undefined ? undefined : recipient(data),
      };
      return handleDelivery(dependencies, delivery, async () => {
        if (data === undefined) return malformed;
        return (await isNew(dependencies, once(data))) ? workFor(data) : repeated;
      });
    },
  };
}
