import { join } from "node:path";
import { BaseSequencer, createVitest, type TestSpecification } from "vitest/node";
import { givenUp, type Job, job, type Verdict } from "./job.ts";

// A process of its own, because a mutant may never come to an end: whoever started it ends it then.
// Told of a file, its changed text and tests, it says whether the tests notice the change.

const root = join(import.meta.dirname, "..", "..");
let mutated = { file: "", code: "" };

/** In the order given. */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files);
  }
}

const vitest = await createVitest(
  "test",
  {
    root,
    config: false,
    include: ["test/**/*.test.ts"],
    watch: false,
    reporters: [{}],
    pool: "threads",
    maxWorkers: 1,
    // What the tests have in common, such as English, is loaded once for all of them.
    isolate: false,
    sequence: { sequencer: InOrder },
    bail: 1,
    restoreMocks: true,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    teardownTimeout: 1000,
    silent: true,
  },
  {
    plugins: [
      {
        name: "mutant",
        enforce: "pre",
        transform: (_: string, id: string) =>
          id.split("?")[0] === mutated.file ? mutated.code : undefined,
      },
    ],
  },
);
await vitest.standalone();

async function verdictOf({ file, code, tests }: Job): Promise<Verdict> {
  mutated = { file: join(root, file), code };
  vitest.invalidateFile(mutated.file);
  const specifications = await Promise.all(
    tests.map(async (test) => vitest.globTestSpecifications([test])),
  );
  // It tells of earlier runs too.
  vitest.state.filesMap.clear();
  vitest.state.clearErrors();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    specifications.flat(),
  );
  for (const module of testModules) {
    const [failed] = module.children.allTests("failed");
    if (failed !== undefined) return { killedBy: `${module.relativeModuleId}: ${failed.fullName}` };
    if (module.state() === "failed") return { killedBy: module.relativeModuleId };
  }
  if (unhandledErrors.length > 0) return { killedBy: "an unhandled error" };
  const passed = testModules.filter((module) => module.state() === "passed");
  return passed.length === tests.length ? {} : { killedBy: givenUp };
}

process.on("message", (message) => {
  void verdictOf(job.parse(message)).then((result) => process.send?.(result));
});
process.send?.("ready");
