import type { HTTPReceiver } from "@slack/bolt";
import { createInFlight } from "../delivery/in-flight.ts";

/** Lets Slack's requests in until the app stops. */
export interface Gate {
  /** Still serves, but closes each connection after its request, so that senders go elsewhere. */
  leave(): void;
  /**
   * Refuses new requests and waits, at most that long, for those that have come in. False if time
   * ran out. Pages beside Slack's address are served until the port is closed.
   */
  close(withinMs: number): Promise<boolean>;
}

export function gateOf(receiver: HTTPReceiver): Gate {
  let stage: "open" | "leaving" | "closed" = "open";
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
    leave: () => {
      stage = "leaving";
    },
    close: async (withinMs) => {
      stage = "closed";
      return requests.drained(withinMs);
    },
  };
}
