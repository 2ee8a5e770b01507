// What Bolt itself takes: an app that acknowledges a command with a fixed message, and no more.
import { start } from "./start.js";

await start(async ({ ack }) => ack("A fixed message."));
