import type { ActionsBlockElement } from "@slack/types";
import { footerAllowance, limits, shortPage } from "../limits.ts";
import { escapeMrkdwn } from "../mrkdwn.ts";
import type { Page } from "../page.ts";
import { wording } from "../wording.ts";
import type { MessageBlock } from "./block-types.ts";
import type { Press } from "./buttons.ts";
import { chartUnit } from "./chart-unit.ts";
import { footerTotal } from "./footer-room.ts";
import { frameOf, type Frame } from "./frame.ts";
import { joinLists } from "./join-lists.ts";
import { pack } from "./pack.ts";
import { partsUnits } from "./part-units.ts";
import { shownLength } from "./shown-length.ts";
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
   * They may take no more than footerAllowance, or for a long question footerTotal.
   */
  readonly footer?: Below;
  /** Buttons and menus that the surface adds before the answer's own. */
  readonly first?: readonly ActionsBlockElement[];
  /** Whether all messages of the page stand together, so that none has to lead anywhere. */
  readonly together?: boolean;
}

interface Below {
  readonly blocks: readonly MessageBlock[];
  readonly text?: string;
}

// For the brackets around the blocks and the line breaks between the texts, with some to spare.
const margin = 100;
const most = 99;

/**
 * The room a message has for its part of the page. It depends on the page alone, so that page
 * breaks never move.
 */
function roomIn(frame: Frame, { ask }: Page): Room {
  const whole: Room = {
    total: limits.message.total - margin,
    text: limits.message.text - margin,
    blocks: limits.message.blocks,
    tables: limits.message.tables,
    shown: limits.message.shown,
  };
  const taken = [
    frame.headRoom(most),
    roomOf(frame.more(most - 1, most)),
    roomOf(frame.offers([], 1)),
    roomOf(frame.sources(1, most)),
    { ...footerAllowance, total: footerTotal(ask), tables: 0 },
  ];
  return taken.reduce(minus, whole);
}

function shownIn(units: readonly Unit[]): number {
  return units.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + shownLength(block), 0);
}

/** The page's parts, with those folds open, from the first, for which a short page has room. */
function partUnits({ parts }: Page, frame: Frame, room: Room): readonly Unit[] {
  const each = partsUnits(parts, room);
  let shown = shownIn([...frame.before, ...each.flatMap(({ closed }) => closed), ...frame.after]);
  return each.flatMap(({ closed, open }) => {
    const added = open === closed ? 0 : shownIn(open) - shownIn(closed);
    if (shown + added > shortPage) return closed;
    shown += added;
    return open;
  });
}

function bodyOf(page: Page, frame: Frame, room: Room): readonly Unit[] {
  const units = partUnits(page, frame, room);
  return [
    ...frame.before,
    ...units.filter(({ aside }) => aside !== true),
    ...frame.after,
    ...units.filter(({ aside }) => aside === true),
  ];
}

/** Where the button for the chart is among the offers, so that it is no option of their menu. */
const chartAt = 2;

/** The page's offers, plus one that switches between words and chart. */
function offersOf({ next, chart: bars, ask }: Page, chart: boolean): readonly Press[] {
  if (bars === undefined) return next;
  const label = chart ? wording.wordsButton : wording.chartButton;
  const toChart: Press = { label, ask, chart: !chart };
  return [...next.slice(0, chartAt), toChart, ...next.slice(chartAt)];
}

/** A page divided into messages that are not rendered yet. */
interface LaidOut {
  readonly frame: Frame;
  /** What each message holds of the page. */
  readonly bodies: readonly (readonly Unit[])[];
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
  const room = roomIn(frame, page);
  const bars = charted === undefined ? undefined : chartUnit(charted, room);
  return { frame, bodies: pack(bars === undefined ? bodyOf(page, frame, room) : [bars], room) };
}

/** @param number from 1 */
function messageOf(
  { frame, bodies }: LaidOut,
  number: number,
  { footer = { blocks: [] }, first = [], together = false }: Omit<MessageOptions, "page">,
): Message {
  const pages = bodies.length;
  const body = bodies[number - 1] ?? [];
  const units = [
    frame.head(number, pages),
    ...body.filter(({ aside }) => aside !== true),
    ...(together ? [] : [frame.offers(first, pages)]),
    ...body.filter(({ aside }) => aside === true),
    ...(together ? [] : [frame.more(number, pages)]),
  ];
  const sources = frame.sources(number, pages);
  const texts = [...units, sources].map(({ text }) => escapeMrkdwn(text));
  return {
    blocks: [
      ...joinLists(units.flatMap(({ blocks }) => blocks)),
      ...footer.blocks,
      ...sources.blocks,
    ],
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
  options: Omit<MessageOptions, "page"> = {},
): readonly Message[] {
  const all = laidOut(page, options.chart ?? false);
  return all.bodies.map((_, at) => messageOf(all, at + 1, options));
}

/** The whole page as one message if it fits, otherwise the requested page of it. */
export function toMessage(
  page: Page,
  { page: wanted = 1, ...options }: MessageOptions = {},
): Message {
  const all = laidOut(page, options.chart ?? false);
  return messageOf(all, Math.min(Math.max(1, Math.trunc(wanted)), all.bodies.length), options);
}
