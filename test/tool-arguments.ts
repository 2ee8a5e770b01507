import { parseArgs, type ParseArgsConfig } from "node:util";

type Options = NonNullable<ParseArgsConfig["options"]>;

/**
 * The arguments of a tool of the tests. Shows its usage for `--help`, and ends the process with
 * status 2 for arguments that it does not have.
 */
export function toolArguments<Own extends Options>(usage: string, options: Own) {
  if (process.argv.slice(2).some((word) => word === "--help" || word === "-h")) {
    process.stdout.write(usage);
    process.exit(0);
  }
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    return refuse(usage, error instanceof Error ? error.message : String(error));
  }
}

/** Says what is wrong with the arguments, and ends the process. */
export function refuse(usage: string, problem: string): never {
  process.stderr.write(`${problem}\n${usage}`);
  process.exit(2);
}
