// What each part of src may import beside its own folder: folders and files of src, packages, and
// modules of Node. Everything else is refused. `npx vitest run test/layers --update` turns this into
// .oxlintrc.layers.json, which the linter reads.

type Layers = Readonly<Record<string, readonly string[]>>;
const only = (names: string): readonly string[] => names.split(" ");

export const folders: Layers = {
  catalogue: only("zod"),
  ingest: only("catalogue english.ts zod yaml"),
  question: only("catalogue english.ts"),
  answer: only("catalogue question"),
  render: only("catalogue question answer @slack/types"),
  slack: only(
    "catalogue question answer render @slack/bolt @slack/types @slack/web-api pino undici zod",
  ),
  mcp: only("catalogue question render @modelcontextprotocol/server zod"),
  operations: only(
    "catalogue answer slack @redis/client prom-client node:crypto node:fs node:http",
  ),
};

/** Files that may import other things than their folder, and files beside the folders. */
export const files: Layers = {
  "catalogue/load.ts": only("zod node:fs"),
  "catalogue/read-file.ts": only("zod node:fs"),
  "ingest/load-sources.ts": only("catalogue zod yaml node:fs"),
  "ingest/html-lines.ts": only("catalogue cheerio"),
  "ingest/page-address.ts": only("catalogue cheerio"),
  "ingest/page-navigation.ts": only("catalogue cheerio"),
  "ingest/web-page.ts": only("catalogue cheerio parse5-htmlparser2-tree-adapter"),
  "ingest/readers/csv-table.ts": only("catalogue csv-parse/sync"),
  "question/lexicon/fuzzy.ts": only("catalogue fuse.js"),
  "question/lexicon/parse-language.ts": only("catalogue zod"),
  "question/memoize.ts": only("catalogue lru-cache"),
  "question/parse-teams.ts": only("catalogue zod"),
  "question/teams-schema.ts": only("catalogue zod"),
  "question/parse-vocabulary.ts": only("catalogue zod"),
  "question/vocabulary-schema.ts": only("zod"),
  "question/text/word-classes.ts": only("catalogue node:module wink-nlp"),
  "mcp/node-http.ts": only("node:http node:stream/promises"),
  "slack/transport/closing-response.ts": only("node:http"),
  "config.ts": only("zod"),
  "english.ts": only("node:module"),
  "logger.ts": only("pino"),
  "root.ts": only("node:url"),
  "version.ts": only("root.ts node:fs node:path"),
  "load-slackbot.ts": only("mcp slack version.ts"),
  "reply.ts": only("catalogue question answer render"),
  "open-rolecall.ts": only(
    "catalogue question reply.ts data-files.ts checked-data.ts node:fs yaml",
  ),
  "open-quickly.ts": only("reply.ts open-rolecall.ts checked-data.ts data-files.ts"),
  "checked-data.ts": only("catalogue question data-files.ts node:crypto node:fs node:path"),
  "data-files.ts": only("root.ts node:fs node:path node:url"),
  "check-data.ts": only("open-rolecall.ts node:worker_threads"),
  "follow-catalogue.ts": only("operations data-files.ts"),
  "load-edition.ts": only(
    "question operations reply.ts open-rolecall.ts open-quickly.ts checked-data.ts data-files.ts node:events node:fs node:path node:worker_threads",
  ),
};

/** What may import anything of src and any package, but for this. */
export const anythingBut: Layers = {
  // Bolt takes half a second to load.
  commands: only("slack operations main.ts assemble.ts rolecall.ts @slack/bolt @slack/web-api"),
  "assemble.ts": [],
  "main.ts": [],
  "rolecall.ts": [],
};

/** What may import any package, and of the playground its own folder and this. */
export const playground: Layers = {
  "fake-slack": [],
  "serve-page": only("fake-slack page/types.ts"),
};
