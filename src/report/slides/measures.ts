/** Measures of a slide in EMU, of which an inch has 914,400 and a point 12,700. */
const INCH = 914_400;
const emu = (inches: number): number => Math.round(inches * INCH);

export const POINT = 12_700;

export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** 16:9 */
export const SLIDE = { width: emu(13.333), height: emu(7.5) };
/** A sheet of notes: A4. */
export const NOTES = { width: emu(7.5), height: emu(10) };

const LEFT = 0.62;
const WIDTH = 13.333 - 2 * LEFT;
const room = (y: number, height: number): Room => ({
  ...{ x: emu(LEFT), y: emu(y), width: emu(WIDTH), height: emu(height) },
});

export const HEADLINE = room(0.42, 0.98);
export const EVIDENCE = room(1.42, 0.42);
export const CAPTION = room(1.86, 0.34);
export const CONTENT = room(2.24, 4.2);
export const FOOTNOTE = room(6.5, 0.44);
export const FOOTER: Room = { x: emu(LEFT), y: emu(7.0), width: emu(10), height: emu(0.3) };
export const NUMBER: Room = { x: emu(LEFT + WIDTH - 1), y: emu(7.0), width: emu(1), height: emu(0.3) };
export const TITLE = room(2.5, 1.5);
export const SUBTITLE = room(4.2, 2);
export const SEAL: Room = { x: emu(LEFT), y: emu(1.5), width: emu(0.62), height: emu(0.62) };

/** As large as it can be in the room, in its middle. */
export function fitInto({ x, y, width, height }: Room, size: { width: number; height: number }): Room {
  const scale = Math.min(width / size.width, height / size.height);
  const [wide, high] = [Math.round(size.width * scale), Math.round(size.height * scale)];
  return { x: x + Math.round((width - wide) / 2), y, width: wide, height: high };
}
