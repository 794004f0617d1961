import type { PictureCanvas } from './canvas.ts';
import { attributes, escapeText } from './svg-print.ts';

/** What a style sheet may say of a mark and a reader outside the page would not know. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'font-size',
  'font-weight',
  'font-family',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'visibility',
] as const;

type Look = Readonly<Record<string, string>>;

/** Written from what is computed instead, which knows the attributes too. */
const isComputed = (name: string): boolean => (INHERITED as readonly string[]).includes(name);
const DROPPED = /^(class|style|tabindex|role|focusable|aria-.*|data-.*|on.*|xmlns.*|svelte-.*)$/;

function lookOf(style: CSSStyleDeclaration): Look {
  return Object.fromEntries(INHERITED.map((name) => [name, style.getPropertyValue(name)]));
}

function ownAttributes(element: Element): Record<string, string> {
  const kept = [...element.attributes].filter(({ name }) => !DROPPED.test(name) && !isComputed(name));
  return Object.fromEntries(kept.map(({ name, value }) => [name, value]));
}

function printElement(element: Element, outer: Look): string {
  const style = getComputedStyle(element);
  if (style.display === 'none') return '';
  const look = lookOf(style);
  const own = ownAttributes(element);
  const changed = Object.entries(look).filter(([name, value]) => value !== outer[name]);
  const { opacity, transform } = style;
  const isMoved = transform !== 'none' && own['transform'] === undefined;
  const printed = attributes({
    ...own,
    ...Object.fromEntries(changed),
    opacity: opacity === '1' ? null : opacity,
    transform: own['transform'] ?? (isMoved ? transform : null),
  });
  return `<${element.tagName}${printed}>${printChildren(element, look)}</${element.tagName}>`;
}

function printChildren(element: Element, look: Look): string {
  return [...element.childNodes]
    .map((node) => {
      if (node instanceof SVGElement) return node.tagName === 'style' ? '' : printElement(node, look);
      return node instanceof Text ? escapeText(node.data) : '';
    })
    .join('');
}

/** A drawing as it stands on the page, with everything that style sheets say of it written into it. */
export function copySvg(canvas: PictureCanvas, drawing: SVGSVGElement, style: CSSStyleDeclaration): void {
  const box = canvas.place(drawing.getBoundingClientRect());
  if (box.width <= 0 || box.height <= 0) return;
  const look = lookOf(style);
  const frame = attributes({
    ...box,
    viewBox: drawing.getAttribute('viewBox'),
    preserveAspectRatio: drawing.getAttribute('preserveAspectRatio'),
    overflow: style.overflow === 'visible' ? 'visible' : null,
    opacity: style.opacity === '1' ? null : style.opacity,
    ...look,
  });
  canvas.add(`<svg${frame}>${printChildren(drawing, look)}</svg>`);
}
