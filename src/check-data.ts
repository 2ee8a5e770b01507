import { parentPort, workerData } from "node:worker_threads";
import { checkedData } from "./open-rolecall.ts";

// A thread of its own: parsing and checking take half a second, in which the app's thread answers.

if (typeof workerData === "string") parentPort?.postMessage(checkedData(workerData));
