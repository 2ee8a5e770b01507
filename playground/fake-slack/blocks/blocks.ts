import { limits } from "../limits.ts";
import { chart } from "./charts.ts";
import {
  actionElements,
  cardButton,
  contextActionElements,
  contextElements,
  inputElements,
  sectionAccessories,
} from "./elements.ts";
import { richText } from "./rich-text.ts";
import { all, boolean, byType, list, object, oneOf, rule, string } from "./schema.ts";
import type { Check } from "./schema.ts";
import { dataTable, table } from "./tables.ts";
import { identifier, imageBlock, imageElement, mrkdwn, plainText, textObject } from "./text.ts";

export const surfaces = ["message", "modal", "home"] as const;
export type Surface = (typeof surfaces)[number];

type Fields = Readonly<Record<string, Check>>;

function block(type: string, required: Fields, optional: Fields = {}): Check {
  return object({
    required: { type: oneOf(type), ...required },
    optional: { block_id: identifier, ...optional },
  });
}

const section = all(
  block(
    "section",
    {},
    {
      text: textObject(limits.section.text),
      fields: list(textObject(limits.section.field), { min: 1, max: limits.section.fields }),
      accessory: byType(sectionAccessories),
      expand: boolean,
    },
  ),
  rule((value) =>
    value["text"] === undefined && value["fields"] === undefined
      ? "must define either `text` or `fields`"
      : undefined,
  ),
);

const header = block("header", { text: plainText(limits.header.text) });
const divider = block("divider", {});
const context = block("context", {
  elements: list(byType(contextElements), { min: 1, max: limits.context.elements }),
});
const actions = block("actions", {
  elements: list(byType(actionElements), { min: 1, max: limits.actions.elements }),
});
const contextActions = block("context_actions", {
  elements: list(byType(contextActionElements), { min: 1, max: limits.contextActions.elements }),
});
const input = block(
  "input",
  { label: plainText(limits.input.label), element: byType(inputElements) },
  { hint: plainText(limits.input.hint), optional: boolean, dispatch_action: boolean },
);
const markdown = block("markdown", { text: string(limits.message.markdown) });

const card = all(
  block(
    "card",
    {},
    {
      hero_image: imageElement,
      icon: imageElement,
      title: mrkdwn(limits.card.title),
      subtitle: mrkdwn(limits.card.title),
      body: mrkdwn(limits.card.body),
      actions: list(cardButton, { min: 1, max: limits.card.actions }),
    },
  ),
  rule((value) =>
    ["hero_image", "title", "actions", "body"].every((key) => value[key] === undefined)
      ? "must define at least one of `hero_image`, `title`, `actions` or `body`"
      : undefined,
  ),
);
const carousel = block("carousel", {
  elements: list(byType({ card }), { min: 1, max: limits.carousel.cards }),
});

const contained = { section, header, divider, context, actions, input, image: imageBlock, table };
const container = all(
  block(
    "container",
    {
      child_blocks: list(byType({ ...contained, rich_text: richText }), {
        min: 1,
        max: limits.container.blocks,
      }),
    },
    {
      title: plainText(limits.container.title),
      rich_text_title: richText,
      subtitle: textObject(limits.container.title),
      width: oneOf("narrow", "standard", "wide", "full"),
      icon: imageElement,
      is_collapsible: boolean,
      default_collapsed: boolean,
      has_header_divider: boolean,
    },
  ),
  rule((value) =>
    value["title"] === undefined && value["rich_text_title"] === undefined
      ? "must define either `title` or `rich_text_title`"
      : undefined,
  ),
  rule((value) =>
    value["default_collapsed"] === true && value["is_collapsible"] !== true
      ? "`default_collapsed` requires `is_collapsible`"
      : undefined,
  ),
);

interface BlockKind {
  readonly check: Check;
  readonly surfaces: readonly Surface[];
}

const everywhere = surfaces;
const notInModals: readonly Surface[] = ["message", "home"];
const messagesOnly: readonly Surface[] = ["message"];

/** The blocks that Slack accepts, and on which surfaces. Any other block is rejected. */
export const blockKinds: ReadonlyMap<string, BlockKind> = new Map(
  Object.entries({
    section: { check: section, surfaces: everywhere },
    header: { check: header, surfaces: everywhere },
    divider: { check: divider, surfaces: everywhere },
    image: { check: imageBlock, surfaces: everywhere },
    context: { check: context, surfaces: everywhere },
    actions: { check: actions, surfaces: everywhere },
    input: { check: input, surfaces: everywhere },
    rich_text: { check: richText, surfaces: everywhere },
    card: { check: card, surfaces: everywhere },
    context_actions: { check: contextActions, surfaces: messagesOnly },
    markdown: { check: markdown, surfaces: messagesOnly },
    data_visualization: { check: chart, surfaces: messagesOnly },
    table: { check: table, surfaces: notInModals },
    data_table: { check: dataTable, surfaces: notInModals },
    container: { check: container, surfaces: notInModals },
    carousel: { check: carousel, surfaces: notInModals },
  } satisfies Readonly<Record<string, BlockKind>>),
);
