import type { Publication } from "./reader.ts";

const capabilityFramework = "Government Digital and Data Profession Capability Framework";

export const govuk: Publication = {
  publisher: "GOV.UK",
  framework: capabilityFramework,
  licence: "Open Government Licence v3.0",
  shownBy: {
    address: /^https?:\/\/(?:www|[\w-]+\.service)\.gov\.uk(?:[/?#]|$)/iu,
    words: [
      /^This role is part of the (?:Government )?Digital\b.*\bProfession\b/iu,
      /^Find out what an? .+ in government does\b/iu,
      /^Learn about the skills and ascending skill levels\b/iu,
      /^Government Digital and Data Profession Capability Framework$/iu,
    ],
  },
};

export const bcs: Publication = {
  publisher: "BCS/FEDIP",
  frameworkPublisher: govuk.publisher,
  framework: "DDaT",
  namedFramework: capabilityFramework,
  licence: "© BCS, The Chartered Institute for IT, and FEDIP; quoted with attribution",
  shownBy: {
    address: /^https?:\/\/(?:[\w-]+\.)*(?:fedip|bcs)\.org(?:[/?#]|$)/iu,
    words: [
      /^This job role profile was created in collaboration with BCS\b/iu,
      /^The Professional Body Responsible for this job family is BCS\b/iu,
      /^The Occupational Architecture Project is\b/iu,
    ],
  },
};

export const sfia: Publication = {
  publisher: "SFIA Foundation",
  framework: "SFIA",
  licence: "© The SFIA Foundation; reproduction needs a licence from the SFIA Foundation",
  shownBy: {
    address: /^https?:\/\/(?:[\w-]+\.)*sfia-online\.org(?:[/?#]|$)/iu,
    words: [
      /\bSFIA (?:Foundation|\d)/u,
      // Its categories, with which a card begins.
      /^(?:Strategy and architecture|Change and transformation|Development and implementation|Delivery and operation|Skills and quality|People and skills|Relationships and engagement|Sales and marketing)[:;]/iu,
    ],
  },
};
