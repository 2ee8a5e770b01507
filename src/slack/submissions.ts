import type { ModalView } from "@slack/types";
import { wordingSlack } from "../render/wording-slack.ts";
import { listen, type Listener } from "./delivery/listener.ts";
import type { Dependencies } from "./dependencies.ts";
import { views } from "./names.ts";
import { byTrigger } from "./repeats.ts";
import { checkShown, nextCheckView } from "./surfaces/check.ts";
import { compareErrors, onCompareSubmitted, recipientOfSubmission } from "./surfaces/compare.ts";
import { feedbackStateView } from "./surfaces/feedback-view.ts";
import { feedbackOf, onFeedbackSubmitted } from "./surfaces/feedback.ts";
import { onPostSubmitted, toPostOf } from "./surfaces/post-elsewhere.ts";
import { postStateView } from "./surfaces/post-view.ts";
import { onTeamFormSubmitted, recipientOfTeam, teamErrors } from "./surfaces/team-form.ts";
import * as payloads from "./transport/payloads.ts";

/** What a submitted modal turns into. */
export type SubmissionResponse =
  | { readonly response_action: "errors"; readonly errors: Record<string, string> }
  | { readonly response_action: "update"; readonly view: ModalView };

/** By the modals' callback ids. */
export type SubmissionListeners = Readonly<Record<string, Listener<SubmissionResponse>>>;

function errorsResponse(
  errors: Readonly<Record<string, string>> | undefined,
): SubmissionResponse | undefined {
  return errors === undefined ? undefined : { response_action: "errors", errors: { ...errors } };
}

/** What all submitted modals have in common. */
const submission = {
  schema: payloads.submissionPayload,
  recipient: recipientOfSubmission,
  affiliation: payloads.affiliationOfActing,
  once: byTrigger,
};

/** What answers the modals that are submitted. */
export function submissionListeners(dependencies: Dependencies): SubmissionListeners {
  return {
    [views.compare]: listen(dependencies, {
      ...submission,
      surface: "compare",
      acknowledge: (payload) => errorsResponse(compareErrors(dependencies, payload)),
      work: async (payload) => onCompareSubmitted(dependencies, payload),
    }),
    [views.team]: listen(dependencies, {
      ...submission,
      surface: "team",
      recipient: recipientOfTeam,
      acknowledge: (payload) => errorsResponse(teamErrors(dependencies, payload)),
      work: async (payload) => onTeamFormSubmitted(dependencies, payload),
    }),
    [views.feedback]: listen(dependencies, {
      ...submission,
      surface: "feedback",
      acknowledge: (payload) => {
        const feedback = feedbackOf(payload);
        if (feedback === undefined) return undefined;
        const view = feedbackStateView(feedback, wordingSlack.sending);
        return { response_action: "update" as const, view };
      },
      work: async (payload) => onFeedbackSubmitted(dependencies, payload),
    }),
    [views.post]: listen(dependencies, {
      ...submission,
      surface: "post",
      acknowledge: (payload) => {
        if (toPostOf(payload) === undefined) return undefined;
        const view = postStateView(wordingSlack.posting);
        return { response_action: "update" as const, view };
      },
      work: async (payload) => onPostSubmitted(dependencies, payload),
    }),
    [views.check]: listen(dependencies, {
      ...submission,
      surface: "check",
      acknowledge: (payload) => {
        const view = nextCheckView(dependencies, payload);
        return view === undefined ? undefined : { response_action: "update" as const, view };
      },
      work: async () => Promise.resolve(checkShown),
    }),
    // Acknowledging it closes the window, which is all that is wanted.
    [views.copy]: listen(dependencies, {
      ...submission,
      surface: "button",
      work: async () => Promise.resolve({ kind: "ignored", why: "a closed window" }),
    }),
  };
}
