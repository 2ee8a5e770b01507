import type { ActionsBlockElement, RichTextElement } from "@slack/types";
import { clipped } from "../grammar.ts";
import { limits, readingAllowance } from "../limits.ts";
import type { Button, Page, SourceLine } from "../page.ts";
import { costOf } from "../split-text.ts";
import { sourceText } from "../text.ts";
import { wording } from "../wording.ts";
import type { MessageBlock } from "./block-types.ts";
import { actions, choiceUnits, isPressable, type Press } from "./buttons.ts";
import { rich, section, text } from "./rich-text.ts";
import { choice, fitsMenu, isCopyable, menu } from "./menu.ts";
import { headingUnits, paragraphUnits } from "./text-units.ts";
import { larger, type Room, roomOf, type Unit } from "./unit.ts";

// What fits in every message next to its part of the page; anything longer becomes part of the
// page.
const longestTitle = 200;
const longestContext = 300;
const longestSources = 700;
/** What the block around the sources takes; a link takes more than its text. */
const sourcesBlock = 100;
const longestOffers = 3400;
/** Of those that a menu could hold, too; more buttons are not read. */
const mostButtons = 3;
const mostInRow = 5;

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
  /** The next questions in one row, after what comes first. */
  readonly offers: (first: readonly ActionsBlockElement[], pages: number) => Unit;
  /** Nothing on the last page of those whose sources are part of the page. */
  readonly sources: (page: number, pages: number) => Unit;
  /** What leads to the other pages. */
  readonly more: (page: number, pages: number) => Unit;
}

const nothing: Unit = { blocks: [], text: "", heads: false };

function context(line: string): MessageBlock {
  return { type: "context", elements: [{ type: "plain_text", text: line, emoji: false }] };
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

interface Divided {
  /** The likeliest, and the others for which a menu has no room. */
  readonly buttons: readonly Press[];
  readonly options: readonly Button[];
  /** What a message has no room to repeat. */
  readonly beyond: readonly Button[];
}

/**
 * The offers repeated on every message, as many as there is room for, and the rest. A menu of
 * everything would leave no room for the page itself.
 */
function divided(offers: readonly Press[], page: Page): Divided {
  const isOption = (offer: Press, at: number): boolean => at >= mostButtons && fitsMenu(offer);
  const copyable = isCopyable(page);
  const menuable = offers.filter(isOption);
  // A menu of one question is a button that takes two presses.
  const hasMenu = copyable || menuable.length > 1;
  const mostBeside = hasMenu ? mostInRow - 1 : mostInRow;
  const buttons: Press[] = [];
  const options: Button[] = [];
  let size = hasMenu ? JSON.stringify(menu([], page)).length : 0;
  const hasRoomFor = (own: number): boolean => size + own <= longestOffers;
  for (const offer of offers.filter((each) => !hasMenu || !menuable.includes(each))) {
    const own = JSON.stringify(actions([offer], offerNumber)).length;
    if (!isPressable(offer) || buttons.length === mostBeside || !hasRoomFor(own)) continue;
    buttons.push(offer);
    size += own;
  }
  for (const offer of hasMenu ? menuable.slice(0, limits.options - 1) : []) {
    const own = JSON.stringify(choice(offer.label, offer.ask)).length;
    if (!hasRoomFor(own)) break;
    options.push(offer);
    size += own;
  }
  const beyond = offers.filter((each) => !buttons.includes(each) && !options.includes(each));
  return { buttons, options, beyond };
}

function moreOf({ ask }: Page): Frame["more"] {
  return (page, pages) => {
    const next: Press = { label: wording.more(page + 1, pages), ask, page: page + 1 };
    const back: Press = { label: wording.back(page - 1, pages), ask, page: page - 1 };
    const turns = [...(page < pages ? [next] : []), ...(page > 1 ? [back] : [])];
    if (turns.length === 0) return nothing;
    if (isPressable(next)) return { ...nothing, blocks: [actions(turns, moreNumber)] };
    const line = wording.tooLongToTurn;
    return { ...nothing, blocks: [context(line)], text: line };
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

const longestGroup = 1400;

/** Whether it leaves room in a message for other parts of the page. */
const isGroup = (unit: Unit): boolean =>
  costOf(unit.text) <= longestGroup && roomOf(unit).total <= longestGroup * 1.5;

/** As many lines together as possible, so that they read as one list. */
function sourceUnits(lines: readonly SourceLine[]): readonly Unit[] {
  const groups: SourceLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group !== undefined && isGroup(sourcesOf([...group, line]))) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => {
    const unit = sourcesOf(group);
    return isGroup(unit) ? [unit] : group.flatMap((line) => paragraphUnits(sourceText(line)));
  });
}

function rowOf(
  first: readonly ActionsBlockElement[],
  buttons: readonly Press[],
  options: readonly Button[],
  page: Page,
): Unit {
  const { elements } = actions(buttons, offerNumber);
  const row = [
    ...first,
    ...elements,
    ...(options.length === 0 && !isCopyable(page) ? [] : [menu(options, page)]),
  ];
  return row.length === 0 ? nothing : { ...nothing, blocks: [{ type: "actions", elements: row }] };
}

/** With a menu and what turns the page; more are not looked at one by one. */
const mostPressable = 6;

/** The offers beside what a surface adds. If that is too many, the last ones go into the menu. */
function besides(
  first: readonly ActionsBlockElement[],
  { buttons, options }: Divided,
  page: Page,
  pages: number,
): Pick<Divided, "buttons" | "options"> {
  const hasMenu = options.length > 0 || isCopyable(page);
  if (!hasMenu) return { buttons, options };
  const others = first.filter(({ type }) => type === "button").length + 1 + (pages > 1 ? 1 : 0);
  const excess = Math.max(0, others + buttons.length - mostPressable);
  const movable = buttons.filter((one) => one.chart === undefined && fitsMenu(one));
  const moved = excess === 0 ? [] : movable.slice(-excess);
  return {
    buttons: buttons.filter((button) => !moved.includes(button)),
    options: [...moved, ...options].slice(0, limits.options - 1),
  };
}

export function frameOf(page: Page, offers: readonly Press[]): Frame {
  const all = divided(offers, page);
  const { buttons, beyond } = all;
  const sources = sourcesOf(page.sources);
  const sourcesFit = isShort(sources);
  return {
    head: headOf(page),
    headRoom: headRoomOf(page),
    before: beforeOf(page),
    after: [
      ...(beyond.length === 0
        ? []
        : [...headingUnits(wording.askNext), ...choiceUnits(beyond, offerNumber + buttons.length)]),
      ...(sourcesFit ? [] : sourceUnits(page.sources)),
    ],
    offers: (first, pages) => {
      const beside = besides(first, all, page, pages);
      return rowOf(first, beside.buttons, beside.options, page);
    },
    sources: (number, pages) => {
      if (sourcesFit) return sources;
      return number === pages ? nothing : sourcesOf([{ text: wording.sourcesFollow }]);
    },
    more: moreOf(page),
  };
}
