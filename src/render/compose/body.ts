import type { Chart, Part } from "../page.ts";

/** What one family of answers contributes to a Page; the frame around it is the same for all. */
export interface Body {
  readonly title: string;
  readonly context?: string;
  readonly parts: readonly Part[];
  readonly chart?: Chart;
}
