// The least that an app does that answers and knows whether Slack took its answer.
import { start } from "./start.js";

await start(async ({ ack, respond }) => {
  await ack();
  await respond("A fixed message.");
});
