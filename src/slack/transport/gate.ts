import type { HTTPReceiver } from "@slack/bolt";
import { createInFlight } from "../delivery/in-flight.ts";

/** Where Slack's requests come in, and how that ends. */
export interface Gate {
  /** Serves on, but no connection outlives its request, so that whoever sends turns elsewhere. */
  leave(): void;
  /**
   * Refuses what comes now and waits, so long, for what has come in already. Pages beside Slack's
   * address are served until the port is closed.
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
