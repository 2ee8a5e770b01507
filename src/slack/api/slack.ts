import type { HomeView, ModalView } from "@slack/types";
import type { MessageBlock } from "../../render/slack/block-types.ts";
import type { PostedMessage, SendResult } from "./send-result.ts";

/** A message as it is sent: blocks, and text that says the same. */
export interface Content {
  readonly text: string;
  readonly blocks: readonly MessageBlock[];
}

/** What a message was the answer to, kept in Slack with the message. */
export interface Remembered {
  /** A text that asks the question again. */
  readonly question: string;
}

export interface Post {
  readonly channel: string;
  readonly thread: string | undefined;
  readonly content: Content;
  readonly remember: Remembered | undefined;
}

/** A message of a conversation, with what it remembers if it is one of the app's own. */
export interface PastMessage {
  readonly ts: string;
  readonly text: string;
  readonly byApp: boolean;
  readonly remembered: Remembered | undefined;
}

export type Respond = {
  /** Undefined where Slack has given none. */
  readonly url: string | undefined;
} & (
  | {
      readonly content: Content;
      /** In place of the message that was acted on, beside it for one person, or for everyone. */
      readonly as: "replacement" | "private" | "public";
      readonly thread?: string | undefined;
    }
  /** Removes the message that was acted on. */
  | { readonly as: "removal" }
);

export interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** What the app asks of Slack. Nothing here throws: what may fail is in the outcome. */
export interface Slack {
  post(message: Post): Promise<SendResult>;
  postPrivately(
    message: Pick<Post, "channel" | "thread" | "content"> & { readonly user: string },
  ): Promise<SendResult>;
  update(message: Omit<Post, "thread"> & { readonly ts: string }): Promise<SendResult>;
  /** Only the app's own messages, and none that a person alone sees. */
  remove(message: PostedMessage): Promise<SendResult>;
  respond(message: Respond): Promise<SendResult>;
  /** `hash` refuses to overwrite what has changed in the meantime. */
  publishHome(user: string, view: HomeView, hash?: string): Promise<SendResult>;
  openView(triggerId: string, view: ModalView): Promise<SendResult>;
  updateView(viewId: string, view: ModalView): Promise<SendResult>;
  /**
   * The last messages of a thread, or of a direct message, before one. Undefined where they cannot
   * be read at once: nobody's answer waits for them.
   */
  recent(
    channel: string,
    thread: string | undefined,
    before: string,
  ): Promise<readonly PastMessage[] | undefined>;
  suggestPrompts(channel: string, title: string, prompts: readonly Prompt[]): Promise<SendResult>;
}
