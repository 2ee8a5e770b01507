import { Activity } from "./activity.ts";
import { scopedClock } from "./clock.ts";
import { Deliverer } from "./delivery/deliverer.ts";
import type { Answer, Delivery, Outcome, Transport } from "./delivery/delivery.ts";
import { HttpTransport } from "./delivery/http-transport.ts";
import type { HttpTarget } from "./delivery/http-transport.ts";
import { SocketTransport } from "./delivery/socket-transport.ts";
import { Events } from "./events.ts";
import { Faults } from "./faults.ts";
import type { JsonObject } from "./json.ts";
import { Journal } from "./journal.ts";
import type { RecordedDelivery, RecordedExchange, RecordedRequest } from "./journal.ts";
import { defaultOptions } from "./options.ts";
import type { FakeSlackOptions } from "./options.ts";
import { createActor } from "./people/actor.ts";
import type { Actor } from "./people/actor.ts";
import { linkPreview } from "./payloads/attachment.ts";
import type { PagePreview } from "./payloads/attachment.ts";
import { PostRate } from "./post-rate.ts";
import { ResponseUrls } from "./response-urls.ts";
import { CallServer } from "./server.ts";
import type { CallReply, ReceivedCall } from "./server.ts";
import { Slackbot } from "./slackbot/slackbot.ts";
import { TriggerIds } from "./trigger-ids.ts";
import { waiting } from "./waiting.ts";
import type { Waiting } from "./waiting.ts";
import { Arguments } from "./web-api/call.ts";
import type { Services } from "./web-api/call.ts";
import { runMethod } from "./web-api/methods.ts";
import { runResponseUrl } from "./web-api/response-url.ts";
import type { Author, Message } from "./workspace/model.ts";
import { createMint } from "./workspace/mint.ts";
import { usualDevice, Views } from "./workspace/views.ts";
import { Workspace } from "./workspace/workspace.ts";

/** Slack's side of the protocol, for one app in one workspace, on this machine. */
export interface FakeSlack extends Waiting {
  /** For SLACK_API_URL. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly workspace: Workspace;
  readonly views: Views;
  readonly faults: Faults;
  /** The app's calls, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** What was sent to the app, with its answers, oldest first. */
  readonly deliveries: readonly RecordedDelivery[];
  /** What Slackbot asked the app, with its answers, oldest first. */
  readonly exchanges: readonly RecordedExchange[];
  readonly journal: Journal;
  readonly sockets: Pick<SocketTransport, "connections" | "disconnect" | "drop" | "say" | "close">;
  /** From now on, sends requests to the app's URLs instead of envelopes to its sockets. */
  deliverByHttp(target: HttpTarget): void;
  /** Where people ask it and which app it asks. */
  readonly slackbot: Pick<Slackbot, "connectTo">;
  /**
   * @param device where else they have Slack open, such as "phone"
   * @throws Error if there is no such person
   */
  user(id: string, device?: string): Actor;
  /** Posts a message from another app's bot: text, or anything that an app can post. */
  otherBotPosts(channel: string, said: string | BotMessage): Promise<Outcome>;
  /** Adds link previews to a message, as Slack does a moment after it is sent. */
  unfurl(message: Message, ...pages: readonly PagePreview[]): Promise<Outcome>;
  /** Delivers any payload, unchanged. */
  deliver(delivery: Delivery): Promise<Answer>;
  /** Aborts everything in progress and leaves nothing open. */
  stop(): Promise<void>;
}

/** What another app posts. */
export interface BotMessage {
  readonly text?: string;
  readonly blocks?: readonly JsonObject[];
  readonly attachments?: readonly JsonObject[];
  /** From an integration of old, which has no user. */
  readonly old?: boolean;
}

function otherBot(old: boolean): Author {
  const bot = { kind: "other-bot", bot: "B0OTHER", name: "another bot" } as const;
  return old ? bot : { ...bot, user: "U0OTHERBOT" };
}

/** Starts listening. The app connects by Socket Mode unless deliverByHttp is called. */
export async function startFakeSlack(given: Partial<FakeSlackOptions> = {}): Promise<FakeSlack> {
  const options: FakeSlackOptions = { ...defaultOptions, ...given };
  const clock = scopedClock(options.clock);
  const mint = createMint(clock, options.random);
  const workspace = new Workspace(options.workspace, mint, options.messagesPerChannel);
  const views = new Views(workspace, mint);
  const triggers = new TriggerIds(clock, mint);
  const responseUrls = new ResponseUrls(clock, mint);
  const faults = new Faults();
  const journal = new Journal(options.journalSize);
  const activity = new Activity(() => performance.now());

  const sockets = new SocketTransport(workspace.app.id, clock, faults);
  let http: HttpTransport | undefined;
  const transport = (): Transport => http ?? sockets;
  const deliverer = new Deliverer({ clock, faults, journal, activity, transport });
  const subscribed = new Set(options.subscriptions);
  const events = new Events({ workspace, views, mint, clock, deliverer, subscribed });

  const slackbot = new Slackbot({
    workspace,
    journal,
    activity,
    clock,
    mint,
    signingSecret: options.signingSecret,
  });
  const services: Services = {
    workspace,
    views,
    triggers,
    responseUrls,
    faults,
    scopes: new Set(options.scopes),
    blockId: () => mint.id("b"),
    openSocket: () => sockets.open(),
  };
  const tokens = { bot: options.botToken, app: options.appToken };
  const run = (call: ReceivedCall): CallReply =>
    call.method === "response_url"
      ? runResponseUrl(call.urlId, call.fields, services, options.responseUrlRefusalStatus)
      : {
          status: 200,
          reply: runMethod(call.method, new Arguments(call.fields), call.token, tokens, services),
        };
  const scopes = (): string => options.scopes.filter((scope) => faults.grants(scope)).join(",");
  const postRate = new PostRate(clock, options.postsAtOnce);
  const server = new CallServer({ clock, faults, journal, activity, run, scopes, postRate });
  server.http.on("upgrade", (request, socket, head) => {
    sockets.accept(request, socket, head);
  });
  const port = await server.listen(options.port);
  responseUrls.serveAt(options.responseUrls ?? `http://127.0.0.1:${port}/response/`);
  sockets.serveAt(`ws://127.0.0.1:${port}/link/`);

  const actors = new Map<string, Actor>();
  const actor = (id: string, device: string): Actor => {
    const person = workspace.person(id);
    if (person === undefined) throw new Error(`There is no person ${id} in the workspace.`);
    const made = createActor({
      person,
      device,
      workspace,
      views,
      triggers,
      responseUrls,
      events,
      deliverer,
      slackbot,
      faults,
      mint,
      clock,
      commands: options.commands,
      entered: new Map(),
      suggested: new Map(),
    });
    actors.set(`${id} ${device}`, made);
    return made;
  };

  return {
    ...waiting({ activity, journal }),
    apiUrl: `http://127.0.0.1:${port}/api/`,
    botToken: options.botToken,
    appToken: options.appToken,
    signingSecret: options.signingSecret,
    workspace,
    views,
    slackbot,
    faults,
    journal,
    requests: journal.requests,
    deliveries: journal.deliveries,
    exchanges: journal.exchanges,
    sockets,
    deliverByHttp(target) {
      http = new HttpTransport(target, options.signingSecret, clock);
    },
    user: (id, device = usualDevice) => actors.get(`${id} ${device}`) ?? actor(id, device),
    otherBotPosts: async (channel, said) =>
      events.causedBy(() => {
        const { old = false, ...content } = typeof said === "string" ? { text: said } : said;
        workspace.post({ channel, author: otherBot(old), text: "", blocks: [], ...content });
      }),
    unfurl: async (message, ...pages) =>
      events.causedBy(() => {
        const current = workspace.message(message.channel, message.ts) ?? message;
        workspace.unfurl(
          current,
          pages.map((page, index) => linkPreview(page, index + 1)),
        );
      }),
    deliver: async (delivery) => deliverer.deliver(delivery),
    async stop() {
      clock.cancelAll();
      http?.stop();
      sockets.stop();
      await server.close();
    },
  };
}
