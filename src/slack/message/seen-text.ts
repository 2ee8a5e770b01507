import { z } from "zod";
import { typedText } from "./typed-text.ts";

/** A message's content as Slack sends it, of a person or of a bot. */
export interface MessageContent {
  /** What was typed; beside blocks, a summary for notifications. */
  readonly text: string;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
  readonly files?: unknown;
}

/** More than Slack advises to send. */
const mostAttachments = 20;
/** Slack cuts messages at that. */
const longest = 40_000;
/** Deeper than Slack nests blocks. */
const deepest = 12;

type Fields = Readonly<Record<string, unknown>>;

const fieldsSchema = z.record(z.string(), z.unknown());

function fieldsOf(value: unknown): readonly Fields[] {
  const { data } = fieldsSchema.safeParse(value);
  return data === undefined ? [] : [data];
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.flatMap(fieldsOf) : [];
}

function stringOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Parts of one line, so that a word in two styles stays one word. */
const inline = new Set(["rich_text_section", "rich_text_preformatted", "rich_text_quote"]);

/**
 * The words of a block, or of anything in one. Slack adds kinds of blocks, so any object may hold
 * words: its own under `text`, and those of the objects in it.
 */
function wordsOf(value: unknown, depth = 0): string {
  if (typeof value !== "object" || value === null || depth > deepest) return "";
  if (Array.isArray(value)) return lines(value.map((one) => wordsOf(one, depth + 1)));
  const [{ type, text, elements, ...others } = {}] = fieldsOf(value);
  if (typeof text === "string") return type === "mrkdwn" ? typedText(text) : text;
  const inner = (each: unknown): string => wordsOf(each, depth + 1);
  const within =
    typeof type === "string" && inline.has(type)
      ? listOf(elements).map(inner).join("")
      : inner(elements);
  return lines([inner(text), within, ...Object.values(others).map(inner)]);
}

function lines(all: readonly string[]): string {
  return all.filter((line) => line.trim() !== "").join("\n");
}

/** A link that Slack has unfurled, a forwarded message, or what older apps send. */
function attachmentText(attachment: Fields): string {
  const { blocks, message_blocks: forwarded, fields, fallback, pretext, title, text } = attachment;
  const inBlocks = lines([wordsOf(blocks), wordsOf(forwarded)]);
  const written = [pretext, title, text].map((part) => typedText(stringOf(part)));
  const inFields = listOf(fields).flatMap((field) =>
    [field["title"], field["value"]].map((part) => typedText(stringOf(part))),
  );
  const shown = lines([inBlocks === "" ? lines(written) : inBlocks, lines(inFields)]);
  return shown === "" ? typedText(stringOf(fallback)) : shown;
}

/** What stands beside the words of a message: links, forwarded messages, files. */
function besideText({ attachments, files }: MessageContent): string {
  return lines([
    ...listOf(attachments).slice(0, mostAttachments).map(attachmentText),
    ...listOf(files).map(({ title, name }) => stringOf(title) || stringOf(name)),
  ]);
}

/** All words that a message shows to whoever reads it. */
export function seenText(message: MessageContent): string {
  const inBlocks = wordsOf(message.blocks);
  const all = [inBlocks === "" ? typedText(message.text) : inBlocks, besideText(message)];
  return lines(all).slice(0, longest);
}

/** What a person asks with a message: the words they typed, or else what they sent without any. */
export function askedText(message: MessageContent): string {
  return typedText(message.text) || seenText(message);
}
