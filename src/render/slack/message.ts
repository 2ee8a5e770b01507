import { footerAllowance, limits } from "../limits.ts";
import { escapeMrkdwn } from "../mrkdwn.ts";
import type { Page } from "../page.ts";
import { wording } from "../wording.ts";
import type { MessageBlock } from "./block-types.ts";
import type { Press } from "./buttons.ts";
import { chartUnit } from "./chart-unit.ts";
import { frameOf, type Frame } from "./frame.ts";
import { pack } from "./pack.ts";
import { partUnits } from "./part-units.ts";
import { minus, roomOf, type Room, type Unit } from "./unit.ts";

/** One message of a page, within Slack's limits. */
export interface Message {
  /** What the blocks say, as escaped text, for notifications and screen readers. */
  readonly text: string;
  readonly blocks: readonly MessageBlock[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

export interface MessageOptions {
  /** From 1; a number beyond the last page means the last. */
  readonly page?: number;
  /** The chart instead of the words, if the page has one. */
  readonly chart?: boolean;
  /**
   * Blocks that the surface adds below the answer's buttons, with the same content as escaped text.
   * They may take no more than footerAllowance.
   */
  readonly footer?: { readonly blocks: readonly MessageBlock[]; readonly text?: string };
}

// For the brackets around the blocks and the line breaks between the texts, with some to spare.
const margin = 100;
const most = 99;

/**
 * The room a message has for its part of the page. It depends on the page alone, so that page
 * breaks never move.
 */
function roomIn(frame: Frame): Room {
  const whole: Room = {
    total: limits.message.total - margin,
    text: limits.message.text - margin,
    blocks: limits.message.blocks,
    tables: limits.message.tables,
  };
  const taken = [
    frame.headRoom(most),
    roomOf(frame.more(most * most, most, most)),
    roomOf(frame.offers),
    roomOf(frame.sources),
    { ...footerAllowance, tables: 0 },
  ];
  return taken.reduce(minus, whole);
}

function bodyOf(page: Page, frame: Frame, room: Room): readonly Unit[] {
  let buttons = 0;
  const units = page.parts.flatMap((part) => {
    const made = partUnits(part, room, buttons);
    if (part.kind === "choices") buttons += part.buttons.length;
    return made;
  });
  return [...frame.before, ...units, ...frame.after];
}

function entries(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.entries, 0);
}

/** The page's offers, plus one that switches between words and chart. */
function offersOf(page: Page, chart: boolean): readonly Press[] {
  if (page.chart === undefined) return page.next;
  const label = chart ? wording.wordsButton : wording.chartButton;
  return [...page.next, { label, ask: page.ask, chart: !chart }];
}

/** A page divided into messages that are not rendered yet. */
interface LaidOut {
  readonly frame: Frame;
  /** What each message holds of the page, and how many entries come after it. */
  readonly bodies: readonly { readonly units: readonly Unit[]; readonly left: number }[];
}

/** Lays out each page only once, however many of its messages are asked for. */
const layouts = { words: new WeakMap<Page, LaidOut>(), chart: new WeakMap<Page, LaidOut>() };

function laidOut(page: Page, chart: boolean): LaidOut {
  const pages = chart ? layouts.chart : layouts.words;
  const found = pages.get(page) ?? layOut(page, chart);
  pages.set(page, found);
  return found;
}

function layOut(page: Page, chart: boolean): LaidOut {
  const charted = chart ? page.chart : undefined;
  const frame = frameOf(page, offersOf(page, charted !== undefined));
  const room = roomIn(frame);
  const bars = charted === undefined ? undefined : chartUnit(charted, room);
  const packed = pack(bars === undefined ? bodyOf(page, frame, room) : [bars], room);
  let left = entries(packed.flat());
  const bodies = packed.map((units) => {
    left -= entries(units);
    return { units, left };
  });
  return { frame, bodies };
}

type Below = Required<Pick<MessageOptions, "footer">>["footer"];

/** @param number from 1 */
function messageOf({ frame, bodies }: LaidOut, number: number, footer: Below): Message {
  const pages = bodies.length;
  const { units: body, left } = bodies[number - 1] ?? { units: [], left: 0 };
  const units = [
    frame.head(number, pages),
    ...body,
    ...(number < pages ? [frame.more(left, number, pages)] : []),
    frame.offers,
  ];
  const texts = [...units, frame.sources].map(({ text }) => escapeMrkdwn(text));
  return {
    blocks: [...units.flatMap(({ blocks }) => blocks), ...footer.blocks, ...frame.sources.blocks],
    text: [...texts, footer.text ?? ""].filter((text) => text !== "").join("\n\n"),
    page: number,
    pages,
  };
}

/**
 * A page as Slack messages, all of them. Nothing of the page is left out, and each message except
 * the last has a button for the next.
 */
export function toMessages(
  page: Page,
  { chart = false, footer = { blocks: [] } }: Omit<MessageOptions, "page"> = {},
): readonly Message[] {
  const all = laidOut(page, chart);
  return all.bodies.map((_, at) => messageOf(all, at + 1, footer));
}

/** The whole page as one message if it fits, otherwise the requested page of it. */
export function toMessage(
  page: Page,
  { page: wanted = 1, chart = false, footer = { blocks: [] } }: MessageOptions = {},
): Message {
  const all = laidOut(page, chart);
  return messageOf(all, Math.min(Math.max(1, Math.trunc(wanted)), all.bodies.length), footer);
}
