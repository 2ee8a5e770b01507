import { z } from "zod";

/** How Slack reaches the app. */
export type Connection =
  /** Socket Mode: the app opens a WebSocket to Slack, so nothing has to be reachable from outside. */
  | { readonly kind: "socket"; readonly appToken: string }
  /** Slack sends signed requests to `/slack/events` on the port. */
  | { readonly kind: "http"; readonly signingSecret: string };

export const logLevels = ["debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof logLevels)[number];

/** Where a server listens. */
export interface Address {
  /** A host name, or an IP address without brackets. */
  readonly host: string;
  readonly port: number;
}

export interface Config {
  readonly botToken: string;
  readonly connection: Connection;
  readonly port: number;
  /** Serves only the operations pages; if undefined, they are on `port`. */
  readonly operations: Address | undefined;
  /** Ends with a slash; Slack's own where undefined. */
  readonly apiUrl: string | undefined;
  /** A URL whose origin is accepted for response_urls, in addition to Slack's and `apiUrl`'s. */
  readonly hooksUrl: string | undefined;
  /** Path of the catalogue file; the project's own data/catalogue.json where undefined. */
  readonly catalogue: string | undefined;
  /** The id of the channel that ratings and reports of gaps go to. */
  readonly feedbackChannel: string | undefined;
  /** Where replicas share what they have answered; in memory where undefined. */
  readonly redisUrl: string | undefined;
  /** Whose people are answered beside those of the app's own workspace, by Slack's ids. */
  readonly allowedWorkspaces: "everyone" | readonly string[];
  /** Whether calls go through the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY configure. */
  readonly proxied: boolean;
  readonly logLevel: LogLevel;
}

/** Everything that is wrong with the environment; the message names each variable and its remedy. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";

  /** @param help where the settings are explained, as a sentence */
  constructor(
    problems: readonly string[],
    help = "docs/slack-setup.md explains where to find each value; .env.example lists them all.",
  ) {
    super(
      [
        "The configuration cannot be used:",
        ...problems.map((problem) => `  ${problem}`),
        help,
      ].join("\n"),
    );
  }
}

const remedies = {
  SLACK_BOT_TOKEN:
    'the bot token, which begins with "xoxb-": api.slack.com/apps > your app > OAuth & Permissions',
  SLACK_APP_TOKEN:
    'an app-level token with the scope connections:write, which begins with "xapp-": api.slack.com/apps > your app > Basic Information',
  SLACK_SIGNING_SECRET: "the signing secret: api.slack.com/apps > your app > Basic Information",
  PORT: "a whole number from 0 to 65535; leave it out to use 3000",
  OPERATIONS_ADDRESS:
    "an address of this machine and a port, such as 127.0.0.1:9464; leave it out to use PORT on all addresses",
  SLACK_API_URL: "an http or https address; leave it out to use Slack's own",
  SLACK_HOOKS_URL:
    "the http or https address of a gateway that response_urls point to; leave it out if there is none",
  CATALOGUE: "the path of a catalogue file; leave it out to use data/catalogue.json",
  FEEDBACK_CHANNEL:
    'the id of a channel, which begins with "C" or "G": the channel\'s details in Slack, at the bottom',
  REDIS_URL:
    "the address of a Redis or Valkey server, redis://… or rediss://…; leave it out if there is only one replica",
  ALLOWED_WORKSPACES:
    'the ids of workspaces or organisations, which begin with "T" or "E", separated by commas, or "everyone"; leave it out to allow only the app\'s own workspace',
  LOG_LEVEL: `one of ${logLevels.join(", ")}; leave it out to use info`,
} as const;

/** A variable that is set to nothing is not set: `FEEDBACK_CHANNEL=` in a .env file, say. */
const unset = (value: unknown): unknown =>
  typeof value === "string" && value.trim() === "" ? undefined : value;

/** The schema of a variable of the environment. */
export function variable<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(unset, schema);
}

const token = (prefix: string) =>
  z
    .string()
    .trim()
    .regex(new RegExp(`^${prefix}-\\S+$`));

const allowedWorkspaces = z.union([
  z
    .string()
    .trim()
    .regex(/^everyone$/)
    .transform(() => "everyone" as const),
  z
    .string()
    .transform((ids) => ids.split(",").map((id) => id.trim()))
    .pipe(z.array(z.string().regex(/^[TE][A-Z0-9]+$/))),
]);

export const portNumber = z.coerce.number<string>().int().min(0).max(65_535);

const address = z
  .string()
  .trim()
  .regex(/^(?:\[[\da-f:.]+\]|[\w.-]+):\d+$/i)
  .transform((text) => {
    const colon = text.lastIndexOf(":");
    return { host: text.slice(0, colon).replaceAll(/[[\]]/g, ""), port: text.slice(colon + 1) };
  })
  .pipe(z.object({ host: z.string(), port: portNumber }));

const environment = z.object({
  SLACK_BOT_TOKEN: variable(token("xoxb")),
  SLACK_APP_TOKEN: variable(token("xapp").optional()),
  SLACK_SIGNING_SECRET: variable(z.string().trim().regex(/^\S+$/).optional()),
  PORT: variable(portNumber.default(3000)),
  OPERATIONS_ADDRESS: variable(address.optional()),
  SLACK_API_URL: variable(z.url({ protocol: /^https?$/ }).optional()),
  SLACK_HOOKS_URL: variable(z.url({ protocol: /^https?$/ }).optional()),
  CATALOGUE: variable(z.string().optional()),
  FEEDBACK_CHANNEL: variable(
    z
      .string()
      .trim()
      .regex(/^[CG][A-Z0-9]+$/)
      .optional(),
  ),
  REDIS_URL: variable(z.url({ protocol: /^rediss?$/ }).optional()),
  ALLOWED_WORKSPACES: variable(allowedWorkspaces.default([])),
  LOG_LEVEL: variable(z.enum(logLevels).default("info")),
});

export type Environment = Readonly<Record<string, string | undefined>>;

function isSet(env: Environment, name: string): boolean {
  return unset(env[name]) !== undefined;
}

/**
 * A sentence for each invalid variable, in the order of the remedies. It never quotes the value, which
 * may be a secret in the wrong place.
 * @param remedies what each variable must be, as the end of a sentence
 */
export function invalidOnes(
  env: Environment,
  error: z.ZodError | undefined,
  remedies: Readonly<Record<string, string>>,
): readonly string[] {
  const invalid = new Set(error?.issues.map(({ path }) => path[0]));
  return Object.entries(remedies)
    .filter(([name]) => invalid.has(name))
    .map(([name, remedy]) => {
      const what = isSet(env, name) ? "is not valid" : "is not set";
      return `${name} ${what}. It must be ${remedy}.`;
    });
}

function modeProblems(env: Environment): readonly string[] {
  const modes = ["SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"] as const;
  const given = modes.filter((name) => isSet(env, name));
  if (given.length === 0) {
    return [
      `Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set. For Socket Mode set SLACK_APP_TOKEN (${remedies.SLACK_APP_TOKEN}); for HTTP mode set SLACK_SIGNING_SECRET (${remedies.SLACK_SIGNING_SECRET}).`,
    ];
  }
  if (given.length === modes.length) {
    return [
      "SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set. Keep SLACK_APP_TOKEN for Socket Mode or SLACK_SIGNING_SECRET for HTTP mode, and remove the other.",
    ];
  }
  return [];
}

function connectionOf(values: z.infer<typeof environment>): Connection | undefined {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = values;
  if (appToken !== undefined) return { kind: "socket", appToken };
  return signingSecret === undefined ? undefined : { kind: "http", signingSecret };
}

/** @throws ConfigError with every problem at once */
export function readConfig(env: Environment): Config {
  const { data, error } = environment.safeParse(env);
  const problems = [...invalidOnes(env, error, remedies), ...modeProblems(env)];
  const connection = data === undefined ? undefined : connectionOf(data);
  if (data === undefined || connection === undefined || problems.length > 0) {
    throw new ConfigError(problems);
  }
  return {
    botToken: data.SLACK_BOT_TOKEN,
    connection,
    port: data.PORT,
    operations: data.OPERATIONS_ADDRESS,
    apiUrl: data.SLACK_API_URL?.replace(/\/*$/, "/"),
    hooksUrl: data.SLACK_HOOKS_URL,
    catalogue: data.CATALOGUE,
    feedbackChannel: data.FEEDBACK_CHANNEL,
    redisUrl: data.REDIS_URL,
    allowedWorkspaces: data.ALLOWED_WORKSPACES,
    // Node's own switch, which makes its built-in fetch use a proxy.
    proxied: env["NODE_USE_ENV_PROXY"] === "1",
    logLevel: data.LOG_LEVEL,
  };
}
