import { isList, isObject } from "../json.ts";
import type { JsonObject } from "../json.ts";

/** What is wrong, in Slack's words, and where: a JSON pointer into the payload. */
export interface Problem {
  readonly message: string;
  readonly pointer: string;
}

/** Empty if Slack would accept the value. */
export type Check = (value: unknown, pointer: string) => readonly Problem[];

function problem(message: string, pointer: string): readonly Problem[] {
  return [{ message, pointer }];
}

export function string(max: number, min = 1): Check {
  return (value, pointer) => {
    if (typeof value !== "string") return problem("must provide a string", pointer);
    if (value.length < min) return problem(`must be more than ${min - 1} characters`, pointer);
    if (value.length > max) return problem(`must be less than ${max + 1} characters`, pointer);
    return [];
  };
}

export function integer(min: number, max: number): Check {
  return (value, pointer) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max
      ? []
      : problem(`must be an integer from ${min} to ${max}`, pointer);
}

export const boolean: Check = (value, pointer) =>
  typeof value === "boolean" ? [] : problem("must provide a boolean", pointer);

export const number: Check = (value, pointer) =>
  typeof value === "number" && Number.isFinite(value)
    ? []
    : problem("must provide a number", pointer);

export function oneOf(...allowed: readonly (string | number)[]): Check {
  return (value, pointer) =>
    allowed.some((one) => one === value)
      ? []
      : problem(`must be one of: ${allowed.join(", ")}`, pointer);
}

export function list(each: Check, bounds: { readonly min: number; readonly max: number }): Check {
  return (value, pointer) => {
    if (!isList(value)) return problem("must provide an array", pointer);
    if (value.length > bounds.max)
      return problem(`no more than ${bounds.max} items allowed`, pointer);
    if (value.length < bounds.min)
      return problem(`no fewer than ${bounds.min} items allowed`, pointer);
    return value.flatMap((item, index) => each(item, `${pointer}/${index}`));
  };
}

export interface Shape {
  readonly required?: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
}

/** Slack rejects unknown fields, so every field is listed. */
export function object(shape: Shape): Check {
  const required = shape.required ?? {};
  const known = new Map(Object.entries({ ...required, ...shape.optional }));
  return (value, pointer) => {
    if (!isObject(value)) return problem("must provide an object", pointer);
    const missing = Object.keys(required)
      .filter((key) => value[key] === undefined)
      .flatMap((key) => problem(`missing required field: ${key}`, pointer));
    const wrong = Object.entries(value).flatMap(([key, field]) => {
      const check = known.get(key);
      if (check === undefined) return problem(`invalid additional property: ${key}`, pointer);
      return field === undefined ? [] : check(field, `${pointer}/${key}`);
    });
    return [...missing, ...wrong];
  };
}

/** Chooses the check by the value's `type`. */
export function byType(checks: Readonly<Record<string, Check>>): Check {
  const known = new Map(Object.entries(checks));
  return (value, pointer) => {
    if (!isObject(value)) return problem("must provide an object", pointer);
    const check = known.get(String(value["type"]));
    return check === undefined
      ? problem(`unsupported type: ${String(value["type"])}`, `${pointer}/type`)
      : check(value, pointer);
  };
}

/**
 * A rule about a whole object, in addition to its shape. `broken` returns Slack's words, or
 * undefined if the rule is met.
 */
export function rule(broken: (value: JsonObject) => string | undefined): Check {
  return (value, pointer) => {
    const message = isObject(value) ? broken(value) : undefined;
    return message === undefined ? [] : problem(message, pointer);
  };
}

export function all(...checks: readonly Check[]): Check {
  return (value, pointer) => checks.flatMap((check) => check(value, pointer));
}
