import { Bench } from "tinybench";
import { type Rolecall, warmUp } from "../src/reply.ts";
import { toMessage } from "../src/render/slack/message.ts";
import { scoreOf } from "./labelled.ts";
import { createPlainBot } from "./plain-bot.ts";
import { goldenQuestions } from "./questions.ts";
import type { Part, Row, Section } from "./section.ts";
import { percentile } from "./statistics.ts";
import { rolecallOf, type Size, sizes } from "./sizes.ts";

const asked = 4000;
/** Plain search takes seconds per question on the largest catalogue. */
const plainAsked = 40;

interface Latency {
  readonly medianMs: number;
  readonly p99Ms: number;
}

interface Measured {
  readonly name: string;
  readonly first: Latency;
  /** The least of several first times, and so without garbage collection pauses. */
  readonly work: Latency;
  readonly again: Latency;
  readonly plain: Latency;
}

/** Asks each question once, in order. */
async function latencyOf(
  questions: readonly string[],
  ask: (text: string) => unknown,
): Promise<Latency> {
  let at = 0;
  const bench = new Bench({ time: 0, iterations: questions.length, warmup: false });
  bench.add("question", () => {
    ask(questions[at] ?? "");
    at += 1;
  });
  await bench.run();
  const result = bench.getTask("question")?.result;
  if (result === undefined || !("latency" in result)) throw new Error("Nothing was measured.");
  return { medianMs: result.latency.p50, p99Ms: result.latency.p99 };
}

/** Takes a question all the way to the message that Slack is sent. */
function answering(rolecall: Rolecall): (text: string) => unknown {
  return (text) => toMessage(rolecall.reply(text).page);
}

/** The fastest time for each question among several bots that have not heard it before. */
function workOf(questions: readonly string[], bots: readonly Rolecall[]): Latency {
  const least = questions.map(() => Number.POSITIVE_INFINITY);
  for (const bot of bots) {
    const ask = answering(bot);
    for (const [at, text] of questions.entries()) {
      const start = performance.now();
      ask(text);
      least[at] = Math.min(least[at] ?? 0, performance.now() - start);
    }
  }
  return { medianMs: percentile(least, 0.5), p99Ms: percentile(least, 0.99) };
}

async function measure({ name, catalogue: open }: Size): Promise<Measured> {
  const catalogue = open();
  // A bot that is not measured phrases them and warms up the code.
  const other = rolecallOf(catalogue);
  const questions = goldenQuestions(other, asked);
  const plain = createPlainBot(catalogue);
  for (const text of questions) answering(other)(text);
  const [rolecall, ...unasked] = Array.from({ length: 4 }, () => {
    const bot = rolecallOf(catalogue);
    warmUp(bot);
    return bot;
  });
  if (rolecall === undefined) throw new Error("There is nobody to ask.");
  return {
    name,
    first: await latencyOf(questions, answering(rolecall)),
    again: await latencyOf(questions, answering(rolecall)),
    work: workOf(questions, unasked),
    plain: await latencyOf(questions.slice(0, plainAsked), plain),
  };
}

function rowOf({ name, first, work, again, plain }: Measured, smallest: Measured): Row {
  return {
    catalogue: name,
    "median ms": first.medianMs,
    "p99 ms": first.p99Ms,
    "p99 without pauses": work.p99Ms,
    "again, median": again.medianMs,
    "again, p99": again.p99Ms,
    "plain search, median": plain.medianMs,
    "plain search, p99": plain.p99Ms,
    "ours : plain": first.medianMs / plain.medianMs,
    "times the smallest": first.medianMs / smallest.first.medianMs,
    "plain, times the smallest": plain.medianMs / smallest.plain.medianMs,
  };
}

function ownScore(): string {
  const [own] = sizes;
  if (own === undefined) throw new Error("There is no catalogue.");
  const rolecall = rolecallOf(own.catalogue());
  const { questions, ...right } = scoreOf(rolecall, createPlainBot(rolecall.catalogue));
  return `Of the labelled questions that name one thing, Rolecall is right on ${right.rolecall} of ${questions}, plain search on ${right.plain}.`;
}

/**
 * Understanding, answer and message, on catalogues of three sizes, compared with plain fuzzy
 * search.
 */
export const question: Part = {
  name: "question",
  about: "one question on catalogues of three sizes, beside plain fuzzy search",
  measure: async (progress): Promise<Section> => {
    const measured: Measured[] = [];
    for (const size of sizes) {
      progress(size.name);
      measured.push(await measure(size));
    }
    const [smallest] = measured;
    return {
      title: `One question: ${asked} asked for the first time, then again`,
      rows: smallest === undefined ? [] : measured.map((one) => rowOf(one, smallest)),
      notes: [ownScore()],
    };
  },
};
