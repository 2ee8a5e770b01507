import type { Condition } from "../slack/app.ts";
import type { Edition } from "../slack/rolecall.ts";

/** The catalogue in use, and when its file was last changed. */
export interface DatedEdition extends Edition {
  /** Seconds since 1970. */
  readonly changedAt: number;
}

/** The app as it is at one moment. */
export interface State {
  readonly condition: Condition;
  /** How many deliveries are being worked on. */
  readonly underWay: number;
  readonly edition: DatedEdition;
  /** Whether what replicas share can be used; undefined where they share nothing. */
  readonly storeUsable: boolean | undefined;
}
