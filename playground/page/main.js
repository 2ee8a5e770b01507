import { h, render } from "preact";
import { App } from "./frame/app.js";

const root = document.querySelector("#app");
if (root === null) throw new Error("The page has no place for the workspace.");
root.replaceChildren();
render(h(App, { first: new URLSearchParams(location.search).get("as") ?? "" }), root);
