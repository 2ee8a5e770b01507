/** Numbers are measurements: milliseconds, megabytes or a ratio, as the column's name says. */
export type Row = Readonly<Record<string, string | number>>;

/** The results of one part of the measurements. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
  /** What the rows alone do not show. */
  readonly notes?: readonly string[];
}

/** A part of the measurements: `npm run bench -- <name>` runs it alone. */
export interface Part {
  readonly name: string;
  readonly about: string;
  /** @param progress called with what is being measured, for anyone waiting */
  readonly measure: (progress: (step: string) => void) => Promise<Section>;
}
