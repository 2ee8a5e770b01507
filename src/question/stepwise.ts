/** Work that can pause between its steps, each of which takes a few milliseconds. */
export type Stepwise<Value> = Generator<undefined, Value>;

/** Does the work without pausing. */
export function atOnce<Value>(work: Stepwise<Value>): Value {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Does the work, pausing after each step so that other work can run. */
export async function withPauses<Value>(
  work: Stepwise<Value>,
  pause: () => Promise<void>,
): Promise<Value> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await pause();
  }
}
