import type { HomeView } from "@slack/types";
import { withPauses } from "../../question/stepwise.ts";
import { createGiveWay } from "../delivery/give-way.ts";
import {
  prepareAnswer,
  type PreparedAnswer,
  content,
  isPostable,
  kindOf,
} from "../message/prepared-answer.ts";
import { handled, type Handled } from "../delivery/handle-delivery.ts";
import { faultOf } from "../api/send-result.ts";
import { checkButton, feedbackButtons, isMiss, noFooter, postFromHome } from "../message/footer.ts";
import { homeAnswer, overview } from "./home-view.ts";
import { actions } from "../names.ts";
import type { ActionPayload, HomeOpenedPayload } from "../transport/payloads.ts";
import type { Rolecall } from "../rolecall.ts";
import type { Dependencies } from "../dependencies.ts";

type Needs = Pick<Dependencies, "edition" | "slack" | "feedbackChannel" | "newest">;

interface NeedsOverview extends Needs {
  readonly overviewOf: (rolecall: Rolecall) => Promise<HomeView>;
}

/**
 * The overview of each catalogue, made only once because it needs the phrase of everything there is.
 * Other work can run while it is made.
 */
export function createOverviews({
  feedbackChannel,
  now,
  wait,
}: Pick<Dependencies, "feedbackChannel" | "now" | "wait">): NeedsOverview["overviewOf"] {
  const views = new WeakMap<Rolecall, Promise<HomeView>>();
  return async (rolecall) => {
    const made =
      views.get(rolecall) ??
      withPauses(overview(rolecall, feedbackChannel !== undefined), createGiveWay({ now, wait }));
    views.set(rolecall, made);
    try {
      return await made;
    } catch (error) {
      views.delete(rolecall);
      throw error;
    }
  };
}

/** What the Home shows is what the person has asked for last. */
async function publish(
  { slack, newest }: Needs,
  user: string,
  {
    view,
    what,
    hash,
  }: {
    readonly view: () => Promise<HomeView>;
    readonly what: string;
    readonly hash?: string;
  },
): Promise<Handled> {
  const sent = await newest.change(`home:${user}`, async () =>
    slack.publishHome(user, await view(), hash),
  );
  if (sent === "overtaken") return { kind: "ignored", why: "overtaken" };
  const isStale = hash !== undefined && sent.kind === "refused" && faultOf(sent) === "late";
  return isStale ? { kind: "ignored", why: "overtaken" } : handled(sent, what);
}

/** @param hash of the Home that it may replace; of any where undefined */
async function showOverview(needs: NeedsOverview, user: string, hash?: string): Promise<Handled> {
  const { rolecall } = needs.edition();
  return publish(needs, user, {
    view: async () => needs.overviewOf(rolecall),
    what: "home overview",
    ...(hash === undefined ? {} : { hash }),
  });
}

/** In the place of the overview. A Home has no charts and no rating, which are for messages. */
export async function showInHome(
  needs: Needs,
  user: string,
  answer: PreparedAnswer,
): Promise<Handled> {
  const { page } = answer.reply;
  const said = kindOf(answer);
  const plain = {
    ...answer,
    view: { ...answer.view, chart: false },
    reply: { ...answer.reply, page: { ...page, chart: undefined } },
  };
  const post = isPostable(answer) ? postFromHome(answer.typed) : [];
  const rating =
    needs.feedbackChannel !== undefined && isMiss(said)
      ? feedbackButtons(said, page.ask)
      : noFooter;
  const { blocks } = content(plain, rating, [...post, ...checkButton(answer.check)]);
  return publish(needs, user, {
    view: async () => Promise.resolve(homeAnswer(blocks)),
    what: kindOf(answer),
  });
}

export async function onHomeOpened(
  needs: NeedsOverview,
  { event }: HomeOpenedPayload,
): Promise<Handled> {
  // It may come after an answer that the person has asked for since.
  return showOverview(needs, event.user, event.view?.hash);
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
