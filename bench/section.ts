/** A cell that is a number is a figure: milliseconds, megabytes or a ratio, as its column says. */
export type Row = Readonly<Record<string, string | number>>;

/** What one part of the measurements found. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
  /** What the rows do not say by themselves. */
  readonly notes?: readonly string[];
}

/** A part of the measurements: `npm run bench -- <name>` runs it alone. */
export interface Part {
  readonly name: string;
  readonly about: string;
  /** @param progress told what is being measured, for whoever waits */
  readonly measure: (progress: (step: string) => void) => Promise<Section>;
}
