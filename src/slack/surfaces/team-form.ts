import { z } from "zod";
import { type Team, teamTitle } from "../../catalogue/teams.ts";
import type { RoleLevelId } from "../../catalogue/types.ts";
import { wordingTeamForm } from "../../render/wording-team-form.ts";
import { type Recipient, sayPrivately } from "../api/recipient.ts";
import { faultOf, type SendResult } from "../api/send-result.ts";
import { handled, type Handled, repetition } from "../delivery/handle-delivery.ts";
import type { Dependencies } from "../dependencies.ts";
import {
  directContent,
  kindOf,
  prepareAnswer,
  type PreparedAnswer,
  privateContent,
  rememberedOf,
} from "../message/prepared-answer.ts";
import { actions, readTeamFieldId } from "../names.ts";
import type { Rolecall } from "../rolecall.ts";
import type { ActionPayload, SubmissionPayload, ViewPayload } from "../transport/payloads.ts";
import { recipientOfAction } from "./ask-buttons.ts";
import { chosenRoleLevel } from "./chosen-role-level.ts";
import { changeModal, claimSubmission, openModal } from "./modals.ts";
import {
  plannedTeam,
  type Planned,
  type Row,
  highest,
  rowsIn,
  rowsOf,
  withoutRow,
  withRow,
} from "./planned-team.ts";
import { chosenPlace, postAnswer } from "./posting.ts";
import type { Preview } from "./preview.ts";
import { teamBlocks, teamFormView, teamPreview } from "./team-form-view.ts";

type Needs = Pick<
  Dependencies,
  "edition" | "slack" | "deduplication" | "newest" | "feedbackChannel"
>;

/**
 * The form's private metadata: where it was opened (absent for the Home), whether that was a public
 * answer in a direct message (`direct`), the named team it was opened with, and the highest row number
 * used.
 */
const carried = z
  .object({
    channel: z.string(),
    thread: z.string(),
    responseUrl: z.string(),
    direct: z.string().startsWith("D"),
    team: z.string(),
    highest: z.int().max(99_999),
  })
  .partial();
type Carried = z.infer<typeof carried>;

function carriedFrom(payload: ActionPayload): Carried {
  const { channel, thread, responseUrl } = recipientOfAction(payload);
  const isDirect = payload.channel?.name === "directmessage" && !payload.container.is_ephemeral;
  return carried.parse({ channel, thread, responseUrl, ...(isDirect ? { direct: channel } : {}) });
}

function readCarried({ private_metadata: metadata }: ViewPayload): Carried {
  try {
    return carried.parse(JSON.parse(metadata));
  } catch {
    return {};
  }
}

export function recipientOfTeam({ user, view }: SubmissionPayload): Recipient {
  const { channel, thread, responseUrl } = readCarried(view);
  return { user: user.id, channel, thread, responseUrl };
}

/** Undefined also where the catalogue does not have it any more. */
function namedTeam({ catalogue }: Rolecall, { team }: Carried): Team | undefined {
  return catalogue.teams.find(({ id }) => id === team);
}

function previewOf(
  rolecall: Rolecall,
  planned: Planned,
  named: Team | undefined,
): Preview | undefined {
  switch (planned.kind) {
    case "nothing":
      return undefined;
    case "problem":
      return { title: wordingTeamForm.preview, lines: [planned.problem], items: [] };
    case "team":
      return teamPreview(rolecall.reply(planned.text).page, [
        ...planned.addedUp.map((id) =>
          wordingTeamForm.addedUp(rolecall.catalogue.roleLevel(id).title),
        ),
        ...(named === undefined || planned.isNamed
          ? []
          : [wordingTeamForm.differs(teamTitle(named))]),
      ]);
  }
}

function formOf(
  rolecall: Rolecall,
  rows: readonly Row[],
  along: Carried,
  leftOut: readonly RoleLevelId[] = [],
) {
  const titleOf = (text: string): string => {
    const roleLevel = chosenRoleLevel(rolecall, text);
    return roleLevel === undefined ? text : rolecall.catalogue.roleLevel(roleLevel).title;
  };
  const named = namedTeam(rolecall, along);
  const preview = previewOf(rolecall, plannedTeam(rolecall, rows, named), named);
  const metadata = JSON.stringify({ ...along, highest: highest(rows, along.highest) });
  const titles = leftOut.map((id) => rolecall.catalogue.roleLevel(id).title);
  return teamFormView({ rows, leftOut: titles, titleOf, preview, metadata });
}

/** The shortcut: nothing is chosen yet. */
export async function onTeamFormOpened(
  { edition, slack }: Pick<Needs, "edition" | "slack">,
  { trigger_id: trigger }: { readonly trigger_id?: string | undefined },
): Promise<Handled> {
  return openModal(slack, trigger, formOf(edition().rolecall, withRow([]), {}), "team modal");
}

/** The button in the Home, or below an answer, whose team is then filled in. */
export async function onTeamFormPressed(
  { edition, slack }: Pick<Needs, "edition" | "slack">,
  payload: ActionPayload,
): Promise<Handled> {
  const [{ value }] = payload.actions;
  const { rolecall } = edition();
  const { understanding } = rolecall.reply(value ?? "");
  const isTeam = understanding.kind === "question" && understanding.question.kind === "team";
  const asked = isTeam ? understanding.question : undefined;
  const { rows, leftOut } = rowsOf(rolecall, asked?.positions ?? []);
  const along = { ...carriedFrom(payload), ...(asked?.team && { team: asked.team }) };
  const form = formOf(rolecall, rows, along, leftOut);
  return openModal(slack, payload.trigger_id, form, "team modal");
}

function changedRows(id: string, rows: readonly Row[], along: Carried): readonly Row[] {
  if (id === actions.teamAdd) return withRow(rows, along.highest);
  const field = readTeamFieldId(id);
  return field?.field === "remove" ? withoutRow(rows, field.row, along.highest) : rows;
}

/** A role level or a count was chosen, or a row added or removed: updates the preview. */
export async function onTeamFormChanged(
  needs: Pick<Needs, "edition" | "slack" | "newest">,
  { view, actions: [{ action_id: id }] }: ActionPayload,
): Promise<Handled> {
  if (view === undefined) return { kind: "ignored", why: "no modal" };
  const { rolecall } = needs.edition();
  const along = readCarried(view);
  const form = formOf(rolecall, changedRows(id, rowsIn(view), along), along);
  return changeModal(needs, view, form, "team preview");
}

/** What is wrong, by block; undefined if nothing is. */
export function teamErrors(
  { edition }: Pick<Needs, "edition">,
  { view }: SubmissionPayload,
): Readonly<Record<string, string>> | undefined {
  const rows = rowsIn(view);
  const { rolecall } = edition();
  const planned = plannedTeam(rolecall, rows, namedTeam(rolecall, readCarried(view)));
  switch (planned.kind) {
    case "team":
      return undefined;
    case "problem":
      return { [teamBlocks.roleLevel(planned.row)]: planned.problem };
    case "nothing":
      return { [teamBlocks.roleLevel(rows[0]?.number ?? 1)]: wordingTeamForm.empty };
  }
}

/** To the person alone, where they opened the form. */
async function answerAlone(
  { slack, feedbackChannel }: Pick<Needs, "slack" | "feedbackChannel">,
  payload: SubmissionPayload,
  answer: PreparedAnswer,
): Promise<SendResult> {
  const feedback = feedbackChannel !== undefined;
  const direct = { content: directContent(answer, feedback), remember: rememberedOf(answer) };
  const recipient = recipientOfTeam(payload);
  const { user, channel = user, thread } = recipient;
  const { direct: conversation } = readCarried(payload.view);
  if (conversation !== undefined || channel === user) {
    const sent = await slack.post({ channel: conversation ?? user, thread, ...direct });
    // Slack calls a direct message between people by the same name, and the app is not in it.
    if (sent.kind !== "refused" || faultOf(sent) !== "place") return sent;
  }
  return sayPrivately(slack, recipient, privateContent(answer, feedback), direct);
}

/** Posts the answer where the person said, or shows it to them alone. */
export async function onTeamFormSubmitted(
  needs: Needs,
  payload: SubmissionPayload,
): Promise<Handled> {
  const { slack, deduplication } = needs;
  const { view } = payload;
  const { rolecall } = needs.edition();
  const planned = plannedTeam(rolecall, rowsIn(view), namedTeam(rolecall, readCarried(view)));
  if (planned.kind !== "team") return { kind: "ignored", why: "no team to ask about" };
  if (!(await claimSubmission(deduplication, view))) {
    return { kind: "ignored", why: repetition };
  }
  const answer = prepareAnswer(rolecall, planned.text);
  const place = chosenPlace(payload, actions.teamConversation);
  if (place === undefined) {
    const shown = await answerAlone(needs, payload, answer);
    return handled(shown, kindOf(answer));
  }
  const { sent } = await postAnswer(slack, answer, place, rolecall);
  return handled(sent, `posted ${kindOf(answer)}`, "post");
}
