import { withIds } from "../blocks/interactive.ts";
import { objectsAt, stringAt } from "../json.ts";
import type { JsonObject } from "../json.ts";
import { limits } from "../limits.ts";
import { initialValues, keptValues } from "../blocks/inputs.ts";
import type { InputValues } from "../blocks/inputs.ts";
import type { Mint } from "./mint.ts";
import type { Workspace } from "./workspace.ts";

/** A modal or a Home, as one person sees it. */
export interface View {
  readonly id: string;
  readonly user: string;
  readonly type: "modal" | "home";
  /** Where the person has the modal open; a Home is on all their devices. */
  readonly device?: string;
  readonly hash: string;
  /** The view as the app sent it. */
  readonly content: JsonObject;
  readonly blocks: readonly JsonObject[];
  /** What the person has entered so far. */
  readonly values: InputValues;
  readonly root: string;
  readonly previous?: string;
  /** Where the person was when the modal opened. */
  readonly channel?: string;
  /** What was wrong at the last submission: block id → sentence. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Where people are unless it is said: the page of the playground is this one. */
export const usualDevice = "desktop";

/** What a modal opens in. */
interface Place {
  readonly device?: string | undefined;
  readonly channel?: string | undefined;
}

/**
 * The modals that people have open, as stacks, and their Homes. A person has one stack on each
 * device: a modal opens on the device they used and replaces only what is open there.
 */
export class Views {
  readonly #workspace: Workspace;
  readonly #mint: Mint;
  readonly #stacks = new Map<string, readonly View[]>();
  readonly #homes = new Map<string, View>();

  constructor(workspace: Workspace, mint: Mint) {
    this.#workspace = workspace;
    this.#mint = mint;
  }

  stack(user: string, device = usualDevice): readonly View[] {
    return this.#stacks.get(`${user} ${device}`) ?? [];
  }

  /** The modal on top. */
  modal(user: string, device?: string): View | undefined {
    return this.stack(user, device).at(-1);
  }

  home(user: string): View | undefined {
    return this.#homes.get(user);
  }

  find(id: string): View | undefined {
    return this.#all().find((view) => view.id === id);
  }

  findExternal(externalId: string): View | undefined {
    return this.#all().find((view) => stringAt(view.content, "external_id") === externalId);
  }

  #all(): readonly View[] {
    return [...[...this.#stacks.values()].flat(), ...this.#homes.values()];
  }

  /** Opens a modal in place of any other on the same device. */
  open(user: string, content: JsonObject, { device = usualDevice, channel }: Place = {}): View {
    const view = this.#fresh({ user, type: "modal", content, device, channel });
    this.#setStack(view, [view]);
    return view;
  }

  /** Undefined if the stack is full. */
  push({ user, device, channel }: View, content: JsonObject): View | undefined {
    const stack = this.stack(user, device);
    if (stack.length >= limits.view.stack) return undefined;
    const below = stack.at(-1);
    const view = this.#fresh({ user, type: "modal", content, device, channel, below });
    this.#setStack(view, [...stack, view]);
    return view;
  }

  publish(user: string, content: JsonObject): View {
    const before = this.#homes.get(user);
    const view =
      before === undefined
        ? this.#fresh({ user, type: "home", content })
        : this.#revised(before, content);
    this.#homes.set(user, view);
    this.#workspace.announce({ kind: "home-published", user });
    return view;
  }

  /** New content for a view; what was entered is kept if its block and action ids are unchanged. */
  update(view: View, content: JsonObject): View {
    const revised = this.#revised(view, content);
    this.#replace(revised);
    return revised;
  }

  enter(view: View, values: InputValues): View {
    const entered: View = { ...view, values };
    this.#replace(entered);
    return entered;
  }

  refuse(view: View, errors: Readonly<Record<string, string>>): void {
    this.#replace({ ...view, errors });
  }

  /** Closes a view; the one below shows again. */
  close(view: View): void {
    const stack = this.stack(view.user, view.device);
    this.#setStack(
      view,
      stack.filter(({ id }) => id !== view.id),
    );
  }

  /** Closes all views on a device. */
  clear(on: Pick<View, "user" | "device">): void {
    this.#setStack(on, []);
  }

  #replace(view: View): void {
    if (view.type === "home") {
      this.#homes.set(view.user, view);
      this.#workspace.announce({ kind: "home-published", user: view.user });
      return;
    }
    this.#setStack(
      view,
      this.stack(view.user, view.device).map((other) => (other.id === view.id ? view : other)),
    );
  }

  #setStack(
    { user, device = usualDevice }: Pick<View, "user" | "device">,
    stack: readonly View[],
  ): void {
    this.#stacks.set(`${user} ${device}`, stack);
    this.#workspace.announce({ kind: "modals-changed", user });
  }

  #fresh(parts: {
    readonly user: string;
    readonly type: View["type"];
    readonly content: JsonObject;
    readonly device?: string | undefined;
    readonly channel?: string | undefined;
    readonly below?: View | undefined;
  }): View {
    const id = this.#mint.id("V");
    const blocks = this.#identified(parts.content);
    const { device, channel, below } = parts;
    return {
      id,
      user: parts.user,
      type: parts.type,
      hash: this.#mint.secret(),
      content: parts.content,
      blocks,
      values: initialValues(blocks, channel),
      root: below?.root ?? id,
      errors: {},
      ...(below === undefined ? {} : { previous: below.id }),
      ...(device === undefined ? {} : { device }),
      ...(channel === undefined ? {} : { channel }),
    };
  }

  #revised(view: View, content: JsonObject): View {
    const blocks = this.#identified(content);
    return {
      ...view,
      content,
      blocks,
      hash: this.#mint.secret(),
      values: keptValues(view.values, blocks, view.channel),
      errors: {},
    };
  }

  #identified(content: JsonObject): readonly JsonObject[] {
    return withIds(objectsAt(content, "blocks"), () => this.#mint.id("b"));
  }
}
