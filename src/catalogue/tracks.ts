import { groupBy } from "./group.ts";

/** A title without its track, and the track named after a dash, in lower case. */
interface TrackedTitle {
  readonly title: string;
  readonly track: string | undefined;
}

/** "Senior developer - management" is a senior developer in the "management" track. */
export function splitTrack(title: string): TrackedTitle {
  const [, own, track] = /^(.+?)\s+[-–—]\s+(\S.*)$/u.exec(title) ?? [];
  return own === undefined || track === undefined
    ? { title, track: undefined }
    : { title: own, track: track.toLowerCase() };
}

/**
 * Groups a role's levels into steps, keeping their order. A level whose title names a track shares
 * a step with the level that has the same title without a track, which comes first.
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

/** The level of a step that is in the same track as `title`, otherwise the first of the step. */
export function inTrackOf<Level>(
  step: readonly Level[],
  title: string,
  titleOf: (level: Level) => string,
): Level | undefined {
  const { track } = splitTrack(title);
  return step.find((level) => splitTrack(titleOf(level)).track === track) ?? step[0];
}
