import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Qualification } from "../../catalogue/types.ts";
import type { Common, QuestionOf } from "../common.ts";
import { citesOf, sourcesOf } from "../fact.ts";
import { type PlacedRoleLevel, place } from "../place.ts";
import { mostOpened, sectionOffer } from "../offer.ts";

export interface RolesWithQualificationAnswer extends Common {
  readonly kind: "roles-with-qualification";
  readonly qualification: Qualification;
  readonly results: readonly PlacedRoleLevel[];
}

export function answerRolesWithQualification(
  { qualification: id }: QuestionOf<"roles-with-qualification">,
  catalogue: Catalogue,
): RolesWithQualificationAnswer {
  const qualification = catalogue.qualification(id);
  const results = catalogue.withQualification(id).map((each) => place(each.id, catalogue));
  return {
    kind: "roles-with-qualification",
    qualification,
    results,
    defined: true,
    next: results
      .slice(0, mostOpened)
      .map(({ roleLevel }) => sectionOffer(roleLevel, "qualifications", { of: roleLevel.title })),
    cites: citesOf([], [], sourcesOf(qualification.sources, catalogue)),
  };
}
