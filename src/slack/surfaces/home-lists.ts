import { teamTitle } from "../../catalogue/teams.ts";
import type { Role } from "../../catalogue/types.ts";
import { clipped } from "../../render/grammar.ts";
import type { Stepwise } from "../../question/stepwise.ts";
import { escapeMrkdwn } from "../../render/mrkdwn.ts";
import { actionId } from "../../render/slack/action-id.ts";
import type { MessageBlock } from "../../render/slack/block-types.ts";
import { wording } from "../../render/wording.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import { firstView } from "../message/prepared-answer.ts";
import { button, header, plain } from "../message/elements.ts";
import { homeBrowseId } from "../names.ts";
import { optionGroups } from "../message/options.ts";
import { choice, type Choice } from "../../render/slack/menu.ts";
import type { Rolecall } from "../rolecall.ts";

/** A Home holds a hundred blocks; the others are few. */
const mostRoleBlocks = 85;
const mostOptions = 100;

function askButton(label: string, ask: string, at: number) {
  return button(label, actionId(firstView, at), ask);
}

function roleBlock(rolecall: Rolecall, { id, title, levels }: Role, at: number): MessageBlock {
  const whole = choice(wordingSlack.wholeRole, rolecall.phrase({ kind: "role", role: id }));
  const options = [
    ...whole,
    ...levels
      .slice(0, mostOptions - 1)
      .flatMap((level) =>
        choice(
          rolecall.catalogue.roleLevel(level).title,
          rolecall.phrase({ kind: "role-level", roleLevel: level }),
        ),
      ),
  ];
  return {
    type: "section",
    text: {
      type: "mrkdwn",
      text: `*${escapeMrkdwn(clipped(title, 500))}*\n${wordingSlack.levels(levels.length)}`,
      verbatim: true,
    },
    ...(options.length === 0
      ? {}
      : {
          accessory: {
            type: "static_select",
            action_id: homeBrowseId(at),
            placeholder: plain(wordingSlack.chooseLevel),
            options,
          },
        }),
  };
}

interface Group {
  readonly title: string;
  readonly roles: readonly Role[];
}

/** In the catalogue's order; roles of no family last. */
function groupsOf({ catalogue: { families, roles } }: Rolecall): readonly Group[] {
  const rest = families.length === 0 ? wordingSlack.roles : wording.otherRoles;
  return [
    ...families.map(({ id, title }) => ({
      title,
      roles: roles.filter(({ family }) => family === id),
    })),
    { title: rest, roles: roles.filter(({ family }) => family === undefined) },
  ].filter((group) => group.roles.length > 0);
}

/** Roles by family, each with its levels to choose from; says how many there is no room for. */
export function* roleBlocks(rolecall: Rolecall): Stepwise<readonly MessageBlock[]> {
  const blocks: MessageBlock[] = [];
  let shown = 0;
  for (const { title, roles } of groupsOf(rolecall)) {
    const room = mostRoleBlocks - blocks.length - 1;
    if (room < 1) break;
    const fitting = roles.slice(0, room);
    blocks.push(header(title));
    for (const role of fitting) {
      blocks.push(roleBlock(rolecall, role, shown));
      shown += 1;
      yield;
    }
  }
  const left = rolecall.catalogue.roles.length - shown;
  if (left > 0) {
    blocks.push({ type: "context", elements: [plain(wordingSlack.moreRoles(left))] });
  }
  return blocks;
}

/** The named teams, to choose from; nothing where there are none. */
export function* teamBlocks(rolecall: Rolecall): Stepwise<readonly MessageBlock[]> {
  const { teams, roles } = rolecall.catalogue;
  const choices: Choice[] = [];
  for (const team of teams.slice(0, mostOptions)) {
    const { id, positions } = team;
    const ask = rolecall.phrase({ kind: "team", team: id, positions });
    choices.push(...choice(teamTitle(team), ask));
    yield;
  }
  if (choices.length === 0) return [];
  return [
    header(wordingSlack.teams),
    {
      type: "actions",
      elements: [
        {
          type: "static_select",
          action_id: homeBrowseId(roles.length + 1),
          placeholder: plain(wordingSlack.chooseTeam),
          options: choices,
        },
        askButton(wordingSlack.allTeams, rolecall.phrase({ kind: "list", of: "teams" }), 3),
      ],
    },
  ];
}

function* skillChoices(rolecall: Rolecall): Stepwise<readonly Choice[]> {
  const { skills, knowledge } = rolecall.catalogue;
  const choices: Choice[] = [];
  for (const { id, title } of [...skills, ...knowledge].toSorted((a, b) =>
    a.title.localeCompare(b.title, "en"),
  )) {
    choices.push(...choice(title, rolecall.phrase({ kind: "skill", skill: id })));
    yield;
  }
  return choices;
}

/** Skills from A to Z, and everything else as lists. */
export function* skillBlocks(rolecall: Rolecall): Stepwise<readonly MessageBlock[]> {
  const groups = optionGroups(yield* skillChoices(rolecall));
  const lists = [
    askButton(wordingSlack.allRoles, rolecall.phrase({ kind: "list", of: "roles" }), 0),
    askButton(wordingSlack.allSkills, rolecall.phrase({ kind: "list", of: "skills" }), 1),
  ];
  return [
    header(wordingSlack.skillsAtoZ),
    {
      type: "actions",
      elements: [
        ...(groups.length === 0
          ? []
          : [
              {
                type: "static_select" as const,
                action_id: homeBrowseId(rolecall.catalogue.roles.length),
                placeholder: plain(wordingSlack.chooseSkill),
                option_groups: [...groups],
              },
            ]),
        ...lists,
      ],
    },
  ];
}
