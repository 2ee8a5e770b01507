import { levelsOf, rankOf, scaleOf, type Level } from "../catalogue/levels.ts";

/** "●●○○" for the second of four: filled up to the level's rank on its own scale. */
export function levelBar(level: Level): string {
  const rank = rankOf(level);
  return "●".repeat(rank) + "○".repeat(levelsOf(scaleOf(level)).length - rank);
}

/** "●●" for the second level of any scale, where there is no room for the scale's end. */
export function shortBar(level: Level): string {
  return "●".repeat(rankOf(level));
}
