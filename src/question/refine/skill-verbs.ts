import { only } from "../../catalogue/group.ts";
import { type ParsingContext, wordAt } from "../context.ts";
import type { Name } from "../lexicon/names.ts";
import { canBeRole, gapBefore } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import { rootOf } from "../text/stem.ts";
import { keysOf } from "../text/tokenise.ts";
import { nameSpan } from "./families.ts";
import type { Refiner } from "./refiner.ts";

/** The only skill whose title is a verb as a gerund, or else begins with it: "Coding and scripting". */
function skillDoneBy(
  verb: string,
  { index, catalogue }: ParsingContext["lexicon"],
): Name | undefined {
  const done = catalogue.skills.filter(({ title }) => {
    const [first = ""] = keysOf(title);
    return first.endsWith("ing") && rootOf(first) === rootOf(verb);
  });
  const skill = only(done.filter(({ title }) => keysOf(title).length === 1)) ?? only(done);
  if (skill === undefined) return undefined;
  return index
    .holdingAny(keysOf(skill.title), catalogue.skills.length)
    .find(({ subject, source }) => source === "title" && subject.id === skill.id);
}

/** "**Do they** code", "**does a lead** prototype": the last word of what is asked about a role. */
function isPredicate(context: ParsingContext, spans: readonly Span[], at: number): boolean {
  const [before, span, after] = [spans[at - 1], spans[at], spans[at + 1]];
  if (before === undefined || span === undefined || span.to - span.from > 1) return false;
  if (span.kind !== "unexplained" && span.kind !== "name") return false;
  if (after !== undefined && !/[.?!,;:\n]/u.test(gapBefore(context, after))) return false;
  const isSubject =
    before.kind === "seniority" ||
    canBeRole(before) ||
    /^(?:he|she|they)$/u.test(wordAt(context, before.from) ?? "");
  const asks = spans
    .slice(0, at)
    .some(({ from }) => /^(?:do|does|must|should)$/u.test(wordAt(context, from) ?? ""));
  return isSubject && asks;
}

/** A verb right after a role may be what a skill is called after. */
export const skillVerbs: Refiner["refine"] = (spans, context) =>
  spans.map((span, at) => {
    if (!isPredicate(context, spans, at)) return span;
    const name = skillDoneBy(context.tokens[span.from]?.key ?? "", context.lexicon);
    return name === undefined ? span : nameSpan(span, name);
  });
