/** Bodies that award the qualifications of BCS profiles, as the profiles write their names. */
const awardingBodies = [
  "APM",
  "APMG International",
  "AXELOS",
  "Axelos",
  "BCS",
  "BCS – The Chartered Institute for IT",
  "BCS - The Chartered Institute for IT",
  "BCS, The Chartered Institute for IT",
  "British Computer Society",
  "Cisco",
  "CompTIA",
  "DAMA International",
  "FEDIP",
  "IIBA",
  "Institute for Apprenticeships",
  "Institute for Apprenticeships and Technical Education",
  "International Software Testing Qualifications Board",
  "ISACA",
  "ISTQB",
  "Microsoft",
  "PeopleCert",
  "PMI",
  "SFIA Foundation",
  "The Chartered Institute for IT",
  "The Federation for Informatics Professionals",
  "The Open Group",
] as const;

interface QualificationRow {
  readonly title: string;
  readonly awardingBody: string;
}

/** Splits a row that ends with the name of a known body; the longest name counts. */
export function splitAwardingBody(row: string): QualificationRow | undefined {
  const body = awardingBodies
    .filter((name) => row.endsWith(` ${name}`))
    .toSorted((a, b) => b.length - a.length)[0];
  if (body === undefined) return undefined;
  const title = row.slice(0, -body.length).trim();
  // "Professional membership of BCS" is a title to its end.
  return /\b(?:of|by|with|from|for|the|and)$/iu.test(title)
    ? undefined
    : { title, awardingBody: body };
}
