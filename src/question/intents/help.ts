import { type Intent, namesSomething } from "./facts.ts";

/** "help", "what can you do?", "hi there" */
export const help: Intent = (facts) => (namesSomething(facts) ? [] : [{ kind: "help" }]);
