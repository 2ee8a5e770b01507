import type { AnswerKind } from "../../answer/answer.ts";
import type { Page } from "../../render/page.ts";
import { toSlackbot } from "../../render/slack/slackbot.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import type { DeliveryOutcome } from "../delivery/handle-delivery.ts";
import { tellObserver, traceOf } from "../delivery/observe.ts";
import type { Dependencies } from "../dependencies.ts";
import type { Rolecall } from "../rolecall.ts";
import { slackbotMeta } from "../transport/payloads.ts";
import type { AnswerSigned } from "../transport/slackbot-requests.ts";

type Meta = Readonly<Record<string, unknown>>;

/** What a server of the Model Context Protocol needs to answer one request of Slackbot's. */
export interface SlackbotCall {
  readonly rolecall: () => Rolecall;
  /** A sentence if the person who asked is not answered. */
  readonly refuse: (meta: Meta) => string | undefined;
  /** Blocks for the result that is this page. */
  readonly present: (page: Page, meta: Meta, number: number) => Meta | undefined;
  /** What tells Slackbot that the results of a tool may have blocks. */
  readonly toolMeta: Meta;
  /** Told of a bug. */
  readonly failed: (error: unknown) => void;
}

/** Answers one request. */
export type AnswerCall = (
  call: SlackbotCall,
  ...request: Parameters<AnswerSigned>
) => Promise<void>;

/** Loaded when Slackbot asks for the first time, because most apps are never asked by it. */
export type LoadSlackbot = () => Promise<AnswerCall>;

const toolMeta = { slack: { supportsBlockKit: true } };

/** What a request may ask for, as the log and the metrics name it. */
const methods: readonly string[] = [
  "initialize",
  "notifications/initialized",
  "ping",
  "server/discover",
  "tools/list",
  "tools/call",
];

function methodOf(body: string): string {
  const named = /"method"\s*:\s*"([^"\\]{1,40})"/u.exec(body)?.[1] ?? "";
  return methods.includes(named) ? named : "another request";
}

type Reported = Pick<DeliveryOutcome, "outcome" | "what" | "fault" | "trace" | "told">;

interface SlackbotDependencies extends Pick<
  Dependencies,
  "edition" | "welcomes" | "inFlight" | "now" | "newId" | "observe" | "log"
> {
  /** Told of every request that comes in; Slackbot repeats none. */
  readonly arrived?: (retry: boolean) => void;
}

/** The bot, which tells the kind of each answer, by its page. */
function telling(rolecall: Rolecall, kinds: WeakMap<Page, AnswerKind>): Rolecall {
  return {
    ...rolecall,
    reply: (text, context) => {
      const reply = rolecall.reply(text, context);
      kinds.set(reply.page, reply.answer.kind);
      return reply;
    },
  };
}

/** Answers what Slackbot asks for people, and tells the observer of each request, once. */
export function answerSlackbot(
  { edition, welcomes, inFlight, now, newId, arrived, observe, log }: SlackbotDependencies,
  load: LoadSlackbot,
): AnswerSigned {
  let loading: Promise<AnswerCall> | undefined;
  const loaded = async (): Promise<AnswerCall> => {
    loading ??= load();
    return loading.catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  };
  return async (request, response) => {
    const start = now();
    tellObserver(log, () => arrived?.(false));
    let reported: Reported = { outcome: "done", what: methodOf(request.body) };
    const kinds = new WeakMap<Page, AnswerKind>();
    const failed = (error: unknown): void => {
      reported = { outcome: "failed", fault: "rolecall", trace: traceOf(error), told: true };
    };
    const call: SlackbotCall = {
      rolecall: () => telling(edition().rolecall, kinds),
      toolMeta,
      failed,
      refuse: (meta) => {
        const { team_id: team, enterprise_id: organisation } = slackbotMeta.parse(meta).slack ?? {};
        if (welcomes({ team, organisation })) return undefined;
        reported = { outcome: "refused", told: true };
        return team === undefined && organisation === undefined
          ? wordingSlack.unknownWorkspace
          : wordingSlack.stranger;
      },
      present: (page, meta, number) => {
        const what = kinds.get(page);
        if (what !== undefined) reported = { ...reported, what };
        return slackbotMeta.parse(meta).slack === undefined
          ? undefined
          : { slack: { blocks: toSlackbot(page, number) } };
      },
    };
    const work = async (): Promise<void> => {
      try {
        const answer = await loaded();
        await answer(call, request, response);
      } catch (error) {
        failed(error);
        throw error;
      } finally {
        const milliseconds = Math.round(now() - start);
        tellObserver(log, () => {
          observe({ surface: "slackbot", request: newId(), ...reported, milliseconds });
        });
      }
    };
    const working = work();
    void inFlight.track(working.catch(() => undefined));
    await working;
  };
}
