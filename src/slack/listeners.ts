import { askAction, menuAction } from "../render/slack/action-id.ts";
import type { AgentView } from "./surfaces/agent-view.ts";
import { onAskButton, onUnknownButton, recipientOfAction } from "./surfaces/ask-buttons.ts";
import type { Handled, Surface } from "./delivery/handle-delivery.ts";
import { onCommand, recipientOfCommand } from "./surfaces/commands.ts";
import { onCheckBack, onCheckOpened } from "./surfaces/check.ts";
import { onCompareChosen, onCompareOpened } from "./surfaces/compare.ts";
import { asksForCopy, onCopyChosen } from "./surfaces/copy.ts";
import { isForApp, onMessage, recipientOfMessage } from "./surfaces/conversation.ts";
import { onExplain, recipientOfMessageShortcut } from "./surfaces/explain.ts";
import { onFeedbackOpened } from "./surfaces/feedback.ts";
import { createOverviews, onHomeAction, onHomeOpened } from "./surfaces/home.ts";
import { listen, type Listener } from "./delivery/listener.ts";
import {
  actions,
  commands,
  events,
  homeBrowse,
  postAction,
  postElsewhereAction,
  shortcuts,
  teamChange,
  teamRoleLevel,
} from "./names.ts";
import type { Choice } from "../render/slack/menu.ts";
import * as payloads from "./transport/payloads.ts";
import { onPostButton } from "./surfaces/post-button.ts";
import { onPostElsewhere } from "./surfaces/post-elsewhere.ts";
import { onRemoveButton } from "./surfaces/remove-button.ts";
import { byPress, byTrigger, editedFor, once } from "./repeats.ts";
import { submissionListeners, type SubmissionListeners } from "./submissions.ts";
import type { Dependencies } from "./dependencies.ts";
import { onTeamFormChanged, onTeamFormOpened, onTeamFormPressed } from "./surfaces/team-form.ts";
import { suggestedRoleLevels, suggestionsGiven } from "./surfaces/typeahead.ts";

export interface SuggestionResponse {
  readonly options: Choice[];
}

type Named<Value> = Readonly<Record<string, Value>>;

/** For every action id that it is, or matches. */
interface Matched<Value> {
  readonly id: string | RegExp;
  readonly listener: Value;
}

/** Everything the app listens to, in one table that a test compares with the manifest. */
export interface Listeners {
  readonly commands: Named<Listener>;
  readonly shortcuts: Named<Listener>;
  readonly views: SubmissionListeners;
  /** Keyed by the manifest's names of events, such as "message.im". */
  readonly events: Named<Listener>;
  readonly actions: readonly Matched<Listener>[];
  readonly options: readonly Matched<Listener<SuggestionResponse>>[];
  /** Of all actions that no other listener knows. */
  readonly unknownAction: Listener;
}

/** Builds the listeners; nothing listens until they are registered. */
export function createListeners(dependencies: Dependencies, agentView: AgentView): Listeners {
  const overviewOf = createOverviews(dependencies);
  const atHome = { ...dependencies, overviewOf };

  const command = listen(dependencies, {
    surface: "command",
    schema: payloads.commandPayload,
    recipient: recipientOfCommand,
    affiliation: payloads.affiliationOfPayload,
    once: byTrigger,
    work: async (payload) => onCommand(dependencies, payload),
  });
  const message = (surface: Surface): Listener =>
    listen(dependencies, {
      surface,
      schema: payloads.messagePayload,
      request: ({ event_id: id }) => id,
      recipient: recipientOfMessage,
      affiliation: (payload) =>
        isForApp(payload.event) ? payloads.affiliationOfAuthor(payload) : undefined,
      // One message may come as two events, a mention and a message, and again when it is edited.
      once: ({ event, event_id: id }) => [
        once(`event:${id}`),
        ...(isForApp(event) ? [once(`message:${event.channel}:${event.ts}`, editedFor)] : []),
      ],
      work: async (payload) => onMessage(dependencies, payload),
    });
  const homeOpened = listen(dependencies, {
    surface: "home",
    schema: payloads.homeOpenedPayload,
    request: ({ event_id: id }) => id,
    // The person asked nothing, so there is nothing to apologise for.
    recipient: () => undefined,
    affiliation: payloads.affiliationOfHome,
    // A late repetition would replace the answer that the Home shows by then.
    once: ({ event_id: id }) => [once(`event:${id}`)],
    work: async (payload) =>
      payload.event.tab === "home" ? onHomeOpened(atHome, payload) : agentView.suggest(payload),
  });
  const action = (
    surface: Surface,
    work: (payload: payloads.ActionPayload) => Promise<Handled>,
  ): Listener =>
    listen(dependencies, {
      surface,
      schema: payloads.actionPayload,
      recipient: recipientOfAction,
      affiliation: payloads.affiliationOfActing,
      once: (payload) => [...byTrigger(payload), ...byPress(payload)],
      work,
    });
  const homeAction = action("home", async (payload) => onHomeAction(atHome, payload));
  const feedbackOpened = action("feedback", async (payload) =>
    onFeedbackOpened(dependencies, payload),
  );

  const shortcut = (
    surface: Surface,
    work: (payload: payloads.ShortcutPayload) => Promise<Handled>,
  ): Listener =>
    listen(dependencies, {
      surface,
      schema: payloads.shortcutPayload,
      recipient: ({ user }) => ({ user: user.id }),
      affiliation: payloads.affiliationOfActing,
      once: byTrigger,
      work,
    });

  const roleLevels = listen(dependencies, {
    surface: "typeahead",
    schema: payloads.suggestionPayload,
    recipient: () => undefined,
    affiliation: payloads.affiliationOfActing,
    once: () => [],
    acknowledge: (payload) => ({ options: [...suggestedRoleLevels(dependencies, payload)] }),
    work: async () => Promise.resolve(suggestionsGiven),
  });

  return {
    commands: Object.fromEntries(Object.keys(commands).map((name) => [name, command])),
    shortcuts: {
      [shortcuts.compare]: shortcut("compare", async (payload) =>
        onCompareOpened(dependencies, payload),
      ),
      [shortcuts.team]: shortcut("team", async (payload) =>
        onTeamFormOpened(dependencies, payload),
      ),
      [shortcuts.explain]: listen(dependencies, {
        surface: "message-shortcut",
        schema: payloads.messageShortcutPayload,
        recipient: recipientOfMessageShortcut,
        affiliation: payloads.affiliationOfShortcut,
        once: byTrigger,
        work: async (payload) => onExplain(dependencies, payload),
      }),
    },
    views: submissionListeners(dependencies),
    events: {
      [events.mention]: message("mention"),
      [events.directMessage]: message("direct-message"),
      [events.homeOpened]: homeOpened,
    },
    actions: [
      {
        id: askAction,
        listener: action("button", async (payload) => onAskButton(dependencies, payload)),
      },
      {
        id: menuAction,
        listener: action("button", async (payload) =>
          asksForCopy(payload)
            ? onCopyChosen(dependencies, payload)
            : onAskButton(dependencies, payload),
        ),
      },
      {
        id: postAction,
        listener: action("post", async (payload) => onPostButton(dependencies, payload)),
      },
      {
        id: postElsewhereAction,
        listener: action("post", async (payload) => onPostElsewhere(dependencies, payload)),
      },
      {
        id: actions.postRemove,
        listener: action("post", async (payload) => onRemoveButton(dependencies, payload)),
      },
      {
        id: actions.compareOpen,
        listener: action("compare", async (payload) => onCompareOpened(dependencies, payload)),
      },
      {
        id: actions.compareRoleLevels,
        listener: action("compare", async (payload) => onCompareChosen(dependencies, payload)),
      },
      {
        id: actions.teamOpen,
        listener: action("team", async (payload) => onTeamFormPressed(dependencies, payload)),
      },
      {
        id: teamChange,
        listener: action("team", async (payload) => onTeamFormChanged(dependencies, payload)),
      },
      {
        id: actions.checkOpen,
        listener: action("check", async (payload) => onCheckOpened(dependencies, payload)),
      },
      {
        id: actions.checkBack,
        listener: action("check", async (payload) => onCheckBack(dependencies, payload)),
      },
      { id: actions.homeAsk, listener: homeAction },
      { id: actions.homeOverview, listener: homeAction },
      { id: homeBrowse, listener: homeAction },
      { id: actions.feedbackRate, listener: feedbackOpened },
      { id: actions.feedbackTell, listener: feedbackOpened },
    ],
    unknownAction: action("button", async (payload) => onUnknownButton(dependencies, payload)),
    options: [
      { id: actions.compareRoleLevels, listener: roleLevels },
      { id: teamRoleLevel, listener: roleLevels },
      { id: actions.checkRoleLevel, listener: roleLevels },
    ],
  };
}
