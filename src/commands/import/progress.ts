import type { Progress, Stage } from "./prepare.ts";

// Below this many files or characters a person does not wait.
const many = 20;
const long = 200_000;

/** Lets what follows take the place of the terminal's current line. */
export const clearedLine = "\r\u001B[K";

const words = {
  building: "Building the catalogue…",
  checking: "Checking the vocabulary…",
  comparing: "Comparing with the catalogue as it was…",
} as const;

function wordsFor(stage: Stage): string | undefined {
  if (stage.stage !== "reading") return stage.size < long ? undefined : words[stage.stage];
  return stage.of < many ? undefined : `Reading: ${stage.done} of ${stage.of}`;
}

/**
 * Says what a long import is doing: on a terminal in one line that is written over, elsewhere in a
 * line for each stage and each hundred files.
 */
export function progressTo(stream: NodeJS.WritableStream & { readonly isTTY?: boolean }): Progress {
  return (stage) => {
    const said = wordsFor(stage);
    if (said === undefined) return;
    const isLast = stage.stage === "comparing";
    if (stream.isTTY === true) stream.write(`${clearedLine}${said}${isLast ? "\n" : ""}`);
    else if (stage.stage !== "reading" || stage.done % 100 === 0 || stage.done === stage.of) {
      stream.write(`${said}\n`);
    }
  };
}
