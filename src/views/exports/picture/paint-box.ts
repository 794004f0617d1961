import { type Box, inset, isEmpty, parseHatch, parseShadow, radiusOf } from './box-geometry.ts';
import type { PictureCanvas } from './canvas.ts';
import { attributes, visibleColour } from './svg-print.ts';

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
type Side = (typeof SIDES)[number];

interface Edge {
  readonly width: number;
  readonly style: string;
  readonly colour: string | null;
}

function edgeOf(style: CSSStyleDeclaration, side: Side): Edge {
  const kind = style[`border${side}Style`];
  const width =
    kind === 'none' || kind === 'hidden' ? 0 : Number.parseFloat(style[`border${side}Width`]) || 0;
  return { width, style: kind, colour: width > 0 ? visibleColour(style[`border${side}Color`]) : null };
}

const dashes = ({ style, width }: Edge): string | null =>
  style === 'dashed' ? `${width * 3} ${width * 2}` : style === 'dotted' ? `${width} ${width}` : null;

const isSame = (a: Edge, b: Edge) => a.width === b.width && a.style === b.style && a.colour === b.colour;

function line({ x, y, width, height }: Box, side: Side, by: number): readonly number[] {
  switch (side) {
    case 'Top':
      return [x, y + by, x + width, y + by];
    case 'Bottom':
      return [x, y + height - by, x + width, y + height - by];
    case 'Left':
      return [x + by, y, x + by, y + height];
    case 'Right':
      return [x + width - by, y, x + width - by, y + height];
  }
}

function paintBorder(canvas: PictureCanvas, box: Box, style: CSSStyleDeclaration, radius: number): void {
  const [top, right, bottom, left] = SIDES.map((side) => edgeOf(style, side));
  if (!top || !right || !bottom || !left) return;
  const stroke = (edge: Edge) => ({
    stroke: edge.colour,
    'stroke-width': edge.width,
    'stroke-dasharray': dashes(edge),
  });
  if (top.colour !== null && [right, bottom, left].every((edge) => isSame(edge, top))) {
    const frame = inset(box, top.width / 2);
    const rx = radius > 0 ? Math.max(0, radius - top.width / 2) : null;
    canvas.add(`<rect${attributes({ ...frame, rx, fill: 'none', ...stroke(top) })}/>`);
    return;
  }
  for (const [i, edge] of [top, right, bottom, left].entries()) {
    if (edge.colour === null) continue;
    const [x1, y1, x2, y2] = line(box, SIDES[i] ?? 'Top', edge.width / 2);
    canvas.add(`<line${attributes({ x1, y1, x2, y2, ...stroke(edge) })}/>`);
  }
}

function paintShadow(canvas: PictureCanvas, box: Box, text: string, radius: number): void {
  const shadow = parseShadow(text);
  if (!shadow || visibleColour(shadow.colour) === null) return;
  const { x, y, spread, colour: stroke } = shadow;
  if (x === 0 && y === 0) {
    const frame = inset(box, shadow.inset ? spread / 2 : -spread / 2);
    if (spread > 0) {
      const rx = radius > 0 ? radius : null;
      canvas.add(`<rect${attributes({ ...frame, rx, fill: 'none', stroke, 'stroke-width': spread })}/>`);
    }
    return;
  }
  if (x !== 0) return;
  const size = Math.abs(y);
  const atBottom = shadow.inset ? y < 0 : y > 0;
  const [x1, y1, x2, y2] = line(box, atBottom ? 'Bottom' : 'Top', shadow.inset ? size / 2 : -size / 2);
  canvas.add(`<line${attributes({ x1, y1, x2, y2, stroke, 'stroke-width': size })}/>`);
}

function hatchFill(canvas: PictureCanvas, image: string): string | null {
  const hatch = parseHatch(image);
  if (!hatch) return null;
  const { colour, angle, width, period } = hatch;
  const id = canvas.define(`hatch ${image}`, (name) => {
    const frame = attributes({ width: period, height: period, patternTransform: `rotate(${angle - 90})` });
    const bar = attributes({ width, height: period, fill: colour });
    return `<pattern id="${name}" patternUnits="userSpaceOnUse"${frame}><rect${bar}/></pattern>`;
  });
  return `url(#${id})`;
}

/** Ground, hatch, lines and frames of one box. */
export function paintBox(canvas: PictureCanvas, box: Box, style: CSSStyleDeclaration): void {
  const radius = radiusOf(style.borderTopLeftRadius, box);
  const rx = radius > 0 ? radius : null;
  if (!isEmpty(box)) {
    const ground = visibleColour(style.backgroundColor);
    if (ground !== null) canvas.add(`<rect${attributes({ ...box, rx, fill: ground })}/>`);
    const hatched = style.backgroundImage === 'none' ? null : hatchFill(canvas, style.backgroundImage);
    if (hatched !== null) canvas.add(`<rect${attributes({ ...box, rx, fill: hatched })}/>`);
  }
  if (style.boxShadow !== 'none' && !isEmpty(box)) paintShadow(canvas, box, style.boxShadow, radius);
  paintBorder(canvas, box, style, radius);
}
