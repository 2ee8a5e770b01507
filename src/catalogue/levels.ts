/**
 * The three scales of the sources. They stay three: nothing in Rolecall says that a level of one
 * scale equals a level of another. The order of each list is the rank, lowest first.
 */
export const scales = {
  /** Skill levels of the Government Digital and Data profession; BCS profiles number them 1 to 4. */
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

/** No two scales share a name, so a level's name alone tells its scale. */
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

/** The place of a level in its own scale, from 1 for the lowest. */
export function rankOf(level: Level): number {
  return levelsOf(scaleOf(level)).indexOf(level) + 1;
}

/** The level of that rank (from 1) in the scale, if the scale reaches so far. */
export function levelOfRank(scale: Scale, rank: number): Level | undefined {
  return levelsOf(scale)[rank - 1];
}
