import type { ModalView } from "@slack/types";
import { clipped } from "../../render/grammar.ts";
import { seen } from "../../render/label.ts";
import type { Page, TablePart } from "../../render/page.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import { plain } from "../message/elements.ts";
import { actions, views } from "../names.ts";
import { mostCompared } from "../../question/question.ts";
import { type Preview, previewBlocks } from "./preview.ts";

const longestLine = 200;

export const compareBlocks = { roleLevels: "compare:which", channel: "compare:where" } as const;

/** The first cell names the skill, the last one the change. */
function line(row: TablePart["rows"][number]): string {
  const [name = "", ...cells] = row.map(seen);
  const change = cells.at(-1) ?? "";
  return clipped(`${name}: ${cells.slice(0, -1).join(" → ")} · ${change}`, longestLine);
}

/** A comparison in lines, or what keeps it from being made. */
function comparePreview(page: Page | string): Preview {
  const { preview: title } = wordingSlack;
  if (typeof page === "string") return { title, lines: [page], items: [] };
  const table = page.parts.find((part) => part.kind === "table");
  return { title, lines: [page.context ?? page.title], items: (table?.rows ?? []).map(line) };
}

/** Where two to five role levels are chosen, with what changes between those chosen so far. */
export function compareView(page: Page | string): ModalView {
  return {
    type: "modal",
    callback_id: views.compare,
    title: plain(wordingSlack.compareTitle),
    submit: plain(wordingSlack.compareSubmit),
    close: plain(wordingSlack.cancel),
    blocks: [
      {
        type: "input",
        block_id: compareBlocks.roleLevels,
        dispatch_action: true,
        label: plain(wordingSlack.compareWhich),
        hint: plain(wordingSlack.compareWhichHint),
        element: {
          type: "multi_external_select",
          action_id: actions.compareRoleLevels,
          min_query_length: 1,
          max_selected_items: mostCompared,
          placeholder: plain(wordingSlack.comparePlaceholder),
        },
      },
      {
        type: "input",
        block_id: compareBlocks.channel,
        optional: true,
        label: plain(wordingSlack.compareWhere),
        hint: plain(wordingSlack.compareWhereHint),
        element: {
          type: "conversations_select",
          action_id: actions.compareChannel,
          default_to_current_conversation: true,
          response_url_enabled: true,
        },
      },
      ...previewBlocks(comparePreview(page)),
    ],
  };
}
