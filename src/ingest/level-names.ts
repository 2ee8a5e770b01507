import { levelOfRank, scales } from "../catalogue/levels.ts";
import type { Depth, DigitalAndDataLevel, SfiaLevel } from "../catalogue/levels.ts";

const words = (text: string): string => text.trim().toLowerCase().replace(/\s+/gu, " ");

export function digitalAndDataLevel(text: string): DigitalAndDataLevel | undefined {
  return scales["digital-and-data"].find((level) => level === words(text));
}

export function depth(text: string): Depth | undefined {
  return scales.depth.find((level) => level === words(text));
}

export function sfiaLevel(text: string): SfiaLevel | undefined {
  return scales.sfia.find((level) => level === text.trim());
}

/** "2 – Working". Undefined if the number and the name contradict each other. */
export function numberedLevel(text: string): DigitalAndDataLevel | undefined {
  const [, number, name = ""] = /^([1-9])\s*[–—-]\s*(.+)$/u.exec(text.trim()) ?? [];
  if (number === undefined) return digitalAndDataLevel(text);
  const level = digitalAndDataLevel(name);
  return level === levelOfRank("digital-and-data", Number(number)) ? level : undefined;
}
