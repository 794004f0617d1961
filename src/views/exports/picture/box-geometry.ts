/** A rectangle in the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const isEmpty = ({ width, height }: Box): boolean => width <= 0 || height <= 0;

export function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: Math.max(0, width - 2 * by), height: Math.max(0, height - 2 * by) };
}

/** `4px`, `50%`: a corner is never rounder than half of the box. */
export function radiusOf(text: string, { width, height }: Box): number {
  const value = Number.parseFloat(text);
  if (!Number.isFinite(value)) return 0;
  const pixels = text.trim().endsWith('%') ? (value / 100) * Math.min(width, height) : value;
  return Math.min(pixels, width / 2, height / 2);
}

export interface Hatch {
  readonly colour: string;
  readonly angle: number;
  readonly width: number;
  readonly period: number;
}

/** Colours hold commas of their own. */
const STOP = /((?:rgba?|color)\([^)]*\)|#\w+)\s+([\d.]+)px/g;

/** Lines at one distance, as the hatch of what is missing is written; null for any other picture behind a box. */
export function parseHatch(image: string): Hatch | null {
  const angle = /^repeating-linear-gradient\(\s*([\d.]+)deg/.exec(image)?.[1];
  if (angle === undefined) return null;
  const stops = [...image.matchAll(STOP)].map(([, colour = '', at = '0']) => ({ colour, at: Number(at) }));
  const [first, end] = [stops[0], stops[1]];
  const last = stops[stops.length - 1];
  if (!first || !end || !last || last.at <= 0) return null;
  return { colour: first.colour, angle: Number(angle), width: end.at - first.at, period: last.at };
}

export interface Shadow {
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  readonly spread: number;
  readonly inset: boolean;
}

/** A shadow without blur, which is a line or a frame; null for soft ones and for none. */
export function parseShadow(text: string): Shadow | null {
  const colour = /(?:rgba?|color)\([^)]*\)/.exec(text)?.[0];
  if (colour === undefined) return null;
  const [x = 0, y = 0, blur = 0, spread = 0] = [...text.replace(colour, '').matchAll(/(-?[\d.]+)px/g)].map(
    ([, size]) => Number(size),
  );
  return blur > 0 ? null : { colour, x, y, spread, inset: text.includes('inset') };
}
