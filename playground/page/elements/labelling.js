/**
 * How an element is named: by the label of its input block, or by itself.
 * @typedef {object} Labelling
 * @property {string} [aria-label]
 * @property {string} [aria-labelledby]
 * @property {string} [aria-describedby]
 * @property {boolean} [aria-invalid]
 * @property {boolean} [aria-required]
 */

/** @type {Labelling} */
export const unlabelled = {};

/** @param {Labelling} labelling */
export function isLabelled(labelling) {
  return labelling["aria-labelledby"] !== undefined || labelling["aria-label"] !== undefined;
}

/**
 * @param {Labelling} labelling
 * @param {string} name for an element that has no label of its own
 * @returns {Labelling}
 */
export function namedAtLeast(labelling, name) {
  return isLabelled(labelling) ? labelling : { ...labelling, "aria-label": name };
}
