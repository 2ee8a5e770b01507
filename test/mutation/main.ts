import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { toolArguments } from "../tool-arguments.ts";
import { refusedByCompiler } from "./compiled.ts";
import { givenUp, type Job, noEnd, type Verdict, verdict } from "./job.ts";
import { applied, type Mutant, mutantsOf } from "./mutants.ts";
import { type Target, targets } from "./targets.ts";

// Changes the files of targets.ts in one place at a time and sees whether their tests notice.

const usage = `Usage: npm run test:mutation -- [PART…] [--jobs N] [--killed]
Mutates the files of test/mutation/targets.ts whose path has one of the parts in it, or all.
  --jobs N   so many at once; as many as there are processors where absent
  --killed   shows by which test each mutant was killed
`;

const root = join(import.meta.dirname, "..", "..");
/** What the tests without a mutant never take. */
const longestMs = 60_000;

interface Case {
  readonly target: Target;
  readonly code: string;
  readonly mutant: Mutant;
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
}

/** A worker, which is replaced when it has ended, or was ended because it did not answer. */
function createWorker() {
  let started: Started | undefined;
  const start = async (): Promise<Started> => {
    const child = fork(join(import.meta.dirname, "worker.ts"), {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const ended = once(child, "exit").then(() => {
      if (started?.child === child) started = undefined;
    });
    const now = { child, ended };
    started = now;
    await once(child, "message");
    return now;
  };
  const stop = (): void => {
    started?.child.kill("SIGKILL");
    started = undefined;
  };
  return {
    stop,
    run: async (job: Job, limitMs: number): Promise<Verdict> => {
      const { child, ended } = started ?? (await start());
      const timer = setTimeout(stop, limitMs);
      const answered = once(child, "message").then(([answer]) => verdict.parse(answer));
      const hung = ended.then((): Verdict => ({ killedBy: noEnd }));
      child.send(job);
      return Promise.race([answered, hung]).finally(() => {
        clearTimeout(timer);
      });
    },
  };
}

async function inTurn<Item>(
  items: readonly Item[],
  jobs: number,
  work: (item: Item, worker: ReturnType<typeof createWorker>) => Promise<void>,
): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: jobs }, async () => {
      const worker = createWorker();
      for (const item of left) await work(item, worker);
      worker.stop();
    }),
  );
}

function shown({ target, code, mutant }: Case): string {
  const { operator, start, end, replacement } = mutant;
  const line = code.slice(0, start).split("\n").length;
  const short = (text: string): string => text.replace(/\s+/g, " ").slice(0, 90);
  return `${target.file}:${line} ${operator}: ${short(code.slice(start, end))} → ${short(replacement)}`;
}

function percent(part: number, of: number): string {
  return of === 0 ? "" : `${Math.floor((100 * part) / of)} %`;
}

const { values, positionals } = toolArguments(usage, {
  jobs: { type: "string" },
  killed: { type: "boolean", default: false },
});
const jobs = Number(values.jobs ?? availableParallelism());
const chosen = targets.filter(
  ({ file }) => positionals.length === 0 || positionals.some((part) => file.includes(part)),
);

const cases = (
  await Promise.all(
    chosen.map(async (target) => {
      const code = await readFile(join(root, target.file), "utf8");
      return mutantsOf(code).map((mutant): Case => ({ target, code, mutant }));
    }),
  )
).flat();
const texts = cases.map(({ target: { file }, code, mutant }) => ({
  file,
  code: applied(code, mutant),
}));
const refused = await refusedByCompiler(texts);
const tried = cases.filter((_, at) => !refused.has(at));
process.stdout.write(`${cases.length} mutants, ${refused.size} refused by the compiler\n`);

// So long a mutant may take: much longer than its tests without it, because the machine may be busy.
const limits = new Map<string, number>();
await inTurn(chosen, jobs, async ({ file, tests }, worker) => {
  const job = { file, code: await readFile(join(root, file), "utf8"), tests: [...tests] };
  // The first run loads everything, and is no measure.
  const first = await worker.run(job, longestMs);
  const start = performance.now();
  const second = await worker.run(job, longestMs);
  if (first.killedBy !== undefined && second.killedBy !== undefined) {
    throw new Error(`The tests of ${file} fail without a mutant: ${second.killedBy}`);
  }
  limits.set(file, 20_000 + 5 * (performance.now() - start));
});

const survivors: Case[] = [];
await inTurn(tried, jobs, async (one, worker) => {
  const { target, code, mutant } = one;
  const job = { file: target.file, code: applied(code, mutant), tests: [...target.tests] };
  const limitMs = limits.get(target.file) ?? longestMs;
  const first = await worker.run(job, limitMs);
  // A busy machine is no mutant without an end, and the run before may have left something behind.
  const isUnclear = first.killedBy === noEnd || first.killedBy === givenUp;
  if (isUnclear) worker.stop();
  const { killedBy } = isUnclear ? await worker.run(job, 2 * limitMs) : first;
  if (killedBy === undefined) survivors.push(one);
  if (killedBy === undefined) process.stdout.write(`survived: ${shown(one)}\n`);
  else if (values.killed) process.stdout.write(`${shown(one)}\n  ${killedBy}\n`);
});

const rows = chosen.map(({ file }) => {
  const isHere = ({ target }: Case): boolean => target.file === file;
  const all = tried.filter(isHere).length;
  return { file, all, killed: all - survivors.filter(isHere).length };
});
const total = {
  file: "all",
  all: tried.length,
  killed: tried.length - survivors.length,
};
process.stdout.write("\nmutants  killed         file\n");
for (const { file, all, killed } of [...rows, total]) {
  process.stdout.write(
    `${String(all).padStart(7)} ${String(killed).padStart(7)} ${percent(killed, all).padStart(6)}  ${file}\n`,
  );
}
