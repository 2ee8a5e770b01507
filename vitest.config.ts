import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{test,playground/test}/**/*.test.ts"],
    environment: "node",
    // Only what never ends takes so long, even where other work takes most of the processor.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    restoreMocks: true,
    // No module here keeps state from one test to the next, so each is loaded once: half the time.
    isolate: false,
    // Texts by the thousand live for a moment: with room for them, fewer are copied.
    execArgv: ["--max-semi-space-size=32"],
    // Many tests wait for most of their time, so two for each processor keep it busy.
    maxWorkers: 2 * availableParallelism(),
    // Those that run beside each other wait for most of their time, for Slack's client or an app.
    maxConcurrency: 20,
    coverage: { provider: "v8", include: ["src/**"] },
  },
});
