// What Bolt itself takes: an app that acknowledges a command with a fixed message, and no more.
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
app.command("/role", async ({ ack }) => ack("A fixed message."));
const address = (await app.start(0)).address();
const port = typeof address === "object" ? address?.port : undefined;
process.stdout.write(`${JSON.stringify({ msg: "ready", port })}\n`);
