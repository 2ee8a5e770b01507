import { onlyNames, type Intent } from "./facts.ts";

/** "what training is there on GDPR?", "job shadowing" */
export const topic: Intent = (facts) => {
  if (!onlyNames(facts, "topics")) return undefined;
  // A topic has no levels and is no qualification: a question about those means something else.
  const other = facts.levels.length > 0 || facts.sections.includes("qualifications");
  return other ? [] : [{ kind: "topic", topics: facts.topics }];
};
