/** @import { AnyElement } from "../types.ts" */
/** @import { Labelling } from "./labelling.js" */
import { h } from "preact";
import { Unknown } from "../blocks/unknown.js";
import { Feedback, IconPress, PressButton } from "./button.js";
import { Choices } from "./choices.js";
import { DateEntry, TextEntry } from "./fields.js";
import { unlabelled } from "./labelling.js";
import { OverflowMenu } from "./overflow.js";
import { SelectMenu } from "./select.js";

/**
 * An element that people can act on.
 * @param {{ blockId: string, element: AnyElement, labelling?: Labelling }} props
 */
export function ElementView({ blockId, element, labelling = unlabelled }) {
  switch (element.type) {
    case "button":
      return h(PressButton, { blockId, element });
    case "icon_button":
      return h(IconPress, { blockId, element });
    case "feedback_buttons":
      return h(Feedback, { blockId, element });
    case "overflow":
      return h(OverflowMenu, { blockId, element });
    case "radio_buttons":
    case "checkboxes":
      return h(Choices, { blockId, element, labelling });
    case "datepicker":
    case "timepicker":
      return h(DateEntry, { blockId, element, labelling });
    case "plain_text_input":
    case "email_text_input":
    case "url_text_input":
    case "number_input":
      return h(TextEntry, { blockId, element, labelling });
    case "static_select":
    case "external_select":
    case "users_select":
    case "channels_select":
    case "conversations_select":
    case "multi_static_select":
    case "multi_external_select":
    case "multi_users_select":
    case "multi_channels_select":
    case "multi_conversations_select":
      return h(SelectMenu, { blockId, element, labelling });
    case "datetimepicker":
    case "file_input":
    case "rich_text_input":
    case "workflow_button":
      break;
  }
  // One of the four that are not drawn, or newer than the types.
  return h(Unknown, { what: "element", value: element });
}
