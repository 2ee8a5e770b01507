import { brokenInvariants } from "./invariants.ts";
import { catalogueFileSchema, generatedMark } from "./schema.ts";
import type { CatalogueData } from "./types.ts";

export type Checked =
  | { readonly kind: "catalogue"; readonly data: CatalogueData }
  /** One line per problem, naming the place. */
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

/** Checks whether the content of a catalogue file is a valid catalogue. */
export function checkCatalogue(content: unknown): Checked {
  const parsed = catalogueFileSchema.safeParse(content);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.map(String).join(".") || "the file"}: ${message}`,
    );
    return { kind: "wrong", problems };
  }
  const problems = brokenInvariants(parsed.data);
  return problems.length > 0
    ? { kind: "wrong", problems }
    : { kind: "catalogue", data: parsed.data };
}

/**
 * Why a newly built catalogue must not be written, because it would be rejected when read. Empty if
 * all is well.
 */
export function catalogueProblems(data: CatalogueData): readonly string[] {
  // Invariants first, because their messages name titles; schema errors only name places in the
  // file.
  const problems = brokenInvariants(data);
  if (problems.length > 0) return problems;
  const checked = checkCatalogue({ generated: generatedMark, ...data });
  return checked.kind === "wrong" ? checked.problems : [];
}
