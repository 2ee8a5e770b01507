/**
 * The three scales of the sources. They are kept separate: nothing in Rolecall equates a level of
 * one scale with a level of another. Each list is in order of rank, lowest first.
 */
export const scales = {
  /**
   * Skill levels of the Government Digital and Data profession; BCS profiles number them 1 to 4.
   */
  "digital-and-data": ["awareness", "working", "practitioner", "expert"],
  /** Depth of knowledge in BCS profiles. */
  depth: ["aware of", "familiar with", "proficient in", "expert in"],
  /** Levels of responsibility in SFIA. */
  sfia: ["1", "2", "3", "4", "5", "6", "7"],
} as const;

export type Scale = keyof typeof scales;

export type DigitalAndDataLevel = (typeof scales)["digital-and-data"][number];
export type Depth = (typeof scales)["depth"][number];
export type SfiaLevel = (typeof scales)["sfia"][number];

/** No two scales share a name, so a level's name alone determines its scale. */
export type Level = DigitalAndDataLevel | Depth | SfiaLevel;

export const scaleNames = ["digital-and-data", "depth", "sfia"] as const satisfies readonly Scale[];

export function levelsOf(scale: Scale): readonly Level[] {
  return scales[scale];
}

export function scaleOf(level: Level): Scale {
  const scale = scaleNames.find((name) => levelsOf(name).includes(level));
  if (scale === undefined) throw new Error(`No scale has the level ${level}`);
  return scale;
}

/** The rank of a level on its own scale, from 1 for the lowest. */
export function rankOf(level: Level): number {
  return levelsOf(scaleOf(level)).indexOf(level) + 1;
}

/** Whether a level is at or above another; false if they are on different scales. */
export function isAtLeast(level: Level | undefined, least: Level): boolean {
  if (level === undefined || scaleOf(level) !== scaleOf(least)) return false;
  return rankOf(level) >= rankOf(least);
}

/** The level with that rank (from 1) on the scale; undefined beyond its end. */
export function levelOfRank(scale: Scale, rank: number): Level | undefined {
  return levelsOf(scale)[rank - 1];
}
