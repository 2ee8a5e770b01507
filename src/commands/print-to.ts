/**
 * Prints to a stream whose reader may leave before the end, as `head` does: what comes then is for
 * nobody, and the command ends as soon as it may.
 * @param whenLeft what to do then instead of ending
 */
export function printTo(
  stream: NodeJS.WritableStream,
  whenLeft: () => void = () => process.exit(),
): (text: string) => void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    whenLeft();
  });
  return (text) => {
    stream.write(text);
  };
}
