import { parseArgs, type ParseArgsConfig } from "node:util";

type FlagsConfig = NonNullable<ParseArgsConfig["options"]>;

export const text = { type: "string" } as const;
export const flag = { type: "boolean", default: false } as const;

/** The flag that every command has. */
export const helpFlag = { help: { type: "boolean", short: "h", default: false } } as const;

type Given<Config extends FlagsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: Config }>
>;

type Read<Config extends FlagsConfig> =
  | {
      readonly kind: "flags";
      readonly values: Given<Config>["values"];
      readonly words: readonly string[];
    }
  /** Names the flag and what is wrong with it. */
  | { readonly kind: "wrong"; readonly reason: string };

/** The flags and words of a command, which all commands read alike. */
export function readFlags<const Config extends FlagsConfig>(
  command: string,
  args: readonly string[],
  options: Config,
): Read<Config> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options,
    });
    return { kind: "flags", values, words: positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const unknown = /^Unknown option '([^']+)'/.exec(error.message)?.[1];
    return {
      kind: "wrong",
      reason: unknown === undefined ? `${error.message}.` : `${command} has no option ${unknown}.`,
    };
  }
}

/** What to say where a command is called in a way that it does not have. */
export const wrongUse = (command: string, reason: string): string =>
  `${reason}\nRun \`${command} --help\` for usage.\n`;
