import { groupBy } from "./group.ts";

/** A title, and the track that it names after a dash, in lower case. */
interface TrackedTitle {
  readonly title: string;
  readonly track: string | undefined;
}

/** "Senior developer - management" is a senior developer in a track of its own: management. */
export function splitTrack(title: string): TrackedTitle {
  const [, own, track] = /^(.+?)\s+[-–—]\s+(\S.*)$/u.exec(title) ?? [];
  return own === undefined || track === undefined
    ? { title, track: undefined }
    : { title: own, track: track.toLowerCase() };
}

/**
 * A role's levels, step by step in their order: a level whose title names a track is of one step with
 * the level of that title without one, which stands first.
 */
export function stepsOf<Level>(
  levels: readonly Level[],
  titleOf: (level: Level) => string,
): readonly (readonly Level[])[] {
  const plain = new Set(levels.map((level) => titleOf(level).toLowerCase()));
  const stepOf = (level: Level): string => {
    const own = titleOf(level).toLowerCase();
    const { title } = splitTrack(own);
    return plain.has(title) ? title : own;
  };
  const isTracked = (level: Level): boolean => stepOf(level) !== titleOf(level).toLowerCase();
  return [...groupBy(levels, stepOf).values()].map((step) =>
    step.toSorted((a, b) => Number(isTracked(a)) - Number(isTracked(b))),
  );
}

/** The level of a step in the track of a title, else the step's first. */
export function inTrackOf<Level>(
  step: readonly Level[],
  title: string,
  titleOf: (level: Level) => string,
): Level | undefined {
  const { track } = splitTrack(title);
  return step.find((level) => splitTrack(titleOf(level)).track === track) ?? step[0];
}
