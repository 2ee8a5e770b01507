import { onlyNames, type Recogniser } from "../facts.ts";

/** "what training is there on GDPR?", "job shadowing" */
export const topic: Recogniser = (facts) =>
  onlyNames(facts, "topics") ? [{ kind: "topic", topics: facts.topics }] : undefined;
