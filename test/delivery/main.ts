import { faulty } from "./faulty.ts";
import { killed } from "./killed.ts";
import { modes } from "./running-app.ts";
import { stopped } from "./stopped.ts";

// What becomes of questions to the compiled app when things go wrong:
// npm run test:delivery -- 10000, or -- 10000 http for one mode alone.

const [count = "200", only] = process.argv.slice(2);
const underLoad = 200;

for (const mode of modes.filter((one) => only === undefined || only === one)) {
  await faulty(mode, Number(count));
  await killed(mode, underLoad);
  await stopped(mode, underLoad);
}
