/** In milliseconds: long work holds the processor for about so long at a time. */
const sliceMs = 10;

/**
 * Long work calls what this returns between its steps, and so lets other work go first from time to
 * time: nobody's acknowledgement waits for one person's answer.
 */
export function createGiveWay({
  now,
  wait,
}: {
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < sliceMs) return;
    await wait(0);
    since = now();
  };
}
