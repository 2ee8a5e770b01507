import type { Command } from "../question/understanding.ts";
import type { Pressed } from "../render/slack/action-id.ts";

// The names by which Slack and the app know each other's things. The manifest has the commands,
// the shortcuts' callback ids and the events; a test holds it against these.

export const commands = {
  "/role": "role",
  "/skill": "skill",
  "/compare": "compare",
  "/team": "team",
} as const satisfies Readonly<Record<`/${Command}`, Command>>;

export const shortcuts = {
  compare: "compare_role_levels",
  team: "plan_a_team",
  explain: "explain_roles_and_skills",
} as const;

export const views = {
  compare: "compare_role_levels",
  team: "plan_a_team",
  feedback: "feedback",
  post: "post_answer",
  copy: "copy_as_text",
  check: "check_yourself",
} as const;

/** As the manifest names them. */
export const events = {
  mention: "app_mention",
  directMessage: "message.im",
  homeOpened: "app_home_opened",
} as const;

export const actions = {
  compareOpen: "compare:open",
  compareRoleLevels: "compare:role-levels",
  compareChannel: "compare:channel",
  teamOpen: "team:open",
  teamAdd: "team:add",
  teamConversation: "team:conversation",
  checkOpen: "check:open",
  checkRoleLevel: "check:role-level",
  checkBack: "check:back",
  homeAsk: "home:ask",
  homeOverview: "home:overview",
  feedbackRate: "feedback:rate",
  feedbackTell: "feedback:tell",
  feedbackComment: "feedback:comment",
  postConversation: "post:conversation",
  postRemove: "post:remove",
} as const;

/** The selects of the Home; each needs an id of its own. */
export const homeBrowse = /^home:browse:\d+$/;
export const homeBrowseId = (at: number): string => `home:browse:${at}`;

/** What each row of the form to plan a team has; a row keeps its number as long as it is there. */
const teamField = /^team:(role-level|count|remove):(\d{1,6})$/;

export interface TeamField {
  readonly field: "role-level" | "count" | "remove";
  readonly row: number;
}

export function teamFieldId({ field, row }: TeamField): string {
  return `team:${field}:${row}`;
}

/** Undefined for other kinds of action. */
export function readTeamFieldId(id: string): TeamField | undefined {
  const [, field, row] = teamField.exec(id) ?? [];
  return field === "role-level" || field === "count" || field === "remove"
    ? { field, row: Number(row) }
    : undefined;
}

export const teamRoleLevel = /^team:role-level:\d{1,6}$/;
/** What changes the team in its form. */
export const teamChange = /^team:(?:add$|(?:role-level|count|remove):\d{1,6}$)/;

/** The radio buttons of a skill, by the short form of its key. */
const checkChoice = /^check:choice:([\da-z]+)$/;
export const checkChoiceId = (key: string): string => `check:choice:${key}`;

/** Undefined for other kinds of action. */
export function readCheckChoiceId(id: string): string | undefined {
  return checkChoice.exec(id)?.[1];
}

/** "Post to channel", with what of the answer is shown; the value is what was asked, as typed. */
export const postAction = /^post:(\d+):(words|chart)$/;

export function postActionId({ page, chart }: Pressed): string {
  return `post:${page}:${chart ? "chart" : "words"}`;
}

export function readPostActionId(id: string): Pressed | undefined {
  const [, page, as] = postAction.exec(id) ?? [];
  return page === undefined ? undefined : { page: Number(page), chart: as === "chart" };
}

/**
 * What opens the form that asks where to post. A menu's action_id carries what was asked, as typed,
 * because its option has room for less; a button's is in its value.
 */
export const postElsewhereAction = /^post-elsewhere:(words|chart):(.*)$/s;

export interface ToPost {
  /** What was asked, as typed. */
  readonly typed: string;
  readonly chart: boolean;
}

export function postElsewhereActionId({ typed, chart }: ToPost): string {
  return `post-elsewhere:${chart ? "chart" : "words"}:${typed}`;
}

/**
 * Undefined for other kinds of action.
 * @param value of the button
 */
export function readPostElsewhere(id: string, value: string | undefined): ToPost | undefined {
  const [, as, inId = ""] = postElsewhereAction.exec(id) ?? [];
  const typed = inId === "" ? (value ?? "") : inId;
  return as === undefined || typed === "" ? undefined : { typed, chart: as === "chart" };
}
