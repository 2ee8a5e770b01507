import type { JsonObject } from "../json.ts";
import type { Faults } from "../faults.ts";
import type { ResponseUrls } from "../response-urls.ts";
import type { TriggerIds } from "../trigger-ids.ts";
import type { Views } from "../workspace/views.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What the methods work on. */
export interface Services {
  readonly workspace: Workspace;
  readonly views: Views;
  readonly triggers: TriggerIds;
  readonly responseUrls: ResponseUrls;
  readonly faults: Faults;
  readonly scopes: ReadonlySet<string>;
  /** Makes an id for a block that has none. */
  readonly blockId: () => string;
  /** Returns a URL for a socket. */
  readonly openSocket: () => string;
}

/** The arguments of a call, as the app named them. */
export class Arguments {
  readonly fields: JsonObject;

  constructor(fields: JsonObject) {
    this.fields = fields;
  }

  /** Undefined if absent or empty. */
  text(key: string): string | undefined {
    const value = this.fields[key];
    if (typeof value === "number") return String(value);
    return typeof value === "string" && value !== "" ? value : undefined;
  }

  flag(key: string): boolean {
    const value = this.fields[key];
    return value === true || value === "true" || value === "1" || value === 1;
  }

  /** A positive whole number, at most `most`, otherwise the fallback. */
  count(key: string, fallback: number, most: number): number {
    const value = Number(this.text(key) ?? Number.NaN);
    return Number.isInteger(value) && value > 0 ? Math.min(value, most) : fallback;
  }

  /** Blocks, views and the like, which the server has already parsed. */
  structured(key: string): unknown {
    return this.fields[key];
  }
}

export type Reply = JsonObject;

export function ok(fields: JsonObject = {}): Reply {
  return { ok: true, ...fields };
}

export function refused(error: string, fields: JsonObject = {}): Reply {
  return { ok: false, error, ...fields };
}

/** A refusal that lists the places, as Slack does for blocks and views. */
export function refusedWith(error: string, problems: readonly string[]): Reply {
  return refused(error, {
    errors: problems,
    response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) },
  });
}

export interface Method {
  readonly token: "bot" | "app";
  /** Any one of them is enough; if empty, none is needed. */
  readonly scopes: (call: Arguments, services: Services) => readonly string[];
  readonly run: (call: Arguments, services: Services) => Reply;
}

/** Requires any one of these scopes, whatever the call's arguments. */
export function needs(...scopes: readonly string[]): Method["scopes"] {
  return () => scopes;
}
