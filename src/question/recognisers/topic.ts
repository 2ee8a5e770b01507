import { onlyNames, type Recogniser } from "../facts.ts";

/** "what training is there on GDPR?", "job shadowing" */
export const topic: Recogniser = (facts) => {
  if (!onlyNames(facts, "topics")) return undefined;
  // A topic has no levels: a question about one of them means something else.
  return facts.levels.length > 0 ? [] : [{ kind: "topic", topics: facts.topics }];
};
