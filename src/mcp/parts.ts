import type { Page } from "../render/page.ts";
import type { Rolecall } from "./rolecall.ts";

/** The `_meta` of a call or of a result. */
export type Meta = Readonly<Record<string, unknown>>;

/** What a server is made of. */
export interface ServerParts {
  /** The bot with the catalogue in use, asked for at each call. */
  readonly rolecall: () => Rolecall;
  readonly version: string;
  /** A sentence if a call with this `_meta` is refused. It becomes the result of the call. */
  readonly refuse?: (meta: Meta) => string | undefined;
  /**
   * What goes into the `_meta` of a result that is this page, such as blocks for the client. Where
   * they have no room for all of the page, `ask` can be called with a number, from 1, for the rest.
   */
  readonly present?: (page: Page, meta: Meta, number: number) => Meta | undefined;
  /** The `_meta` of each tool whose results are presented. */
  readonly toolMeta?: Meta;
  /** Called with an unexpected error. The client is told only that one occurred. */
  readonly failed?: (error: unknown) => void;
}
