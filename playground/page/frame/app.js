/** @import { Act, Snapshot, Update } from "../../serve-page/protocol.ts" */
import { h } from "preact";
import { useCallback, useEffect, useReducer, useRef, useState } from "preact/hooks";
import { listen, perform } from "../connection.js";
import { announcementOf } from "../state/announcement.js";
import { updated } from "../state/workspace.js";
import { Announcer } from "./announcer.js";
import { ConfirmDialog, useConfirm } from "./confirm-dialog.js";
import { Frame } from "./frame.js";
import { ClientContext } from "./client.js";
import { Modal } from "./modal.js";

/**
 * The page: one person's view of the workspace, kept up to date.
 * @param {{ first: string }} props the id of the person to begin as; empty for whoever comes first
 */
export function App({ first }) {
  const [me, setMe] = useState(first);
  const [workspace, update] = useReducer(updated, /** @type {Snapshot | undefined} */ (undefined));
  const [lost, setLost] = useState(false);
  const [announcement, announce] = useState("");
  const { question, confirm, answer } = useConfirm();
  const latest = useRef(workspace);
  latest.current = workspace;

  useEffect(() => {
    /** @param {Update} news */
    const hear = (news) => {
      const current = latest.current;
      if (news.kind === "message" && current !== undefined && !isOwn(news.message, current.me)) {
        announce(announcementOf(current, news.message));
      }
      update(news);
    };
    return listen(me, hear, setLost);
  }, [me]);

  const act = useCallback(
    async (/** @type {Act} */ what) => perform(latest.current?.me ?? me, what),
    [me],
  );

  if (workspace === undefined) {
    return h(
      "p",
      { class: "starting", role: "status" },
      lost ? lostWords : "Opening the workspace…",
    );
  }
  return h(
    ClientContext.Provider,
    { value: { workspace, act, confirm, announce } },
    h(Frame, { switchTo: setMe, trouble: trouble(workspace, lost) }),
    h(Modal, null),
    question === undefined ? null : h(ConfirmDialog, { question, answer }),
    h(Announcer, { words: announcement }),
  );
}

const lostWords =
  "The playground has stopped. Start it again with “rolecall playground”; this page reconnects automatically.";

/**
 * @param {Snapshot} workspace
 * @param {boolean} lost
 */
function trouble(workspace, lost) {
  if (lost) return lostWords;
  return workspace.connected
    ? undefined
    : `${workspace.app.title} is not connected. It may still be starting.`;
}

/**
 * @param {import("../../serve-page/protocol.ts").ShownMessage} message
 * @param {string} me
 */
function isOwn({ author }, me) {
  return author.kind === "person" && author.user === me;
}
