import { counted } from "./grammar.ts";

// The sentences of the form to plan a team.

export const wordingTeamForm = {
  title: "Plan a team",
  change: "Change the team",
  submit: "Show the answer",
  what: "Choose role levels and how many of each. The answer shows what the role levels ask for, not what people can do.",
  roleLevel: (place: number) => `Role level ${place}`,
  placeholder: "Type a name: senior app ops",
  count: "How many",
  positions: (count: number) => counted(count, "position"),
  add: "Add a role level",
  remove: "Remove",
  removeAria: (place: number) => `Remove role level ${place}`,
  full: (most: number) => `A team has at most ${most} role levels.`,
  where: "Post it to",
  whereHint: "Leave this empty to see the answer yourself first.",
  preview: "The team",
  addedUp: (title: string) => `${title} is chosen more than once, so its positions are added up.`,
  differs: (team: string) =>
    `These are not the positions of the ${team} any more, so the answer is about a team without a name.`,
  leftOut: (title: string) =>
    `${title} has a name too long for this form. Type /team with its role levels to ask about it.`,
  empty: "Choose at least one role level.",
  gone: "This role level is no longer in the catalogue. Choose again.",
  tooMany: (count: number, most: number) =>
    `A team has at most ${most} positions. With this row there are ${count}.`,
  unaskable: "I cannot ask about this team. Remove a role level and try again.",
} as const;
