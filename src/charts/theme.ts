/** Colours and type of the charts, read from the design tokens so that no option holds a colour of its own. */
export interface ChartTheme {
  readonly fontFamily: string;
  readonly text1: string;
  readonly text2: string;
  readonly text3: string;
  readonly grid: string;
  readonly lineStrong: string;
  readonly accent: string;
  readonly context: string;
  readonly left: string;
  readonly right: string;
}

/** `read` gives the value of a custom property, e.g. from getComputedStyle. */
export function readChartTheme(read: (token: string) => string): ChartTheme {
  const token = (name: string): string => read(name).trim();
  return {
    fontFamily: token('--font-sans'),
    text1: token('--text-1'),
    text2: token('--text-2'),
    text3: token('--text-3'),
    grid: token('--grid'),
    lineStrong: token('--line-strong'),
    accent: token('--accent'),
    context: token('--ctx'),
    left: token('--c-shiqing'),
    right: token('--c-tenghuang'),
  };
}

/** `#2A6CA3` at an opacity, for the outlined bars that are not in the story. */
export function withAlpha(hex: string, alpha: number): string {
  const channels = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  return `rgba(${channels.join(',')},${alpha})`;
}
