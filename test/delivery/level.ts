import assert from "node:assert/strict";
import { openLedger, personOf, startCrowd, type Way } from "./questions.ts";
import { deliverTo, marked, type Memory, type Mode, startCompiled } from "./running-app.ts";

const inWave = 40;
const looks = 20;
const ways: readonly Way[] = ["command", "mention", "direct-message"];
/** Each with a name that no catalogue holds, so that no two texts are alike. */
const questions = [
  "senior application operations engineer",
  "what is incident management?",
  "working user focus",
  "compare senior app ops and lead app ops",
  "which roles need coding?",
  "ITIL",
  "what changed?",
  "list roles",
];

/**
 * Questions of many kinds without faults, to see what they leave behind. Keys of messages are kept
 * for a day, about half a kilobyte each; all else ends after minutes.
 */
export async function level(mode: Mode, asked: number): Promise<void> {
  const slack = await startCrowd(inWave);
  const app = await startCompiled(slack, mode);
  deliverTo(slack, mode, [app]);
  const memories: Memory[] = [await app.memory()];
  const waves = Math.ceil(asked / inWave);
  for (let wave = 0; wave < waves; wave += 1) {
    const ledger = openLedger(slack);
    const asking = Array.from({ length: inWave }, async (_, index) => {
      const question = questions[(wave + index) % questions.length] ?? "";
      const by = ways[index % ways.length] ?? "command";
      return ledger.ask(by, personOf(index), `${marked}${wave}x${index}x ${question}`);
    });
    await Promise.all(asking);
    await slack.settled({ timeoutMs: 30_000 });
    await app.idle();
    ledger.close();
    if (Math.floor(((wave + 1) * looks) / waves) >= memories.length) {
      memories.push(await app.memory());
    }
  }
  app.signal("SIGTERM");
  const status = await app.ended;
  await slack.stop();
  const alive = memories.map((one) => one.alive.toFixed());
  const peak = Math.max(...memories.map(({ resident }) => resident));
  process.stdout.write(
    `${mode}, memory: ${waves * inWave} questions; ${peak.toFixed()} MB at most; alive at first and after each twentieth: ${alive.join(" ")} MB\n`,
  );
  assert.equal(status, 0);
  assert.deepEqual(app.leaks(), []);
  const [first = 0] = memories.map((one) => one.alive);
  const last = memories.at(-1)?.alive ?? 0;
  // What is kept of the last answers grows to its bound, beside the keys.
  assert.ok(last < first + 30 + asked / 2000, "what is alive grows without a bound");
}
