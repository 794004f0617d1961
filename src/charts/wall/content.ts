import type { FigureSpec } from '#core/figure.ts';
import type { FindingPart } from '#core/finding.ts';

import { figureLabel } from '../figure-rows.ts';
import type { Tables } from '../tables.ts';
import { drawOnWall, needOf } from './draw.ts';
import type { Need, Room, WallDrawing } from './room.ts';

export type Words = Pick<FindingPart, 'text' | 'told'>;

/** One chart with its title, as a wall places it. */
export interface WallPanel {
  readonly key: string;
  readonly title: readonly Words[];
  readonly subtitle: string;
  /** Accessible name. */
  readonly label: string;
  /** Line on top: plain, of what is told, or of honours. */
  readonly rule: 'plain' | 'told' | 'honour';
  readonly need: Need;
  readonly draw: (room: Room) => WallDrawing | null;
}

export interface WallNumber {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
}

/** Everything on one screen; where it stands is worked out from it and the screen. */
export interface WallContent {
  /** Name in the row of pages. */
  readonly title: string;
  readonly honour: boolean;
  readonly headline: readonly Words[];
  readonly lead: readonly Words[];
  readonly numbers: readonly WallNumber[];
  /** The most telling first. */
  readonly panels: readonly WallPanel[];
}

export const wordsText = (words: readonly Words[]): string => words.map(({ text }) => text).join('');

/** A figure of the snapshot as a panel. */
export function figurePanel(spec: FigureSpec, tables: Tables, shorten: (text: string) => string): WallPanel {
  const isTold = spec.title.some(({ told }) => told === true);
  return {
    key: spec.id,
    title: spec.title.map(({ text, told }) => ({ text: shorten(text), ...(told ? { told } : {}) })),
    subtitle: shorten(spec.subtitle),
    label: shorten(figureLabel(spec)),
    rule: spec.form === 'honours' ? 'honour' : isTold ? 'told' : 'plain',
    need: needOf(spec),
    draw: (room) => drawOnWall(spec, tables, room),
  };
}
