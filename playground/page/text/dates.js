const locale = "en-GB";

/** @type {Readonly<Record<string, Intl.DateTimeFormatOptions>>} */
const formats = {
  date: { day: "numeric", month: "long", year: "numeric" },
  date_pretty: { day: "numeric", month: "long", year: "numeric" },
  date_long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  date_long_pretty: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  date_short: { day: "numeric", month: "short", year: "numeric" },
  date_short_pretty: { day: "numeric", month: "short", year: "numeric" },
  date_num: { day: "2-digit", month: "2-digit", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
  time_secs: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
};

/**
 * Slack's date tokens: "{date_short} at {time}". A token that Slack has not got stays as written.
 * @param {number} seconds since 1970
 * @param {string} format
 */
export function formattedDate(seconds, format) {
  const date = new Date(seconds * 1000);
  return format.replaceAll(/\{(?<token>\w+)\}/g, (whole, /** @type {string} */ token) => {
    const options = formats[token];
    return options === undefined ? whole : new Intl.DateTimeFormat(locale, options).format(date);
  });
}

/** @param {string} ts a message's timestamp */
export function dateOf(ts) {
  return new Date(Number(ts) * 1000);
}

/** "14:05". @param {Date} date */
export function clockTime(date) {
  return new Intl.DateTimeFormat(locale, formats["time"]).format(date);
}

/** "14:05:09". @param {Date} date */
export function clockTimeWithSeconds(date) {
  return new Intl.DateTimeFormat(locale, formats["time_secs"]).format(date);
}
