import { refuse, toolArguments } from "../tool-arguments.ts";
import { faulty } from "./faulty.ts";
import { killed } from "./killed.ts";
import { level } from "./level.ts";
import { modes } from "./running-app.ts";
import { stopped } from "./stopped.ts";
import { withoutRedis } from "./without-redis.ts";

// What becomes of questions to the compiled app when things go wrong.

const usage = `Usage: npm run test:delivery -- [QUESTIONS] [MODE] [PART]
Asks so many questions, 200 where absent, of which half meet a fault; as many each of an app that is
killed under load, of two replicas of which one is told to stop, and of two whose Redis hangs.
  MODE   socket or http; both where absent
  PART   faults, kill, stop or redis; all four where absent. Or memory: what questions without faults leave
`;

const trouble = { faults: faulty, kill: killed, stop: stopped, redis: withoutRedis };
const parts = new Map(Object.entries({ ...trouble, memory: level }));

const { positionals } = toolArguments(usage, {});
const [count = "200", only, part] = positionals;
if (!/^[1-9]\d*$/.test(count)) refuse(usage, `"${count}" is no number of questions.`);
const chosen = modes.filter((mode) => only === undefined || only === mode);
if (chosen.length === 0) refuse(usage, `"${only ?? ""}" is no mode.`);
const run = part === undefined ? Object.values(trouble) : [parts.get(part)];

for (const mode of chosen) {
  for (const ask of run) {
    if (ask === undefined) refuse(usage, `"${part ?? ""}" is no part.`);
    await ask(mode, Number(count));
  }
}
