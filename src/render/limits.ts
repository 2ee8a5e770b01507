/**
 * What Slack accepts in a message, in UTF-16 units or number of items. Where Slack does not publish
 * a figure, ours is lower than what it was seen to refuse ("total"). "shown" is ours alone: a longer
 * message is not read to its end.
 */
export const limits = {
  message: { text: 4000, blocks: 50, total: 12_000, tables: 1, shown: 3000 },
  header: 150,
  section: 3000,
  contextElements: 10,
  table: { rows: 100, columns: 20, characters: 10_000 },
  container: { title: 150, children: 10 },
  actions: 25,
  button: { label: 75, value: 2000 },
  identifier: 255,
  option: { label: 75, value: 150 },
  options: 100,
  placeholder: 150,
  chart: { title: 50, series: 12, points: 20, label: 20, axisLabel: 50 },
} as const;

/**
 * Room that every message keeps free for what is added later: the button that posts it to a
 * channel, the rating, and the line that says who asked. A long question needs more (footerRoom).
 */
export const footerAllowance = { text: 400, blocks: 6, total: 3000, shown: 400 } as const;

/**
 * The part of footerAllowance reserved for the "Read as" line. Pages are split as if the line were
 * absent, because "More" asks the question again without the words that were left out.
 */
export const readingAllowance = { text: 320, blocks: 1, total: 420 } as const;

/** A page that shows no more characters than this is shown with its folds open. */
export const shortPage = 1500;
