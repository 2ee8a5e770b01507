import type { RichTextElement } from "@slack/types";
import { clipped } from "../grammar.ts";
import { limits, readingAllowance } from "../limits.ts";
import type { Button, Page, SourceLine } from "../page.ts";
import { costOf } from "../split-text.ts";
import { sourceText } from "../text.ts";
import { wording } from "../wording.ts";
import type { MessageBlock } from "./block-types.ts";
import { actions, choiceUnits, isPressable, type Press } from "./buttons.ts";
import { rich, section, text } from "./rich-text.ts";
import { headingUnits, listUnits, paragraphUnits } from "./text-units.ts";
import { larger, type Room, roomOf, type Unit } from "./unit.ts";

// What fits in every message next to its part of the page; anything longer becomes part of the
// page.
const longestTitle = 200;
const longestContext = 300;
const longestSources = 700;
/** What the block around the sources takes; a link takes more than its text. */
const sourcesBlock = 100;
const longestOffers = 2600;
const mostOffers = 12;

// Buttons of one message need different numbers; those of the page itself count from 0.
const offerNumber = 1000;
const moreNumber = 2000;

/** What surrounds the part of a page that one message holds. */
export interface Frame {
  readonly head: (page: number, pages: number) => Unit;
  /** The most that any head can take, not counting the "Read as" line (see readingAllowance). */
  readonly headRoom: (pages: number) => Room;
  /**
   * What is too long to repeat in every message; it goes before or after the page's parts instead.
   */
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
  readonly offers: Unit;
  readonly sources: Unit;
  readonly more: (left: number, page: number, pages: number) => Unit;
}

const nothing: Unit = { blocks: [], text: "", entries: 0, heads: false };

function context(line: string): MessageBlock {
  return { type: "context", elements: [{ type: "plain_text", text: line, emoji: false }] };
}

function spokenOnly(unit: Unit): Unit {
  return { ...unit, text: "" };
}

function readingLines(reading: Page["reading"]): readonly string[] {
  if (reading === undefined || reading.trim() === "") return [];
  const most = readingAllowance.text - 1;
  return [costOf(reading) <= most ? reading : clipped(reading, Math.floor(most / 6))];
}

function headOf({ title, reading, context: line }: Page): Frame["head"] {
  const shown = clipped(title.trim() === "" ? wording.untitled : title, limits.header);
  const short = costOf(shown) <= longestTitle ? shown : clipped(shown, longestTitle / 6);
  const isShort = line !== undefined && line.trim() !== "" && costOf(line) <= longestContext;
  return (page, pages) => {
    const lines = [
      ...(page === 1 ? readingLines(reading) : []),
      ...(page === 1 && isShort ? [line] : []),
      ...(pages > 1 ? [wording.pageOf(page, pages)] : []),
    ];
    return {
      ...nothing,
      blocks: [
        { type: "header", text: { type: "plain_text", text: short, emoji: false } },
        ...lines.map(context),
      ],
      text: [short, ...lines].join("\n"),
    };
  };
}

function headRoomOf(page: Page): Frame["headRoom"] {
  const head = headOf({ ...page, reading: undefined });
  return (pages) => larger(roomOf(head(1, pages)), roomOf(head(pages, pages)));
}

function beforeOf({ title, context: line }: Page): readonly Unit[] {
  return [
    ...(title.length > limits.header || costOf(title) > longestTitle ? headingUnits(title) : []),
    ...(line !== undefined && costOf(line) > longestContext ? paragraphUnits(line) : []),
  ];
}

/** The offers repeated on every message, as many as there is room for, and the rest. */
function divided(offers: readonly Press[]): readonly [within: Press[], beyond: Button[]] {
  const within: Press[] = [];
  const beyond: Button[] = [];
  let size = 0;
  for (const offer of offers) {
    const own = JSON.stringify(actions([offer], offerNumber)).length;
    if (isPressable(offer) && within.length < mostOffers && size + own <= longestOffers) {
      within.push(offer);
      size += own;
    } else {
      beyond.push(offer);
    }
  }
  return [within, beyond];
}

function moreOf({ ask }: Page): Frame["more"] {
  return (left, page, pages) => {
    const next: Press = { label: wording.more(page + 1, pages), ask, page: page + 1 };
    if (!isPressable(next)) {
      const line = wording.andMoreTooLong(left);
      return { ...nothing, blocks: [context(line)], text: line };
    }
    const line = wording.andMore(left);
    return { ...nothing, blocks: [context(line), actions([next], moreNumber)], text: line };
  };
}

/** A line with the words that lead somewhere as a link. */
function linked({ text: line, link }: SourceLine): readonly RichTextElement[] {
  if (link === undefined) return text(line);
  const at = line.indexOf(link.words);
  return [
    ...text(line.slice(0, at)),
    { type: "link", url: link.url, text: link.words },
    ...text(line.slice(at + link.words.length)),
  ];
}

/** Only rich text has links that nothing in a document's title can be mistaken for. */
function sourcesOf(lines: readonly SourceLine[]): Unit {
  const whole = lines.map(sourceText).join("\n");
  if (whole.trim() === "") return nothing;
  const isLinked = lines.some(({ link }) => link !== undefined);
  const elements = lines.map((line, at) => [...(at === 0 ? [] : text("\n")), ...linked(line)]);
  return {
    ...nothing,
    blocks: [isLinked ? rich(section(...elements)) : context(whole)],
    text: whole,
  };
}

const isShort = (unit: Unit): boolean =>
  costOf(unit.text) <= longestSources && roomOf(unit).total <= longestSources + sourcesBlock;

function sourceUnits(line: SourceLine): readonly Unit[] {
  const unit = { ...sourcesOf([line]), entries: 1 };
  return line.link !== undefined && isShort(unit)
    ? [unit]
    : listUnits([{ lead: undefined, text: sourceText(line) }], false);
}

export function frameOf(page: Page, offers: readonly Press[]): Frame {
  const [within, beyond] = divided(offers);
  const sources = sourcesOf(page.sources);
  const sourcesFit = isShort(sources);
  return {
    head: headOf(page),
    headRoom: headRoomOf(page),
    before: beforeOf(page),
    after: [
      ...(beyond.length === 0
        ? []
        : [...headingUnits(wording.askNext), ...choiceUnits(beyond, offerNumber + within.length)]),
      ...(sourcesFit ? [] : page.sources.flatMap(sourceUnits)),
    ],
    offers:
      within.length === 0
        ? nothing
        : spokenOnly({ ...nothing, blocks: [actions(within, offerNumber)] }),
    sources: sourcesFit ? sources : sourcesOf([{ text: wording.sourcesFollow }]),
    more: moreOf(page),
  };
}
