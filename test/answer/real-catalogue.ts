import { loadCatalogue } from "../../src/catalogue/load.ts";
import { fiveDocumentsCatalogue } from "../five-documents/paths.ts";

/** The catalogue of the five documents, whose facts these tests know. */
export const catalogue = loadCatalogue(fiveDocumentsCatalogue);
