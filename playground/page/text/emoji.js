// The names that apps and people use most; a name that is not here stays as typed, as in Slack.
/** @type {ReadonlyMap<string, string>} */
const emoji = new Map(
  Object.entries({
    "+1": "👍",
    "-1": "👎",
    thumbsup: "👍",
    thumbsdown: "👎",
    arrow_down: "⬇️",
    arrow_left: "⬅️",
    arrow_right: "➡️",
    arrow_up: "⬆️",
    bar_chart: "📊",
    bell: "🔔",
    book: "📖",
    books: "📚",
    bulb: "💡",
    calendar: "📆",
    chart_with_upwards_trend: "📈",
    clap: "👏",
    eyes: "👀",
    fire: "🔥",
    grey_question: "❔",
    house: "🏠",
    information_source: "ℹ️",
    joy: "😂",
    heavy_check_mark: "✔️",
    heart: "❤️",
    hourglass: "⌛",
    large_blue_circle: "🔵",
    large_green_circle: "🟢",
    large_yellow_circle: "🟡",
    link: "🔗",
    lock: "🔒",
    mag: "🔍",
    memo: "📝",
    mortar_board: "🎓",
    no_entry: "⛔",
    pencil: "📝",
    point_right: "👉",
    pray: "🙏",
    question: "❓",
    red_circle: "🔴",
    rocket: "🚀",
    rotating_light: "🚨",
    slightly_smiling_face: "🙂",
    smile: "😄",
    sparkles: "✨",
    speech_balloon: "💬",
    star: "⭐",
    tada: "🎉",
    thinking_face: "🤔",
    warning: "⚠️",
    wave: "👋",
    white_check_mark: "✅",
    wink: "😉",
    x: "❌",
  }),
);

/**
 * @param {string} name without its colons
 * @returns {string | undefined}
 */
export function emojiNamed(name) {
  return emoji.get(name);
}

/**
 * @param {string} text
 */
export function withEmoji(text) {
  return text.replaceAll(
    /:([a-z0-9_+-]+):/g,
    (whole, /** @type {string} */ name) => emojiNamed(name) ?? whole,
  );
}
