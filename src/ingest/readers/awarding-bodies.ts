/** Bodies that award the qualifications of BCS profiles, as the profiles write their names. */
const awardingBodies = [
  "Agile Business Consortium",
  "Amazon Web Services",
  "APM",
  "APMG International",
  "Association for Project Management",
  "AWS",
  "AXELOS",
  "Axelos",
  "BCS",
  "BCS - The Chartered Institute for IT",
  "BCS – The Chartered Institute for IT",
  "BCS, The Chartered Institute for IT",
  "British Computer Society",
  "Chartered Institute of Information Security",
  "Chartered Management Institute",
  "CIISec",
  "CIPS",
  "Cisco",
  "City & Guilds",
  "CMI",
  "CompTIA",
  "CREST",
  "DAMA International",
  "EC-Council",
  "EXIN",
  "FEDIP",
  "GIAC",
  "Google",
  "Google Cloud",
  "HDI",
  "IAAP",
  "IAPP",
  "IET",
  "IIBA",
  "Institute for Apprenticeships",
  "Institute for Apprenticeships and Technical Education",
  "International Association of Accessibility Professionals",
  "International Institute of Business Analysis",
  "International Software Testing Qualifications Board",
  "ISACA",
  "(ISC)2",
  "(ISC)²",
  "ISC2",
  "ISTQB",
  "itSMF",
  "Juniper Networks",
  "Linux Foundation",
  "Microsoft",
  "NCSC",
  "Oracle",
  "Pearson",
  "PeopleCert",
  "PMI",
  "Project Management Institute",
  "Red Hat",
  "Scaled Agile",
  "Scrum Alliance",
  "Scrum.org",
  "SDI",
  "Service Desk Institute",
  "SFIA Foundation",
  "The Chartered Institute for IT",
  "The Federation for Informatics Professionals",
  "The Open Group",
  "VMware",
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
