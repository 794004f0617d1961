import { roundHalfUp } from '#core/format.ts';
import { escapeXml } from '../office/xml.ts';
import { INK } from './palette.ts';

export interface SvgText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
  readonly size: number;
}

const round = (value: number) => roundHalfUp(value, 2);

export function svgText({ x, y, text, anchor = 'start', fill = INK, size }: SvgText): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}" fill="#${fill}">${escapeXml(text)}</text>`;
}

export function svgRect(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  fill: string,
  isOutlined: boolean,
): string {
  const { x, y, width, height } = box;
  const edge = isOutlined ? ` stroke="#${INK}" stroke-width="0.4"` : ' stroke="#FFFFFF" stroke-width="0.3"';
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, width))}" height="${round(Math.max(0, height))}" fill="#${fill}"${edge}/>`;
}

export function svgLine(
  points: readonly (readonly [x: number, y: number])[],
  color: string,
  width: number,
  isDashed = false,
): string {
  const path = points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
  const dash = isDashed ? ' stroke-dasharray="1.2 1"' : '';
  return `<polyline points="${path}" fill="none" stroke="#${color}" stroke-width="${width}"${dash}/>`;
}

/** A value in one of the number formats that the charts use. */
export function formatted(value: number, format: string): string {
  const [positive = '0', negative] = format.split(';');
  const isNegative = value < 0 && negative !== undefined;
  const pattern = isNegative ? negative : positive;
  const size = isNegative ? Math.abs(value) : value;
  const isShare = pattern.includes('%');
  const decimals = /\.(0+)/.exec(pattern)?.[1]?.length ?? 0;
  const rounded = roundHalfUp(isShare ? size * 100 : size, pattern.endsWith('.##') ? 2 : decimals);
  const [whole = '', part = ''] = (decimals > 0 ? rounded.toFixed(decimals) : String(rounded)).split('.');
  const grouped = pattern.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const sign = /^[+-]/.exec(pattern)?.[0] ?? '';
  return `${sign}${grouped}${part === '' ? '' : `.${part}`}${isShare ? '%' : ''}`;
}
