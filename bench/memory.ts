import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { toMessage } from "../src/render/slack/message.ts";
import { warmUp } from "../src/reply.ts";
import { goldenQuestions } from "./questions.ts";
import type { Part, Row } from "./section.ts";
import { rolecallOf, type Size, sizes } from "./sizes.ts";

const asked = 100_000;
const looks = 10;
const megabyte = 1e6;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** The heap in use, in bytes, after garbage collection. */
function alive(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

function measure({ name, catalogue: open }: Size, progress: (step: string) => void): Row {
  const before = alive();
  const catalogue = open();
  const read = alive();
  const rolecall = rolecallOf(catalogue);
  const opened = alive();
  warmUp(rolecall);
  const questions = goldenQuestions(rolecall, asked / looks);
  const after: number[] = [];
  for (let look = 0; look < looks; look += 1) {
    progress(`${name}, ${((look + 1) * asked) / looks} questions`);
    for (const text of questions) toMessage(rolecall.reply(`${text}${" ".repeat(look)}`).page);
    after.push(alive());
  }
  const roleLevels = catalogue.roleLevels.length;
  return {
    catalogue: name,
    "its facts, MB": (read - before) / megabyte,
    "its indexes, MB": (opened - read) / megabyte,
    "bytes a role level": Math.round((opened - before) / roleLevels),
    "after a tenth of the questions, MB": ((after[0] ?? 0) - before) / megabyte,
    "after half, MB": ((after[looks / 2 - 1] ?? 0) - before) / megabyte,
    "after all, MB": ((after.at(-1) ?? 0) - before) / megabyte,
  };
}

/**
 * The memory that catalogues of three sizes take, and what a hundred thousand questions leave
 * behind.
 */
export const memory: Part = {
  name: "memory",
  about: `what a catalogue takes, and after ${asked.toLocaleString("en")} questions`,
  measure: async (progress) =>
    Promise.resolve({
      title: `Memory, over ${asked.toLocaleString("en")} questions`,
      rows: sizes.map((size) => measure(size, progress)),
    }),
};
