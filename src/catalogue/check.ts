import { brokenInvariants } from "./invariants.ts";
import { catalogueFileSchema, generatedMark } from "./schema.ts";
import type { CatalogueData } from "./types.ts";

export type Checked =
  | { readonly kind: "catalogue"; readonly data: CatalogueData }
  /** One line for each problem, naming the place. */
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

/** Whether the content of a catalogue file is a catalogue. */
export function checkCatalogue(content: unknown): Checked {
  const parsed = catalogueFileSchema.safeParse(content);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.map(String).join(".") || "the whole"}: ${message}`,
    );
    return { kind: "wrong", problems };
  }
  const problems = brokenInvariants(parsed.data);
  return problems.length > 0
    ? { kind: "wrong", problems }
    : { kind: "catalogue", data: parsed.data };
}

/**
 * Why a catalogue that was built is not to be written: what is written here has to be accepted
 * whenever it is read. None if all is well.
 */
export function catalogueProblems(data: CatalogueData): readonly string[] {
  // The invariants first: they speak of titles, the form only of places in the file.
  const problems = brokenInvariants(data);
  if (problems.length > 0) return problems;
  const checked = checkCatalogue({ generated: generatedMark, ...data });
  return checked.kind === "wrong" ? checked.problems : [];
}
