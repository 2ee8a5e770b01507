import { type Intent, namesSomething, says } from "./facts.ts";

/** "help", "what can you do?", "hi there" */
export const help: Intent = (facts) => {
  if (namesSomething(facts)) return undefined;
  const onlyGreets = facts.greets && facts.levels.length + facts.sections.length === 0;
  return says(facts, "help") || onlyGreets ? [{ kind: "help" }] : undefined;
};
