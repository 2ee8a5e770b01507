import type { KnownBlock, ModalView } from "@slack/types";
import {
  type Check,
  type CheckItem,
  type CheckResult,
  citesOfItems,
  type Standing,
  standingsBeside,
} from "../../answer/check.ts";
import { composeCheck, itemParts } from "../../render/compose/check.ts";
import { citingOf, sourceLines } from "../../render/compose/citing.ts";
import { clipped } from "../../render/grammar.ts";
import { limits } from "../../render/limits.ts";
import type { SourceLine } from "../../render/page.ts";
import type { MessageBlock } from "../../render/slack/block-types.ts";
import { windowBlocks } from "../../render/slack/window-blocks.ts";
import { sourceText, toText } from "../../render/text.ts";
import { wordingCheck } from "../../render/wording-check.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import { button, header, plain } from "../message/elements.ts";
import { actions, checkChoiceId, views } from "../names.ts";
import { type CheckState, mostItems, shortKey, writeState } from "./check-state.ts";
import { copyFields } from "./copy-view.ts";

/** More would be too many to answer at once. */
const mostOnPage = 15;
/** Of the hundred that a window may have; the others are around the skills. */
const mostBlocks = 90;
/** The rest of a result is only in the text to copy. */
const mostResultBlocks = 70;
const mostCopyFields = 20;
const longestLabel = 2000;
const longestLine = 3000;

const checkRoleLevelBlock = "check:which";

function windowOf(blocks: readonly MessageBlock[], more: Partial<ModalView> = {}): ModalView {
  return {
    type: "modal",
    callback_id: views.check,
    title: plain(wordingCheck.checkYourself),
    close: plain(wordingSlack.cancel),
    blocks: [...blocks],
    ...more,
  };
}

function line(text: string): KnownBlock {
  return { type: "section", text: plain(clipped(text, longestLine)) };
}

/** From the Home, where no role level is chosen yet. */
export function checkChooserView(): ModalView {
  return windowOf(
    [
      line(wordingCheck.private),
      {
        type: "input",
        block_id: checkRoleLevelBlock,
        label: plain(wordingCheck.which),
        element: {
          type: "external_select",
          action_id: actions.checkRoleLevel,
          min_query_length: 1,
          placeholder: plain(wordingSlack.comparePlaceholder),
        },
      },
    ],
    { submit: plain(wordingCheck.next) },
  );
}

/** Says why there is nothing to check. */
export function checkProblemView(sentence: string): ModalView {
  return windowOf([line(sentence)], { close: plain(wordingSlack.close) });
}

/** The skills of each page. */
export function pagesOf({ items }: Check): readonly (readonly CheckItem[])[] {
  const pages: CheckItem[][] = [];
  let blocks = Number.POSITIVE_INFINITY;
  for (const item of items.slice(0, mostItems)) {
    const own = windowBlocks(itemParts(item, () => undefined)).length + 1;
    const page = pages.at(-1);
    if (page === undefined || page.length === mostOnPage || blocks + own > mostBlocks) {
      pages.push([item]);
      blocks = own;
    } else {
      page.push(item);
      blocks += own;
    }
  }
  return pages;
}

function option(standing: Standing, { level }: CheckItem) {
  return { text: plain(wordingCheck.standing(standing, level)), value: standing };
}

/** Nothing is chosen until the person chooses it. */
function choice(item: CheckItem, chosen: Standing | undefined): KnownBlock {
  const key = shortKey(item);
  const isOffered = chosen !== undefined && standingsBeside(item.level).includes(chosen);
  return {
    type: "input",
    block_id: checkChoiceId(key),
    optional: true,
    label: plain(clipped(wordingCheck.where(item.skill.title), longestLabel)),
    element: {
      type: "radio_buttons",
      action_id: checkChoiceId(key),
      options: standingsBeside(item.level).map((standing) => option(standing, item)),
      ...(isOffered ? { initial_option: option(chosen, item) } : {}),
    },
  };
}

function back(page: number): readonly KnownBlock[] {
  if (page === 0) return [];
  return [{ type: "actions", elements: [button(wordingCheck.back, actions.checkBack)] }];
}

function sources(lines: readonly SourceLine[]): readonly KnownBlock[] {
  const text = lines.map(sourceText).join("\n");
  return text === "" ? [] : [{ type: "context", elements: [plain(clipped(text, limits.section))] }];
}

/** One page of skills, each with its words and three radio buttons. */
export function checkPageView(
  check: Check,
  state: CheckState,
  notes: readonly string[] = [],
): ModalView {
  const pages = pagesOf(check);
  const { page, chosen } = state;
  const items = pages[page] ?? [];
  const before = pages.slice(0, page).reduce((sum, { length }) => sum + length, 0);
  const cites = citesOfItems(items);
  const isLast = page === pages.length - 1;
  const isCut = isLast && check.items.length > mostItems;
  return windowOf(
    [
      line(wordingCheck.private),
      ...notes.map(line),
      header(check.who.roleLevel.title),
      line(wordingCheck.itemsOf(before + 1, before + items.length, check.items.length)),
      ...items.flatMap((item) => [
        ...windowBlocks(itemParts(item, citingOf(cites))),
        choice(item, chosen.get(shortKey(item))),
      ]),
      ...(isCut ? [line(wordingCheck.noRoom(mostItems))] : []),
      ...back(page),
      ...sources(sourceLines(cites)),
    ],
    {
      private_metadata: writeState(state),
      submit: plain(isLast ? wordingCheck.show : wordingCheck.next),
    },
  );
}

/** The result in the same window. Both its buttons close it: there is nothing to send, or to cancel. */
export function checkResultView(
  result: CheckResult,
  state: CheckState,
  notes: readonly string[] = [],
): ModalView {
  const page = composeCheck(result);
  const blocks = windowBlocks(page.parts);
  const shown = blocks.slice(0, mostResultBlocks);
  return windowOf(
    [
      line(wordingCheck.private),
      ...notes.map(line),
      header(page.title),
      ...(page.context === undefined ? [] : [line(page.context)]),
      ...shown,
      ...(blocks.length > shown.length ? [line(wordingCheck.restBelow)] : []),
      ...sources(page.sources),
      { type: "divider" },
      ...copyFields(toText(page), { most: mostCopyFields, labelOf: wordingCheck.copyText }),
      ...back(state.page),
    ],
    {
      callback_id: views.copy,
      private_metadata: writeState(state),
      submit: plain(wordingSlack.done),
      close: plain(wordingSlack.close),
    },
  );
}
