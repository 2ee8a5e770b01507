import { groupBy } from "./group.ts";

interface TrackedTitle {
  readonly title: string;
  readonly track: string | undefined;
}

/** "Senior developer - management" is a senior developer in a track of its own: management. */
export function splitTrack(title: string): TrackedTitle {
  const [, own, dashed, bracketed] =
    /^(.+?)\s*(?:\s[-–—]\s+([^-–—]+)|\(([^()]+)\))$/u.exec(title) ?? [];
  return own === undefined
    ? { title, track: undefined }
    : { title: own, track: (dashed ?? bracketed ?? "").trim() };
}

/**
 * A role's levels, step by step in their order: levels of one title in several tracks are one step,
 * the one without a track first.
 */
export function stepsOf<Level>(
  levels: readonly Level[],
  titleOf: (level: Level) => string,
): readonly (readonly Level[])[] {
  const groups = groupBy(levels, (level) => splitTrack(titleOf(level)).title.toLowerCase());
  const isTracked = (level: Level): boolean => splitTrack(titleOf(level)).track !== undefined;
  return [...groups.values()].map((step) =>
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
