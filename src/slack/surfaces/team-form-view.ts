import type { KnownBlock, ModalView } from "@slack/types";
import { mostKinds, mostPositions } from "../../question/question.ts";
import { clipped } from "../../render/grammar.ts";
import { seen } from "../../render/label.ts";
import type { Page } from "../../render/page.ts";
import { choice, type Choice } from "../../render/slack/menu.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import { wordingTeamForm } from "../../render/wording-team-form.ts";
import { button, plain } from "../message/elements.ts";
import { actions, teamFieldId, views } from "../names.ts";
import type { Row } from "./planned-team.ts";
import { type Preview, previewBlocks } from "./preview.ts";

const longestLine = 200;

export const teamBlocks = {
  roleLevel: (row: number) => `team:who:${row}`,
  conversation: "team:where",
} as const;

/** What the form shows. */
export interface TeamForm {
  /** At least one. */
  readonly rows: readonly Row[];
  /** Titles of role levels that should have a row, but whose names are too long for a menu. */
  readonly leftOut: readonly string[];
  /** The title of the role level that a row's text names. */
  readonly titleOf: (text: string) => string;
  readonly preview: Preview | undefined;
  /** Comes back with each choice, and with the submission. */
  readonly metadata: string;
}

/** The answer in short: how many skills are asked for, and which rest on one position. */
export function teamPreview({ title, context, parts }: Page, notes: readonly string[]): Preview {
  const heading = parts.find((part) => part.kind === "heading");
  const list = parts.find((part) => part.kind === "list");
  const first = parts.find((part) => part.kind === "paragraph");
  const summary = context ?? first?.text;
  return {
    title,
    lines: [
      ...(summary === undefined ? [] : [summary]),
      ...notes,
      ...(heading === undefined || list === undefined ? [] : [heading.text]),
    ],
    items: (list?.items ?? []).map(({ lead, text }) =>
      clipped(lead === undefined ? text : `${seen(lead)}: ${text}`, longestLine),
    ),
  };
}

const counts: readonly Choice[] = Array.from({ length: mostPositions }, (_, at) =>
  choice(wordingTeamForm.positions(at + 1), String(at + 1)),
).flat();

/** @param place from 1 */
function rowBlocks(
  { number: row, text }: Row,
  place: number,
  count: Choice | undefined,
  { rows, titleOf }: TeamForm,
): readonly KnownBlock[] {
  const [chosen] = text === undefined ? [] : choice(titleOf(text), text);
  const remove = {
    ...button(wordingTeamForm.remove, teamFieldId({ field: "remove", row })),
    accessibility_label: wordingTeamForm.removeAria(place),
  };
  return [
    {
      type: "input",
      block_id: teamBlocks.roleLevel(row),
      dispatch_action: true,
      // A row that is not filled in does not count.
      optional: rows.length > 1 && text === undefined,
      label: plain(wordingTeamForm.roleLevel(place)),
      element: {
        type: "external_select",
        action_id: teamFieldId({ field: "role-level", row }),
        min_query_length: 1,
        placeholder: plain(wordingTeamForm.placeholder),
        ...(chosen === undefined ? {} : { initial_option: chosen }),
      },
    },
    {
      type: "actions",
      block_id: `team:how-many:${row}`,
      elements: [
        {
          type: "static_select",
          action_id: teamFieldId({ field: "count", row }),
          placeholder: plain(wordingTeamForm.count),
          options: [...counts],
          ...(count === undefined ? {} : { initial_option: count }),
        },
        ...(rows.length > 1 ? [remove] : []),
      ],
    },
  ];
}

function endOfRows(rows: readonly Row[]): KnownBlock {
  return rows.length < mostKinds
    ? {
        type: "actions",
        block_id: "team:more",
        elements: [button(wordingTeamForm.add, actions.teamAdd)],
      }
    : { type: "context", elements: [plain(wordingTeamForm.full(mostKinds))] };
}

/** The form that puts a team together from role levels, with a preview of the answer. */
export function teamFormView(form: TeamForm): ModalView {
  return {
    type: "modal",
    callback_id: views.team,
    private_metadata: form.metadata,
    title: plain(wordingTeamForm.title),
    submit: plain(wordingTeamForm.submit),
    close: plain(wordingSlack.cancel),
    blocks: [
      { type: "section", text: plain(wordingTeamForm.what) },
      ...form.leftOut.map((title): KnownBlock => ({
        type: "section",
        text: plain(wordingTeamForm.leftOut(clipped(title, longestLine))),
      })),
      ...form.rows.flatMap((row, at) => rowBlocks(row, at + 1, counts[row.count - 1], form)),
      endOfRows(form.rows),
      ...(form.preview === undefined ? [] : previewBlocks(form.preview)),
      {
        type: "input",
        block_id: teamBlocks.conversation,
        optional: true,
        label: plain(wordingTeamForm.where),
        hint: plain(wordingTeamForm.whereHint),
        element: {
          type: "conversations_select",
          action_id: actions.teamConversation,
          response_url_enabled: true,
        },
      },
    ],
  };
}
