import { h } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * Says what has just happened to those who do not see it. The same words twice are said twice.
 * @param {{ words: string }} props
 */
export function Announcer({ words }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    setSaid("");
    const timer = setTimeout(() => setSaid(words), 50);
    return () => clearTimeout(timer);
  }, [words]);
  return h("div", { class: "visually-hidden", "aria-live": "polite", id: "announcements" }, said);
}
