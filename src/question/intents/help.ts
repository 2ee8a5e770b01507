import { type Facts, namesSomething, type Intent } from "./facts.ts";

function asksForSomething({ levels, sections, cues }: Facts): boolean {
  return levels.length > 0 || sections.length > 0 || cues.has("roles") || cues.has("levels");
}

/** "help", "what can you do?", "hi there" */
export const help: Intent = (facts) => {
  if (namesSomething(facts)) return undefined;
  const greets = facts.greets && !asksForSomething(facts) && !facts.cues.has("need");
  return facts.cues.has("help") || greets ? [{ kind: "help" }] : undefined;
};
