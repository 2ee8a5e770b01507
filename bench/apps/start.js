import { App, HTTPReceiver, LogLevel } from "@slack/bolt";

const { SLACK_BOT_TOKEN = "", SLACK_SIGNING_SECRET = "", SLACK_API_URL = "" } = process.env;

/**
 * Starts an app with one command, and prints its port.
 * @param {import("@slack/bolt").Middleware<import("@slack/bolt").SlackCommandMiddlewareArgs>}
 * onCommand
 */
export async function start(onCommand) {
  const logLevel = LogLevel.ERROR;
  const app = new App({
    token: SLACK_BOT_TOKEN,
    receiver: new HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET, logLevel }),
    clientOptions: { slackApiUrl: SLACK_API_URL },
    logLevel,
  });
  app.command("/role", onCommand);
  const address = (await app.start(0)).address();
  const port = typeof address === "object" ? address?.port : undefined;
  process.stdout.write(`${JSON.stringify({ msg: "ready", port })}\n`);
}
