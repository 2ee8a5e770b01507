import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["playground/test-browser/**/*.test.ts"],
    environment: "node",
    // A browser, the app and the fake Slack share two cores.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
