import type { Clock } from "./clock.ts";
import { counts, waits } from "./limits.ts";
import type { Mint } from "./workspace/mint.ts";

/** What a response_url may do: where it posts, for whom, and which message it may replace. */
export interface ResponseGrant {
  readonly channel: string;
  readonly user: string;
  /** The message acted on, for `replace_original` and `delete_original`. */
  readonly source?: string;
  /** The thread in which the person acted. */
  readonly thread?: string;
}

export type ResponseUse =
  | { readonly kind: "granted"; readonly grant: ResponseGrant }
  | { readonly kind: "expired_url" }
  | { readonly kind: "used_url" }
  | { readonly kind: "unknown_url" };

interface Held {
  readonly grant: ResponseGrant;
  readonly until: number;
  readonly uses: number;
}

/** response_urls: 5 uses within 30 minutes. */
export class ResponseUrls {
  /** Beyond this the oldest are dropped, and then count as unknown instead of expired. */
  static readonly #most = 20_000;
  readonly #clock: Clock;
  readonly #mint: Mint;
  readonly #held = new Map<string, Held>();
  #base = "";

  constructor(clock: Clock, mint: Mint) {
    this.#clock = clock;
    this.#mint = mint;
  }

  /** @param base the beginning of the URLs, known once the server listens */
  serveAt(base: string): void {
    this.#base = base;
  }

  issue(grant: ResponseGrant): string {
    const id = this.#mint.secret();
    this.#held.set(id, { grant, until: this.#clock.now() + waits.responseUrl, uses: 0 });
    const oldest = this.#held.keys().next();
    if (this.#held.size > ResponseUrls.#most && oldest.done !== true) {
      this.#held.delete(oldest.value);
    }
    return `${this.#base}${id}`;
  }

  use(id: string): ResponseUse {
    const held = this.#held.get(id);
    if (held === undefined) return { kind: "unknown_url" };
    if (this.#clock.now() > held.until) return { kind: "expired_url" };
    if (held.uses >= counts.responseUrlUses) return { kind: "used_url" };
    this.#held.set(id, { ...held, uses: held.uses + 1 });
    return { kind: "granted", grant: held.grant };
  }

  /** After a `replace_original`, the URL refers to the new message. */
  replaced(id: string, source: string): void {
    const held = this.#held.get(id);
    if (held !== undefined) this.#held.set(id, { ...held, grant: { ...held.grant, source } });
  }
}
