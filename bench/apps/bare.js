// Bolt's own cost: an app that only acknowledges a command with a fixed message.
import { start } from "./start.js";

await start(async ({ ack }) => ack("A fixed message."));
