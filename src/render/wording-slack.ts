import type { Level } from "../catalogue/levels.ts";
import { counted, listed, longDate } from "./grammar.ts";
import { escapeMrkdwn } from "./mrkdwn.ts";
import { levelName } from "./terms.ts";

// The sentences that Slack's surfaces put around answers. Those of the answers themselves are in
// wording.ts.

/** What a person asked the app to do, and what kept them from getting it. */
export type Attempt = "answer" | "post" | "remove" | "open" | "feedback";
export type Fault = "setup" | "place" | "late" | "busy" | "slack" | "unknown" | "rolecall";

// Each sentence is true for every code that is sorted under its fault.

const setupCause = "because of how this app or this workspace is set up in Slack.";
const setupRemedy =
  "Please tell the person who runs this app. Its log has the reason, and it may take an administrator of this workspace to change it.";
const unknownRemedy = "The people who run this app can see in its log what Slack said.";

const apologies: Readonly<Record<Attempt, Readonly<Record<Fault, string>>>> = {
  answer: {
    setup: `I could not show the answer, ${setupCause} ${setupRemedy}`,
    place:
      "I could not answer there, because Slack does not let me write in that conversation or thread. Ask me in a direct message, or invite me if I am not a member.",
    late: "My answer came too late for Slack to accept it. Please ask again.",
    busy: "Slack is too busy to accept my answer. Please ask again in a minute.",
    slack:
      "Slack did not confirm that it received my answer. If you do not see it, ask again in a minute, and later if that fails too.",
    unknown: `Slack refused my answer, and I do not know why. ${unknownRemedy}`,
    rolecall:
      "Something went wrong on my side, so I have no answer. The people who run this app can see the error in its log. Asking in other words may work in the meantime.",
  },
  post: {
    setup: `I could not post that, ${setupCause} ${setupRemedy}`,
    place:
      "I could not post that, because Slack does not let me write in that conversation. Choose another one, or copy the answer yourself.",
    late: "I could not post that, because Slack accepts a post only within half an hour after the button is pressed, and only a few times. Ask again and post the new answer.",
    busy: "Nothing was posted, because Slack is too busy. Try again in a minute.",
    slack:
      "Slack did not confirm the post, so it may or may not be there. Look in the conversation before you post it again.",
    unknown: `I could not post that. Slack refused it, and I do not know why. ${unknownRemedy} You can copy the answer yourself in the meantime.`,
    rolecall:
      "Something went wrong on my side, so nothing was posted. The people who run this app can see the error in its log. You can copy the answer yourself in the meantime.",
  },
  remove: {
    setup: `I could not remove that, ${setupCause} ${setupRemedy}`,
    place:
      "I could not remove that, because Slack does not let me. An administrator of this workspace can delete it.",
    late: "I could not remove that, because it took too long for Slack. Press Remove again.",
    busy: "I could not remove all of it, because Slack is too busy. Press Remove again in a minute.",
    slack:
      "Slack did not confirm that all of it was removed. If you still see it, press Remove again in a minute.",
    unknown: `I could not remove that. Slack refused it, and I do not know why. ${unknownRemedy} An administrator of this workspace can delete it.`,
    rolecall:
      "Something went wrong on my side, so I could not remove that. The people who run this app can see the error in its log. An administrator of this workspace can delete it.",
  },
  open: {
    setup: `I could not open the window, ${setupCause} ${setupRemedy}`,
    place:
      "I could not open the window, because Slack does not let me do that here. Try it from my Home.",
    late: "Slack no longer lets me open or change that window: the three seconds that it allows had passed, the press had been used already, or the window was closed. Please try again.",
    busy: "I could not open the window, because Slack is too busy. Try again in a minute.",
    slack:
      "Slack did not confirm that it opened the window. If you do not see it, try again in a minute, and later if that fails too.",
    unknown: `Slack refused to show the window, and I do not know why. ${unknownRemedy}`,
    rolecall:
      "Something went wrong on my side, so the window did not open. The people who run this app can see the error in its log.",
  },
  feedback: {
    setup: `Nothing was sent to the catalogue's owners, ${setupCause} ${setupRemedy}`,
    place:
      "Nothing was sent to the catalogue's owners, because Slack does not let me write in their channel. Please tell the person who runs this app.",
    late: "That took too long for Slack, so nothing was sent. Please try again.",
    busy: "Nothing was sent to the catalogue's owners, because Slack is too busy. Try again in a minute.",
    slack:
      "Slack did not confirm that your feedback reached the catalogue's owners. It may or may not have arrived.",
    unknown: `Nothing was sent to the catalogue's owners. Slack refused it, and I do not know why. ${unknownRemedy}`,
    rolecall:
      "Something went wrong on my side, so nothing was sent. The people who run this app can see the error in its log.",
  },
};

/** What went wrong, and what to do about it. */
export function apology(attempt: Attempt, fault: Fault): string {
  return apologies[attempt][fault];
}

/** How a person asked for what is posted for them. */
export interface PostRequest {
  readonly user: string;
  /** As typed: "/compare senior-app-ops lead-app-ops"; undefined if it is too long to repeat. */
  readonly text: string | undefined;
  readonly command: boolean;
  /** ISO date. */
  readonly catalogueDate: string | undefined;
}

/**
 * Who asked, how, and the date of the catalogue. This is mrkdwn; its only markup is the mention.
 */
export function caption({ user, text, command, catalogueDate }: PostRequest): string {
  const how = text === undefined ? "" : `${command ? " with " : ": "}${escapeMrkdwn(text)}`;
  const when = catalogueDate === undefined ? "" : ` · catalogue of ${longDate(catalogueDate)}`;
  return `Asked by <@${user}>${how}${when}`;
}

export const wordingSlack = {
  postToChannel: "Post to channel",
  postElsewhere: "Post elsewhere",
  posted: "Posted to this conversation.",
  postedInPart:
    "Posted to this conversation, but Slack did not take all of the rest in the thread. Press More under the post to see it.",
  restInThread: "The rest is in the thread.",
  postTitle: "Post the answer",
  postSubmit: "Post",
  posts: (question: string) => `The whole answer to: ${question}`,
  postWhere: "Post it to",
  postWhereHint: "Everyone there sees it, with your name.",
  posting: "Posting…",
  postedThere: "Posted to the conversation that you chose.",
  postedThereInPart:
    "Posted to the conversation that you chose, but Slack did not take all of the rest in the thread. Press More under the post to see it.",
  remove: "Remove",
  removeTitle: "Remove this answer?",
  removeText: "Only the person who asked can remove it. The rest in its thread is removed too.",
  keep: "Keep",
  notTheAsker: "Only the person who asked for this answer can remove it.",
  unknownAsker:
    "I cannot remove this, because the message does not say who asked for it. An administrator of this workspace can delete it.",
  goneAlready: "That answer has already been removed.",
  restStays: "I removed the answer, but Slack did not let me remove all of the rest in its thread.",
  stranger:
    "I only answer people in my own workspace and in the workspaces that are allowed. The people who run this app can allow yours.",
  unknownWorkspace:
    "Slack does not tell me which workspace you belong to, so I cannot answer you here. Please ask me in a direct message. The people who run this app can change that.",
  oldButton: "I no longer know that button. Please ask again to get a new message.",
  tooLongForButtons:
    "This question is too long for the buttons that post, change or rate an answer. Ask a shorter one to have them.",
  noChart: "This workspace cannot show the chart, so here is the text.",
  nameIt: "I cannot read the rest of this thread. Please name the role or the skill.",
  promptsTitle: "For example",

  homeTitle: "Ask about a role, a skill or a qualification",
  homePlaceholder: "senior app ops, or: what is problem management?",
  homeHint: "Press Enter to see the answer here.",
  overview: "Back to the overview",
  roles: "Roles",
  skillsAtoZ: "Skills A to Z",
  chooseLevel: "Choose a level",
  chooseSkill: "Choose a skill",
  wholeRole: "The role and its levels",
  levels: (count: number) => counted(count, "level"),
  moreRoles: (count: number) => `and ${counted(count, "more role")}: press "All roles" to see them`,
  changes: "What changed",
  allRoles: "All roles",
  teams: "Teams",
  chooseTeam: "Choose a team",
  allTeams: "All teams",
  allSkills: "All skills",
  letter: (letter: string, part: number) => (part === 1 ? letter : `${letter} (${part})`),
  catalogueHolds: (documents: number, newest: string | undefined) =>
    `${counted(documents, "document")}${newest === undefined ? "" : `, the newest from ${longDate(newest)}`}.`,
  missing: "Is something missing?",

  compareTitle: "Compare role levels",
  compareSubmit: "Post",
  cancel: "Cancel",
  compareWhich: "Role levels",
  compareWhichHint: "Choose two to five. Levels of one role are compared from the lowest.",
  comparePlaceholder: "Type a name: senior app ops",
  compareWhere: "Post it to",
  compareWhereHint: "Leave this empty to get the comparison in a direct message.",
  preview: "What changes",
  previewMissing: "Choose two role levels to see what changes between them.",
  previewMore: (count: number) => `and ${count} more in the answer itself`,
  tooFew: "Choose at least two role levels.",
  tooMany: "Choose at most five role levels.",
  gone: "One of these is no longer in the catalogue. Choose again.",
  sameTwice: "Choose each role level only once.",

  explainedNothing: "That message names no role level, skill or qualification in the catalogue.",
  explained: (count: number) =>
    `The message names ${count === 1 ? "one thing" : `${count} things`} in the catalogue`,
  explainedSkills: (roleLevel: string | undefined) =>
    roleLevel === undefined
      ? "Skills it names, and the levels asked for"
      : `Skills it names, and the levels that ${roleLevel} asks for`,
  explainedSkill: (skill: string, levels: readonly Level[]) =>
    levels.length === 0
      ? skill
      : `${skill} (the message says ${listed(levels.map(levelName), "or")})`,
  explainedCoverage: (roleLevel: string, all: number, named: number) =>
    `It names ${named === all ? "all" : named === 0 ? "none" : named} of the ${counted(all, "skill")} that ${roleLevel} asks for.`,
  explainedUnnamed: (roleLevel: string, count: number) =>
    `${counted(count, "skill")} that ${roleLevel} asks for and the message does not name`,
  explainedLeftOut: (count: number) =>
    `It names ${count === 1 ? "one more thing" : `${count} more things`}, which this message has no room for.`,

  copyTitle: "Copy as text",
  copyText: (part: number, parts: number) =>
    parts === 1 ? "The answer" : `The answer, part ${part} of ${parts}`,
  copyHow: "Select everything in the field (Ctrl+A, or ⌘A on a Mac) and copy it.",
  copyNoRoom:
    "The rest of the answer has no room in this window. Ask about a part of it to copy that.",
  done: "Done",

  helpful: "Helpful",
  notHelpful: "Not helpful",
  helpfulAria: "This answer is helpful",
  notHelpfulAria: "This answer is not helpful",
  tellOwners: "Tell the catalogue's owners",
  rateTitle: "Rate the answer",
  tellTitle: "Tell the owners",
  send: "Send",
  comment: "Comment",
  commentPlaceholder: "What is good, wrong or missing?",
  sends: (rating: Rating, question: string) => `${ratingWords[rating]}: ${question}`,
  sendsWhat:
    "This goes to the catalogue's owners, with your name and comment. Nothing else is sent, and nothing is sent until you press the button.",
  sending: "Sending…",
  thanks: "Thank you. Your feedback was sent to the catalogue's owners.",
  close: "Close",
  feedback: (user: string, rating: Rating) => `${ratingWords[rating]}, says <@${user}>`,
  feedbackQuestion: "Question",
  feedbackAnswer: "Answer",
  feedbackComment: "Comment",
} as const;

export const ratings = ["helpful", "not-helpful", "missing"] as const;
export type Rating = (typeof ratings)[number];

const ratingWords: Readonly<Record<Rating, string>> = {
  helpful: "Helpful",
  "not-helpful": "Not helpful",
  missing: "Missing from the catalogue",
};
