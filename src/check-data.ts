import { parentPort, workerData } from "node:worker_threads";
import { checkedData } from "./open-rolecall.ts";

// Runs in a worker thread, because parsing and checking would block the app for half a second.

if (typeof workerData === "string") parentPort?.postMessage(checkedData(workerData));
