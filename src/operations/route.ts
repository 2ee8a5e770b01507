/** A page for machines and for whoever looks after the app. It tells nothing of any person. */
export interface Route {
  readonly path: string;
  readonly page: () => Promise<Page>;
}

export interface Page {
  readonly status: number;
  /** A media type. */
  readonly type: string;
  readonly body: string;
}
