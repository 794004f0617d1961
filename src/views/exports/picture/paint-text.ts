import type { PictureCanvas } from './canvas.ts';
import { attributes, escapeText } from './svg-print.ts';
import { type Glyph, type Run, toRuns } from './text-runs.ts';

const MIXED = /[\u2e80-\u9fff\uff00-\uffef][ -\u024f]|[ -\u024f][\u2e80-\u9fff\uff00-\uffef]/;
const ascents = new Map<string, number>();
let measuring: CanvasRenderingContext2D | null = null;

/** How far the base line lies below the upper edge of a line of this font. */
function ascentOf(font: string): number {
  const known = ascents.get(font);
  if (known !== undefined) return known;
  measuring ??= document.createElement('canvas').getContext('2d');
  if (!measuring) throw new Error('no canvas to measure text on');
  measuring.font = font;
  const { fontBoundingBoxAscent } = measuring.measureText('国');
  ascents.set(font, fontBoundingBoxAscent);
  return fontBoundingBoxAscent;
}

function glyphsOf(node: Text): readonly Glyph[] {
  const range = document.createRange();
  const glyphs: Glyph[] = [];
  let at = 0;
  for (const character of node.data) {
    range.setStart(node, at);
    range.setEnd(node, (at += character.length));
    const rect = range.getClientRects()[0];
    if (!rect || (rect.width === 0 && character.trim() === '')) continue;
    glyphs.push({
      text: /\s/.test(character) ? ' ' : character,
      left: rect.left,
      right: rect.right,
      top: rect.top,
    });
  }
  return glyphs;
}

/** Mostly a text is one line of one kind of characters, which needs no look at each of them. */
function runsOf(node: Text, limit: number, size: number): readonly Run[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const rects = range.getClientRects();
  const [rect] = rects;
  if (!rect) return [];
  const text = node.data.replace(/\s+/g, ' ');
  const isPlain =
    rects.length === 1 && rect.right <= limit + 0.5 && !MIXED.test(text) && text === text.trim();
  if (isPlain) return [{ text, left: rect.left, right: rect.right, top: rect.top }];
  return toRuns(glyphsOf(node), limit, size);
}

export interface TextFrame {
  readonly style: CSSStyleDeclaration;
  /** Right edge beyond which the text is cut with …; infinite where it is not. */
  readonly limit: number;
  /** The family that the whole picture is set in. */
  readonly family: string;
}

export function paintText(canvas: PictureCanvas, node: Text, { style, limit, family }: TextFrame): void {
  if (node.data.trim() === '') return;
  const size = Number.parseFloat(style.fontSize);
  const ascent = ascentOf(`${style.fontWeight} ${style.fontSize} ${style.fontFamily}`);
  const look = attributes({
    'font-family': style.fontFamily === family ? null : style.fontFamily,
    'font-size': size,
    'font-weight': style.fontWeight === '400' ? null : style.fontWeight,
    'letter-spacing': style.letterSpacing === 'normal' ? null : style.letterSpacing,
    fill: style.color,
  });
  for (const { text, left, top } of runsOf(node, limit, size)) {
    const { x, y } = canvas.place({ left, top, width: 0, height: 0 });
    canvas.add(
      `<text${attributes({ x, y: y + ascent })}${look} xml:space="preserve">${escapeText(text)}</text>`,
    );
  }
}
