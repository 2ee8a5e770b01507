import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{test,playground/test}/**/*.test.ts"],
    environment: "node",
    // Some tests start a process (the linter, a command), and two cores share the work.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    restoreMocks: true,
    // No module here keeps state from one test to the next, so each is loaded once: half the time.
    isolate: false,
    // The default leaves one processor idle, which on two is half of them.
    maxWorkers: "100%",
    coverage: { provider: "v8", include: ["src/**"] },
  },
});
