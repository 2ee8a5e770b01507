import { Pool } from "undici";
import { sign } from "../playground/fake-slack/delivery/signature.ts";
import { signingSecret, type StandIn } from "./processes.ts";
import { percentile } from "./statistics.ts";

/** How quickly an app acknowledged commands. */
export interface Acknowledged {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

export interface Load {
  readonly connections: number;
  readonly commands: number;
}

let sent = 0;

/** A /role command as Slack sends it, each from a different person. */
function commandBody(text: string, standIn: StandIn): string {
  sent += 1;
  return new URLSearchParams({
    team_id: "T1",
    channel_id: "C1",
    user_id: `U${sent}`,
    command: "/role",
    text,
    api_app_id: "A1",
    is_enterprise_install: "false",
    response_url: standIn.responseUrl(sent),
    trigger_id: `1.2.${sent}`,
  }).toString();
}

function signedHeaders(body: string): Record<string, string> {
  const seconds = Math.floor(Date.now() / 1000);
  return {
    "content-type": "application/x-www-form-urlencoded",
    "x-slack-request-timestamp": String(seconds),
    "x-slack-signature": sign(signingSecret, seconds, body),
  };
}

/** Keep-alive connections, like Slack's. */
export function connect(port: number, { connections }: Load): Pool {
  return new Pool(`http://127.0.0.1:${port}`, { connections, pipelining: 1 });
}

/** Sends commands over all connections; each sends its next once the last was acknowledged. */
export async function sendCommands(
  pool: Pool,
  standIn: StandIn,
  texts: readonly string[],
  { connections, commands }: Load,
): Promise<Acknowledged> {
  const took: number[] = [];
  let begun = 0;
  const person = async (): Promise<void> => {
    while (begun < commands) {
      const body = commandBody(texts[begun % texts.length] ?? "", standIn);
      begun += 1;
      const headers = signedHeaders(body);
      const start = performance.now();
      const response = await pool.request({ method: "POST", path: "/slack/events", body, headers });
      await response.body.dump();
      if (response.statusCode !== 200) throw new Error(`HTTP ${response.statusCode}`);
      took.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, person));
  const seconds = (performance.now() - start) / 1000;
  return {
    perSecond: commands / seconds,
    medianMs: percentile(took, 0.5),
    p99Ms: percentile(took, 0.99),
  };
}
