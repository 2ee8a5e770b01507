/** What is mutated, and the tests that should notice, in the order in which they are run. */
export interface Target {
  readonly file: string;
  readonly tests: readonly string[];
}

const slack = (folder: string, tests: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(tests).map(([name, files]) => ({
    file: `src/slack/${folder}${name}.ts`,
    tests: files.map((file) => `test/slack/${file}.test.ts`),
  }));

const operations = (tests: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(tests).map(([name, files]) => ({
    file: `src/operations/${name}.ts`,
    tests: files.map((file) => `test/operations/${file}.test.ts`),
  }));

const faults = "delivery/faults";

export const targets: readonly Target[] = [
  { file: "src/logger.ts", tests: ["test/logger.test.ts"] },
  ...slack("", { app: ["transport/gate", "transport/receivers", "delivery/audience"] }),
  ...slack("delivery/", {
    audience: ["delivery/audience"],
    deduplication: ["delivery/deduplication"],
    "handle-delivery": ["delivery/audience", faults],
    "in-flight": ["delivery/in-flight"],
    listener: ["delivery/audience", faults],
    log: [faults],
  }),
  ...slack("api/", {
    "past-messages": ["api/web-api"],
    recipient: [faults],
    "response-url": ["api/response-url"],
    "retry-policy": ["api/web-api"],
    "send-result": ["api/web-api"],
    "web-api": ["api/web-api"],
  }),
  ...slack("transport/", {
    "bolt-logger": ["transport/receivers"],
    gate: ["transport/gate"],
    "http-receiver": ["transport/receivers", "transport/gate"],
    register: ["delivery/audience", "surfaces/compare", "surfaces/home"],
    "signed-requests": ["transport/receivers"],
    "socket-receiver": ["delivery/audience"],
    "start-error": ["transport/receivers"],
  }),
  ...operations({
    editions: ["editions"],
    metrics: ["metrics", "documentation"],
    "question-outcome": ["metrics"],
    routes: ["serve"],
    serve: ["serve"],
    "shared-deduplication": ["shared-deduplication"],
    "watch-files": ["watch-files"],
  }),
];
