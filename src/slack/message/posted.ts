import { z } from "zod";
import { wordingSlack } from "../../render/wording-slack.ts";
import { actions } from "../names.ts";
import { button, plain } from "./elements.ts";
import type { Footer } from "./footer.ts";

/** What a posted answer remembers of itself, in the value of its Remove button. */
export interface Posted {
  /** The id of the person who asked. */
  readonly asker: string;
  /** The messages in its thread that hold the rest of it, each by its ts; oldest first. */
  readonly rest: readonly string[];
}

/** As many as the button's value has room for beside everything else below an answer. */
export const mostRest = 40;

export function removeButton({ asker, rest }: Posted): Footer {
  const element = {
    ...button(wordingSlack.remove, actions.postRemove, [asker, ...rest].join(" ")),
    confirm: {
      title: plain(wordingSlack.removeTitle),
      text: plain(wordingSlack.removeText),
      confirm: plain(wordingSlack.remove),
      deny: plain(wordingSlack.keep),
    },
  };
  return { blocks: [{ type: "actions", elements: [element] }], text: "" };
}

const block = z.object({ elements: z.array(z.unknown()) });
const removing = z.object({ action_id: z.literal(actions.postRemove), value: z.string() });
const timestamp = /^\d+\.\d+$/;

/**
 * Reads the blocks of a message as Slack keeps them, which nobody can forge, unlike the value that
 * comes with a press. Undefined where no Remove button names who asked.
 */
export function readPosted(blocks: unknown): Posted | undefined {
  const { data: all = [] } = z.array(z.unknown()).safeParse(blocks);
  const elements = all.flatMap((one) => block.safeParse(one).data?.elements ?? []);
  const [found] = elements.flatMap((one) => removing.safeParse(one).data ?? []);
  const [asker = "", ...rest] = found?.value.split(" ") ?? [];
  return asker === "" ? undefined : { asker, rest: rest.filter((ts) => timestamp.test(ts)) };
}
