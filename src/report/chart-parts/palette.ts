/** The light colours of the design tokens, for paper. */
export const INK = '211D18';
export const PAPER = 'FFFFFF';
export const ACCENT = 'B23A22';
export const COMPARED = '2A6CA3';
export const HONOUR = 'AC8420';
export const CONTEXT = '938B7D';
export const CONTEXT_SOFT = 'D3CBBC';
export const GRID = 'D9D4CA';
export const CATEGORIES = [COMPARED, HONOUR, '306A4C', '96466F', '643B29', '2A3158'] as const;
export const BANDS = ['8D8577', 'A39B8D', 'B7B0A2', 'C8C2B5', 'D6D1C6', 'E2DED5'] as const;
export const SEQUENCE = ['E6EAE9', 'C5D4DC', '9DB9CD', '7199BA', '42749F', '285C89', '143E68'] as const;
export const DIVERGING = ['1D5183', '5D8FBB', 'AFC8D9', 'EDE7DA', 'DDBB83', 'B98432', '7A4E12'] as const;

const channel = (hex: string, start: number): number => {
  const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

const luminance = (hex: string): number =>
  0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);

const contrast = (a: string, b: string): number => {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
};

/** Ink or paper, whichever is read better on the ground. */
export function textColour(ground: string): string {
  return contrast(INK, ground) >= contrast(PAPER, ground) ? INK : PAPER;
}

/** The colour mixed with so much paper, 0 to 1. */
export function paler(hex: string, paper: number): string {
  const mixed = [0, 2, 4].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16);
    return Math.round(part + (255 - part) * paper)
      .toString(16)
      .padStart(2, '0');
  });
  return mixed.join('').toUpperCase();
}
