import { fileURLToPath } from "node:url";

/** The folder of the package: the parent, whether this runs from src/ or from dist/. */
export const root = fileURLToPath(new URL("..", import.meta.url));
