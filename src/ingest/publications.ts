import type { Publication } from "./reader.ts";

const capabilityFramework = "Government Digital and Data Profession Capability Framework";

export const govuk: Publication = {
  publisher: "GOV.UK",
  framework: capabilityFramework,
  licence: "Open Government Licence v3.0",
};

export const bcs: Publication = {
  publisher: "BCS/FEDIP",
  frameworkPublisher: govuk.publisher,
  framework: "DDaT",
  namedFramework: capabilityFramework,
  licence: "© BCS, The Chartered Institute for IT, and FEDIP; quoted with attribution",
};

export const sfia: Publication = {
  publisher: "SFIA Foundation",
  framework: "SFIA",
  licence: "© The SFIA Foundation; reproduction needs a licence from the SFIA Foundation",
};
