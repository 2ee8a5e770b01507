import type { HTTPReceiver } from "@slack/bolt";
import { createInFlight } from "../delivery/in-flight.ts";

/** Lets Slack's requests in while the app can work on them; the others get a 503. */
export interface Gate {
  /** Lets them in; until then only pages beside Slack's address are served. */
  open(): void;
  /** Still serves, but closes each connection after its request, so that senders go elsewhere. */
  leave(): void;
  /**
   * Refuses new requests and waits, at most that long, for those that have come in. False if time
   * ran out. Pages beside Slack's address are served until the port is closed.
   */
  close(withinMs: number): Promise<boolean>;
}

export function gateOf(receiver: HTTPReceiver): Gate {
  let stage: "open" | "leaving" | "closed" = "closed";
  const requests = createInFlight();
  const take = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    if (stage !== "open") response.setHeader("connection", "close");
    if (request.method === "POST") {
      if (stage === "closed") {
        response.writeHead(503).end();
        return;
      }
      const answered = new Promise<void>((resolve) => {
        response.once("close", resolve);
      });
      void requests.track(answered);
    }
    take(request, response);
  };
  return {
    open: () => {
      stage = "open";
    },
    leave: () => {
      stage = "leaving";
    },
    close: async (withinMs) => {
      stage = "closed";
      return requests.drained(withinMs);
    },
  };
}
