import type { Log } from "./log.ts";

/** Where a bug is: names and lines, no message, because a message can hold people's words. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack = "" } = error;
  // A line of the message may look like one of the stack's.
  const frames = stack.replace(message, "").split("\n");
  return [name, ...frames.filter((line) => line.startsWith("    at ")).slice(0, 8)].join("\n");
}

/** Tells an observer. If it throws, that is logged, and the delivery goes on as if it had not. */
export function tellObserver(log: Pick<Log, "error">, tell: () => void): void {
  try {
    tell();
  } catch (error) {
    log.error({ trace: traceOf(error) }, "an observer of deliveries failed");
  }
}
