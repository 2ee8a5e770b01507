// The least that an app does that answers and knows whether Slack took its answer.
import { App, HTTPReceiver, LogLevel } from "@slack/bolt";

const { SLACK_BOT_TOKEN = "", SLACK_SIGNING_SECRET = "", SLACK_API_URL = "" } = process.env;

const receiver = new HTTPReceiver({
  signingSecret: SLACK_SIGNING_SECRET,
  logLevel: LogLevel.ERROR,
});
const app = new App({
  token: SLACK_BOT_TOKEN,
  receiver,
  clientOptions: { slackApiUrl: SLACK_API_URL },
  logLevel: LogLevel.ERROR,
});
app.command("/role", async ({ ack, respond }) => {
  await ack();
  await respond("A fixed message.");
});
const address = (await app.start(0)).address();
const port = typeof address === "object" ? address?.port : undefined;
process.stdout.write(`${JSON.stringify({ msg: "ready", port })}\n`);
