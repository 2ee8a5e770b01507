import { limits } from "../limits.ts";

/**
 * What pressing a button of an answer asks for in addition to the question in the button's value.
 */
export interface Pressed {
  /** From 1. */
  readonly page: number;
  readonly chart: boolean;
}

/** Matches the action_id of every button that asks a question. */
export const askAction = /^ask:(\d+):(words|chart):(\d+)$/;

/** Matches the action_id of the menu below an answer; an option's value is a question, or `copyValue`. */
export const menuAction = /^ask:menu(?::([^]+))?$/;

/** The option that copies the answer itself. No question begins like it. */
export const copyValue = "!copy";

/**
 * The menu's action_id, with the question of the answer that it stands under: a private message is
 * not in the payload, and a value has no room for it.
 */
export function menuActionId(ask: string): string {
  const id = `ask:menu:${ask}`;
  return ask === "" || id.length > limits.identifier ? "ask:menu" : id;
}

/** What asks again for the answer above the menu. */
export function readMenuActionId(id: string): string | undefined {
  return menuAction.exec(id)?.[1];
}

/** `at` distinguishes the buttons of one message. */
export function actionId({ page, chart }: Pressed, at: number): string {
  return `ask:${page}:${chart ? "chart" : "words"}:${at}`;
}

/** The inverse of actionId; undefined for what asks no question. */
export function readActionId(id: string): Pressed | undefined {
  if (menuAction.test(id)) return { page: 1, chart: false };
  const [, page, as] = askAction.exec(id) ?? [];
  return page === undefined ? undefined : { page: Number(page), chart: as === "chart" };
}
