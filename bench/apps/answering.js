// The minimal app that sends an answer and knows whether Slack accepted it.
import { start } from "./start.js";

await start(async ({ ack, respond }) => {
  await ack();
  await respond("A fixed message.");
});
