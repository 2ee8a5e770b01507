import { DataError } from "../data-files.ts";

type Kind = abstract new (...args: never) => Error;

/**
 * The exit status of work: 1 where it throws an error that says why and what to do, which is then
 * told. Other errors are bugs.
 * @param expected the kinds of such errors
 */
export async function exitStatus(
  work: () => Promise<number>,
  complain: (text: string) => void,
  expected: readonly Kind[] = [DataError],
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const isExpected = expected.some((kind) => error instanceof kind);
    if (!isExpected || !(error instanceof Error)) throw error;
    complain(`${error.message}\n`);
    return 1;
  }
}
