/** @import { Surface } from "../types.ts" */
import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** @type {import("preact").Context<Surface | undefined>} */
export const SurfaceContext = createContext(/** @type {Surface | undefined} */ (undefined));

/** @returns {Surface} */
export function useSurface() {
  const surface = useContext(SurfaceContext);
  if (surface === undefined) throw new Error("Blocks need a surface.");
  return surface;
}
