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

/** The action_id of the menu of questions; an option's value is its question. */
export const menuAction = "ask:menu";

/** `at` distinguishes the buttons of one message. */
export function actionId({ page, chart }: Pressed, at: number): string {
  return `ask:${page}:${chart ? "chart" : "words"}:${at}`;
}

/** The inverse of actionId; undefined for what asks no question. */
export function readActionId(id: string): Pressed | undefined {
  if (id === menuAction) return { page: 1, chart: false };
  const [, page, as] = askAction.exec(id) ?? [];
  return page === undefined ? undefined : { page: Number(page), chart: as === "chart" };
}
