import type { z } from "zod";
import { handleDelivery, type Handled, type Once, type Surface } from "./handle-delivery.ts";
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

/** The form of Slack's event ids. Anything else could hold any text, so it is not logged. */
const eventId = /^Ev[A-Z0-9]{1,32}$/;

/** Names what cannot be read, by the names that this app gives it. */
function malformed({ issues }: z.ZodError): Handled {
  const fields = new Set(issues.map(({ path }) => path.slice(0, 2).join(".")));
  return { kind: "ignored", why: `an unexpected payload: ${[...fields].join(", ")}` };
}

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
    isWelcome(payload) ? work(payload) : { kind: "refused", team: affiliation(payload)?.team };
  return {
    acknowledge: (body) => {
      const { data } = schema.safeParse(body);
      return data !== undefined && isWelcome(data) ? acknowledge?.(data) : undefined;
    },
    work: async (body) => {
      const { data, error } = schema.safeParse(body);
      if (error !== undefined) {
        const request = dependencies.newId();
        const unread = { surface, request, recipient: undefined, once: [] };
        return handleDelivery(dependencies, unread, async () => Promise.resolve(malformed(error)));
      }
      const given = request?.(data) ?? "";
      const delivery = {
        surface,
        request: eventId.test(given) ? given : dependencies.newId(),
        recipient: recipient(data),
        once: once(data),
      };
      return handleDelivery(dependencies, delivery, async () => workFor(data));
    },
  };
}
