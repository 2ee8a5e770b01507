import type { z } from "zod";
import { handleDelivery, type Handled, repetition, type Surface } from "./handle-delivery.ts";
import type { Affiliation } from "./audience.ts";
import type { Recipient } from "../api/recipient.ts";
import type { Dependencies } from "../dependencies.ts";

/** Handles one kind of payload. A payload of another shape is ignored. */
export interface Listener<Response = undefined> {
  /** What to acknowledge with; undefined for an empty acknowledgement. Quick, and calls nothing. */
  acknowledge(body: unknown): Response | undefined;
  /** Runs after the acknowledgement. Never rejects. */
  work(body: unknown): Promise<void>;
}

/** A key, and for how long it may come again. */
export interface Once {
  readonly key: string;
  readonly seconds: number;
}

interface Spec<Payload, Response> {
  readonly surface: Surface;
  readonly schema: z.ZodType<Payload>;
  /** Whom to tell of a failure; undefined if nobody is waiting. */
  readonly recipient: (payload: Payload) => Recipient | undefined;
  /** Of the person; undefined if nobody is waiting for an answer. */
  readonly affiliation: (payload: Payload) => Affiliation | undefined;
  readonly work: (payload: Payload) => Promise<Handled>;
  /** Slack's id of the delivery, if it has one. */
  readonly request?: (payload: Payload) => string;
  /** What only repetitions of this payload share. */
  readonly once: (payload: Payload) => readonly Once[];
  readonly acknowledge?: (payload: Payload) => Response | undefined;
}

const repeated: Handled = { kind: "ignored", why: repetition };

/** Slack may deliver the same thing twice, and the repetition may come first. */
async function isNew({ deduplication }: Dependencies, once: readonly Once[]): Promise<boolean> {
  for (const { key, seconds } of once) {
    if (!(await deduplication.claim(key, seconds))) return false;
  }
  return true;
}

const malformed: Handled = { kind: "ignored", why: "an unexpected payload" };

/** Makes a listener that ignores malformed payloads and repetitions, and refuses unwelcome people. */
export function listen<Payload, Response = undefined>(
  dependencies: Dependencies,
  {
    surface,
    schema,
    recipient,
    affiliation,
    work,
    request,
    once,
    acknowledge,
  }: Spec<Payload, Response>,
): Listener<Response> {
  const isWelcome = (payload: Payload): boolean => {
    const person = affiliation(payload);
    return person === undefined || dependencies.welcomes(person);
  };
  const workFor = async (payload: Payload): Promise<Handled> =>
    isWelcome(payload)
      ? work(payload)
      : { kind: "refused", team: affiliation(payload)?.team ?? "unknown" };
  return {
    acknowledge: (body) => {
      const { data } = schema.safeParse(body);
      return data !== undefined && isWelcome(data) ? acknowledge?.(data) : undefined;
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
