/** What `--help` says of a command, in the one form that all share. */
export interface Help {
  /** The ways to call it. */
  readonly usage: readonly string[];
  readonly about: string;
  /** Its flags and arguments, each with what it does. */
  readonly flags: readonly Row[];
  /** Whole lines that follow. */
  readonly notes?: readonly string[];
}

export type Row = readonly [name: string, about: string];

const help: Row = ["-h, --help", "show this help"];

/** Two columns, each line with an indent. */
export function columns(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, about]) => `  ${name.padEnd(width)}  ${about}\n`).join("");
}

export function helpText({ usage, about, flags, notes = [] }: Help): string {
  const lines = usage.map((line, at) => `${at === 0 ? "Usage: " : "       "}${line}\n`).join("");
  const more = notes.length === 0 ? "" : `\n${notes.map((note) => `${note}\n`).join("")}`;
  return `${lines}\n${about}\n\n${columns([...flags, help])}${more}`;
}
