import type { DeliveryDependencies } from "./delivery/handle-delivery.ts";
import type { Welcomes } from "./delivery/audience.ts";
import type { Newest } from "./delivery/newest.ts";
import type { Edition } from "./rolecall.ts";

/** What the handlers of all surfaces work with. */
export interface Dependencies extends DeliveryDependencies {
  /** The bot and catalogue in use; a handler takes it once, so that its answer is of one piece. */
  readonly edition: () => Edition;
  /** Where ratings go; without it none are asked for. */
  readonly feedbackChannel: string | undefined;
  readonly welcomes: Welcomes;
  readonly newest: Newest;
  readonly newId: () => string;
}
