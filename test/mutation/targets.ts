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

/** The labelled questions come last: they are slow, and few mutants live so long. */
const question = (tests: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(tests).map(([name, files]) => ({
    file: `src/question/resolve/${name}.ts`,
    tests: [...files, "questions", "sets/sets", "framework-questions"].map(
      (file) => `test/question/${file}.test.ts`,
    ),
  }));

export const targets: readonly Target[] = [
  { file: "src/logger.ts", tests: ["test/logger.test.ts"] },
  ...slack("", { app: ["transport/gate", "app", "start"] }),
  ...slack("delivery/", {
    audience: ["delivery/audience"],
    deduplication: ["delivery/deduplication"],
    "handle-delivery": ["delivery/handle-delivery"],
    "in-flight": ["delivery/in-flight"],
    listener: ["delivery/listener"],
    "log-delivery": ["delivery/log-delivery"],
    newest: ["delivery/newest"],
    observe: ["delivery/handle-delivery"],
  }),
  ...slack("api/", {
    "error-codes": ["api/error-codes"],
    outgoing: ["api/outgoing"],
    "past-messages": ["api/past-messages"],
    recipient: ["api/recipient"],
    "response-url": ["api/response-url"],
    pacing: ["api/pacing"],
    "send-result": ["api/send-result"],
    turns: ["api/outgoing"],
    "web-api": ["api/web-api"],
  }),
  ...slack("message/", { "seen-text": ["message/seen-text"] }),
  ...slack("transport/", {
    "bolt-logger": ["transport/bolt-logger"],
    gate: ["transport/gate"],
    payloads: ["delivery/audience", "transport/incomplete-payloads"],
    "http-receiver": ["transport/http-receiver", "transport/receivers"],
    register: ["transport/register"],
    "signed-requests": ["transport/receivers"],
    "socket-receiver": ["transport/socket-receiver"],
    "start-error": ["transport/start-error"],
    trouble: ["transport/trouble"],
    "wait-out": ["transport/wait-out"],
  }),
  ...operations({
    editions: ["editions"],
    metrics: ["metrics", "documentation"],
    "question-outcome": ["metrics"],
    "redis-store": ["redis-store"],
    routes: ["serve"],
    serve: ["serve"],
    "shared-deduplication": ["shared-deduplication"],
    "watch-files": ["watch-files"],
  }),
  { file: "src/ingest/level-order.ts", tests: ["test/ingest/level-order.test.ts"] },
  { file: "src/ingest/titles.ts", tests: ["test/ingest/level-order.test.ts"] },
  { file: "src/catalogue/levels.ts", tests: ["test/catalogue/levels.test.ts"] },
  { file: "src/catalogue/tracks.ts", tests: ["test/catalogue/steps.test.ts"] },
  ...question({
    outcomes: ["resolve/outcomes", "resolve/decide", "resolve/separate-questions"],
    unexplained: ["resolve/weights", "resolve/outcomes"],
    weights: ["resolve/weights", "resolve/outcomes"],
  }),
];
