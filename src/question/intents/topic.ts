import { type Intent, namesOnly } from "./facts.ts";

/** "what training is there on GDPR?", "job shadowing" */
export const topic: Intent = (facts) => {
  const { topics, levels, sections } = facts;
  if (topics.length === 0 || !namesOnly(facts, "topics")) return [];
  // Topics have no levels and are not qualifications, so such a question means something else.
  const other = levels.length > 0 || sections.includes("qualifications");
  return other ? [] : [{ kind: "topic", topics }];
};
