/** What is mutated, and the tests that should notice, in the order in which they are run. */
export interface Target {
  readonly file: string;
  readonly tests: readonly string[];
}

/** Files of a folder of src, each with the tests from the same folder of test. */
const within = (
  folder: string,
  tests: Readonly<Record<string, readonly string[]>>,
): readonly Target[] =>
  Object.entries(tests).map(([name, files]) => ({
    file: `src/${folder}/${name}.ts`,
    tests: files.map((file) => `test/${folder}/${file}.test.ts`),
  }));

/** The labelled questions come last: they are slow, and few mutants live so long. */
const beforeLabelled = (
  tests: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(tests).map(([name, files]) => [
      name,
      [...files, "questions", "sets/sets", "sets/teams", "framework-questions"],
    ]),
  );

export const targets: readonly Target[] = [
  { file: "src/logger.ts", tests: ["test/logger.test.ts"] },
  ...within("slack", {
    app: ["transport/gate", "app", "start"],
    repeats: ["repeats"],
    submissions: ["submissions"],
    "delivery/audience": ["delivery/audience"],
    "delivery/deduplication": ["delivery/deduplication"],
    "delivery/handle-delivery": ["delivery/handle-delivery"],
    "delivery/in-flight": ["delivery/in-flight"],
    "delivery/listener": ["delivery/listener"],
    "delivery/log-delivery": ["delivery/log-delivery"],
    "delivery/newest": ["delivery/newest"],
    "delivery/observe": ["delivery/handle-delivery"],
    "api/error-codes": ["api/error-codes", "api/send-result"],
    "api/outgoing": ["api/outgoing"],
    "api/past-messages": ["api/past-messages"],
    "api/recipient": ["api/recipient"],
    "api/response-url": ["api/response-url"],
    "api/pacing": ["api/pacing"],
    "api/send-result": ["api/send-result"],
    "api/turns": ["api/turns", "api/outgoing"],
    "api/web-api": ["api/web-api"],
    "message/seen-text": ["message/seen-text"],
    "surfaces/check": ["surfaces/check"],
    "surfaces/check-state": ["surfaces/check-state"],
    "surfaces/check-view": ["surfaces/check-view", "surfaces/check"],
    "surfaces/planned-team": ["surfaces/planned-team"],
    "surfaces/posting": ["surfaces/posting"],
    "surfaces/team-form": ["surfaces/team-form"],
    "transport/bolt-logger": ["transport/bolt-logger"],
    "transport/closing-response": ["transport/closing-response"],
    "transport/gate": ["transport/gate"],
    "transport/payloads": ["transport/payloads", "delivery/audience"],
    "transport/http-receiver": ["transport/http-receiver", "transport/receivers"],
    "transport/register": ["transport/register"],
    "transport/signed-requests": ["transport/receivers"],
    "transport/slackbot-requests": ["transport/slackbot-requests"],
    "transport/socket-receiver": ["transport/socket-receiver"],
    "transport/start-error": ["transport/start-error"],
    "transport/trouble": ["transport/trouble"],
    "transport/wait-out": ["transport/wait-out"],
  }),
  ...within("operations", {
    editions: ["editions"],
    metrics: ["metrics", "documentation"],
    "question-outcome": ["metrics"],
    "redis-store": ["redis-store"],
    routes: ["routes"],
    serve: ["serve"],
    "shared-deduplication": ["shared-deduplication"],
    "watch-files": ["watch-files"],
  }),
  ...within("mcp", { guard: ["guard"], server: ["server"], tools: ["server"] }),
  ...within("commands/mcp", {
    "client-turns": ["client-turns"],
    "serve-http": ["serve-http"],
    settings: ["settings"],
  }),
  ...["src/mcp/handler.ts", "src/mcp/node-http.ts"].map((file) => ({
    file,
    tests: ["test/commands/mcp/serve-http.test.ts"],
  })),
  ...within("ingest", { "level-order": ["level-order"], titles: ["level-order"] }),
  ...within("catalogue", { levels: ["levels"], tracks: ["steps"] }),
  ...within("answer", {
    check: ["check"],
    path: ["career-path"],
    similar: ["similar-roles"],
    "team-change": ["team-change", "team"],
    "team-cover": ["team"],
    "team-needs": ["team-needs"],
  }),
  ...within("question", {
    "parse/team-spans": ["intents/team", "sets/teams", "intents/named-teams"],
    "refine/position-counts": ["intents/team", "sets/teams", "intents/named-teams"],
    "resolve/team-moves": ["resolve/team-parts", "intents/team", "sets/teams"],
    "resolve/team-parts": ["resolve/team-parts", "intents/team", "sets/teams"],
    "resolve/focus": ["resolve/focus", "resolve/whether"],
    "resolve/whether": ["resolve/whether", "intents/ready", "intents/intents"],
  }),
  ...within(
    "question",
    beforeLabelled({
      "resolve/outcomes": ["resolve/outcomes", "resolve/decide", "resolve/separate-questions"],
    }),
  ),
];
