import { expect, test } from "vitest";
import { serverOptions } from "../../../src/slack/transport/http-receiver.ts";

test("whoever is slow to send a request is given up, and idle connections outlive a load balancer's", () => {
  expect(serverOptions).toEqual({
    headersTimeout: 5000,
    requestTimeout: 5000,
    connectionsCheckingInterval: 1000,
    keepAliveTimeout: 620_000,
  });
});
