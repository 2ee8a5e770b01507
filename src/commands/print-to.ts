import { writeSync } from "node:fs";

const standardError = 2;

/** Says why the output is not complete, past the streams: one of them has just failed. */
function tellUnwritten({ code, message }: NodeJS.ErrnoException): void {
  const reason =
    code === "ENOSPC" ? "the disk is full. Free some space, or print elsewhere" : message;
  try {
    writeSync(standardError, `The output could not be written: ${reason}.\n`);
  } catch {
    // Nobody can be told where standard error fails too; the exit status says it.
  }
}

/**
 * Prints to a stream whose reader may leave before the end, as `head` does: what comes then is for
 * nobody, and the command ends as soon as it may. An output that cannot be written for another
 * reason, such as a full disk, is told, and the exit status is 1.
 * @param whenLeft what to do then instead of ending
 */
export function printTo(
  stream: NodeJS.WritableStream,
  whenLeft: (status?: number) => void = (status) => process.exit(status),
): (text: string) => void {
  let told = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") {
      whenLeft();
      return;
    }
    if (!told) tellUnwritten(error);
    told = true;
    whenLeft(1);
  });
  return (text) => {
    stream.write(text);
  };
}
