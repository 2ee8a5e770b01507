import { h } from "preact";
import { Avatar } from "./avatar.js";
import { useClient } from "./client.js";
import { Icon } from "./icon.js";

/**
 * @param {{
 *   switchTo: (person: string) => void,
 *   places: boolean,
 *   togglePlaces: () => void,
 *   drawer: boolean,
 *   toggleDrawer: () => void,
 *   tour: () => void,
 * }} props
 */
export function Header({ switchTo, places, togglePlaces, drawer, toggleDrawer, tour }) {
  const { workspace } = useClient();
  return h(
    "header",
    { class: "header" },
    h(
      "button",
      {
        type: "button",
        class: "button icon-only places-button",
        "aria-expanded": places,
        "aria-controls": "places",
        "aria-label": "Channels",
        onClick: togglePlaces,
      },
      h(Icon, { name: "menu" }),
    ),
    h(
      "h1",
      { class: "brand" },
      h("span", { class: "brand-name" }, "Rolecall"),
      " ",
      h("span", { class: "brand-place" }, "playground"),
    ),
    h(ActingAs, { switchTo }),
    h(
      "div",
      { class: "header-tools" },
      h("button", { type: "button", class: "button on-header", onClick: tour }, "Tour"),
      h(
        "button",
        {
          type: "button",
          class: "button on-header",
          "aria-expanded": drawer,
          "aria-controls": "drawer",
          onClick: toggleDrawer,
        },
        h(Icon, { name: "braces" }),
        h("span", null, "Payloads"),
      ),
    ),
    h(
      "p",
      { class: "visually-hidden", role: "status" },
      `Acting as ${nameOf(workspace.people, workspace.me)}`,
    ),
  );
}

/**
 * @param {readonly { readonly id: string, readonly realName: string }[]} people
 * @param {string} id
 */
function nameOf(people, id) {
  return people.find((person) => person.id === id)?.realName ?? id;
}

/** @param {{ switchTo: (person: string) => void }} props */
function ActingAs({ switchTo }) {
  const { workspace } = useClient();
  return h(
    "fieldset",
    { class: "acting-as" },
    h("legend", null, "Acting as"),
    workspace.people.map(({ id, realName }) =>
      h(
        "label",
        { key: id, class: `person-choice ${id === workspace.me ? "current" : ""}` },
        h("input", {
          type: "radio",
          name: "acting-as",
          class: "visually-hidden",
          value: id,
          checked: id === workspace.me,
          onChange: () => switchTo(id),
        }),
        h(Avatar, { name: realName, kind: "person" }),
        h("span", { class: "person-name" }, realName.split(" ")[0]),
      ),
    ),
  );
}
