import { refuse, toolArguments } from "../tool-arguments.ts";
import { faulty } from "./faulty.ts";
import { killed } from "./killed.ts";
import { modes } from "./running-app.ts";
import { stopped } from "./stopped.ts";

// What becomes of questions to the compiled app when things go wrong.

const usage = `Usage: npm run test:delivery -- [QUESTIONS] [MODE]
Asks so many questions, 200 where absent, of which one in ten meets a fault; then ends the app under
load, once by SIGKILL and once by SIGTERM.
  MODE   socket or http; both where absent
`;

const { positionals } = toolArguments(usage, {});
const [count = "200", only] = positionals;
if (!/^[1-9]\d*$/.test(count)) refuse(usage, `"${count}" is no number of questions.`);
const chosen = modes.filter((mode) => only === undefined || only === mode);
if (chosen.length === 0) refuse(usage, `"${only ?? ""}" is no mode.`);
const underLoad = 200;

for (const mode of chosen) {
  await faulty(mode, Number(count));
  await killed(mode, underLoad);
  await stopped(mode, underLoad);
}
