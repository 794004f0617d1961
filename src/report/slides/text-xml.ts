import { escapeXml } from '../office/xml.ts';

/** Colours of the theme by their place in it, see `theme-xml.ts`. */
export type Colour = 'tx1' | 'tx2' | 'bg1' | 'accent1' | 'ctx';

/** The grey of what is said beside. */
const CONTEXT = '6A6256';

export const fill = (colour: Colour): string =>
  colour === 'ctx'
    ? `<a:solidFill><a:srgbClr val="${CONTEXT}"/></a:solidFill>`
    : `<a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>`;

export interface RunLook {
  /** Points. */
  readonly size: number;
  readonly colour: Colour;
  readonly bold?: boolean;
  /** Fonts of headlines instead of those of text. */
  readonly display?: boolean;
}

function properties(element: string, { size, colour, bold, display }: RunLook): string {
  const face = display ? 'mj' : 'mn';
  const fonts = `<a:latin typeface="+${face}-lt"/><a:ea typeface="+${face}-ea"/>`;
  return `<a:${element} lang="zh-CN" altLang="en-US" sz="${Math.round(size * 100)}"${bold ? ' b="1"' : ''} dirty="0">${fill(colour)}${fonts}</a:${element}>`;
}

export function printRun(text: string, look: RunLook): string {
  return `<a:r>${properties('rPr', look)}<a:t>${escapeXml(text.replace(/\s+/g, ' '))}</a:t></a:r>`;
}

export type Align = 'l' | 'ctr' | 'r';

/** Runs as one paragraph; without any it is an empty line of its look. */
export function printParagraph(runs: string, align: Align, look: RunLook): string {
  return `<a:p><a:pPr algn="${align}"/>${runs === '' ? properties('endParaRPr', look) : runs}</a:p>`;
}

/** Each line a paragraph of its own. */
export function printLines(lines: readonly string[], look: RunLook, align: Align = 'l'): string {
  const shown = lines.length > 0 ? lines : [''];
  return shown.map((line) => printParagraph(line === '' ? '' : printRun(line, look), align, look)).join('');
}
