/** Colours and type of the charts, read from the design tokens so that no option holds a colour of its own. */
export interface ChartTheme {
  readonly fontFamily: string;
  readonly text1: string;
  readonly text2: string;
  readonly text3: string;
  readonly surface: string;
  readonly onAccent: string;
  readonly grid: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly accent: string;
  readonly accentText: string;
  /** 藤黄, and the darker kind of it that text is set in. */
  readonly honour: string;
  readonly honourText: string;
  readonly compared: string;
  readonly context: string;
  readonly contextSoft: string;
  /** From little to much. */
  readonly sequence: readonly string[];
}

/** `read` gives the value of a custom property, e.g. from getComputedStyle. */
export function readChartTheme(read: (token: string) => string): ChartTheme {
  const token = (name: string): string => read(name).trim();
  return {
    fontFamily: token('--font-sans'),
    text1: token('--text-1'),
    text2: token('--text-2'),
    text3: token('--text-3'),
    surface: token('--surface'),
    onAccent: token('--on-accent'),
    grid: token('--grid'),
    line: token('--line'),
    lineStrong: token('--line-strong'),
    accent: token('--accent'),
    accentText: token('--accent-text'),
    honour: token('--c-tenghuang'),
    honourText: token('--honor'),
    compared: token('--c-shiqing'),
    context: token('--ctx'),
    contextSoft: token('--ctx-soft'),
    sequence: [1, 2, 3, 4, 5, 6, 7].map((step) => token(`--seq-${step}`)),
  };
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Ink or paper, whichever is read better on a ground given as #rrggbb. */
export function textOn(ground: string, { text1, onAccent }: ChartTheme): string {
  const contrast = (text: string) => {
    const [a, b] = [luminance(ground), luminance(text)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  return contrast(text1) > contrast(onAccent) ? text1 : onAccent;
}
