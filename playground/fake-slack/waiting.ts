import type { Activity } from "./activity.ts";
import type { Journal } from "./journal.ts";

/** Waits for the app, in real time, because the app does not follow the fake's clock. */
export interface Waiting {
  /**
   * Waits until there has been no traffic between the app and the fake for a moment. Bolt
   * acknowledges before it works, so an app that takes longer than `quietMs` needs `waitFor`
   * instead.
   * @throws Error if it does not become quiet within `timeoutMs`
   */
  settled(limits?: { readonly quietMs?: number; readonly timeoutMs?: number }): Promise<void>;
  /**
   * Waits until `look` returns something.
   * @throws Error naming the app's last calls if that takes longer than `timeoutMs`
   */
  waitFor<T>(
    look: () => T | undefined | null | false,
    limits?: { readonly timeoutMs?: number },
  ): Promise<T>;
}

interface Parts {
  readonly activity: Activity;
  readonly journal: Journal;
}

const pollMs = 2;

/** Only what never comes takes so long, even where other work takes most of the processor. */
const patienceMs = 30_000;

export function waiting(parts: Parts): Waiting {
  return {
    async settled({ quietMs = 30, timeoutMs = patienceMs } = {}) {
      const start = performance.now();
      while (performance.now() - start < timeoutMs) {
        if (parts.activity.quietFor() >= quietMs) return;
        await pause(pollMs);
      }
      throw new Error(`Not settled within ${timeoutMs} ms. ${lastCalls(parts.journal)}`);
    },
    waitFor: async (look, { timeoutMs = patienceMs } = {}) => waitFor(parts, look, timeoutMs),
  };
}

async function waitFor<T>(
  parts: Parts,
  look: () => T | undefined | null | false,
  timeoutMs: number,
): Promise<T> {
  const start = performance.now();
  while (performance.now() - start < timeoutMs) {
    const found = look();
    if (isFound(found)) return found;
    await pause(pollMs);
  }
  throw new Error(`Not seen within ${timeoutMs} ms. ${lastCalls(parts.journal)}`);
}

function isFound<T>(value: T | undefined | null | false): value is T {
  return value !== undefined && value !== null && value !== false;
}

function lastCalls(journal: Journal): string {
  const calls = journal.requests.slice(-5).map(({ method, response }) => {
    const error = response["ok"] === true ? "ok" : String(response["error"]);
    return `${method} (${error})`;
  });
  return `The app's last calls: ${calls.join(", ") || "none"}.`;
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
