import type { HomeView } from "@slack/types";
import { prepareAnswer, type PreparedAnswer, content, kindOf } from "../message/prepared-answer.ts";
import { handled, type Handled } from "../delivery/handle-delivery.ts";
import { feedbackButtons, isMiss, noFooter } from "../message/footer.ts";
import { homeAnswer, overview } from "./home-view.ts";
import { actions } from "../names.ts";
import type { ActionPayload, HomeOpenedPayload } from "../transport/payloads.ts";
import type { Rolecall } from "../rolecall.ts";
import type { Dependencies } from "../dependencies.ts";

type Needs = Pick<Dependencies, "edition" | "slack" | "feedbackChannel">;

interface NeedsOverview extends Needs {
  readonly overviewOf: (rolecall: Rolecall) => HomeView;
}

/** The overview of each catalogue, made once: it asks for the phrase of everything there is. */
export function createOverviews(feedback: boolean): NeedsOverview["overviewOf"] {
  const views = new WeakMap<Rolecall, HomeView>();
  return (rolecall) => {
    const view = views.get(rolecall) ?? overview(rolecall, feedback);
    views.set(rolecall, view);
    return view;
  };
}

async function showOverview(needs: NeedsOverview, user: string): Promise<Handled> {
  const view = needs.overviewOf(needs.edition().rolecall);
  return handled(await needs.slack.publishHome(user, view), "home overview");
}

/** In the place of the overview. A Home has no charts and no rating, which are for messages. */
export async function showInHome(
  { slack, feedbackChannel }: Needs,
  user: string,
  answer: PreparedAnswer,
): Promise<Handled> {
  const { page, answer: said } = answer.reply;
  const plain = {
    ...answer,
    view: { ...answer.view, chart: false },
    reply: { ...answer.reply, page: { ...page, chart: undefined } },
  };
  const footer =
    feedbackChannel !== undefined && isMiss(said.kind)
      ? feedbackButtons(said.kind, page.ask)
      : noFooter;
  const { blocks } = content(plain, footer);
  return handled(await slack.publishHome(user, homeAnswer(blocks)), kindOf(answer));
}

export async function onHomeOpened(
  needs: NeedsOverview,
  { event }: HomeOpenedPayload,
): Promise<Handled> {
  return showOverview(needs, event.user);
}

/** Enter in the search field, or a choice from one of the lists. */
export async function onHomeAction(needs: NeedsOverview, payload: ActionPayload): Promise<Handled> {
  const [{ action_id: id, value, selected_option: chosen }] = payload.actions;
  const user = payload.user.id;
  const text = chosen?.value ?? value;
  if (id === actions.homeOverview || typeof text !== "string" || text.trim() === "") {
    return showOverview(needs, user);
  }
  return showInHome(needs, user, prepareAnswer(needs.edition().rolecall, text));
}
