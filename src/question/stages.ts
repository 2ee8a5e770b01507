import type { ParsingContext } from "./context.ts";
import type { Clause } from "./parse/clauses.ts";
import type { Span } from "./parse/spans.ts";
import type { Refinement } from "./refine/refiners.ts";
import type { Decision } from "./resolve/outcomes.ts";

/** Every stage of one text, from its words to the decision. */
export interface Stages {
  readonly context: ParsingContext;
  readonly spans: readonly Span[];
  readonly refinements: readonly Refinement[];
  readonly clauses: readonly Clause[];
  readonly decision: Decision;
}
