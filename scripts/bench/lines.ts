/** One line of the result: what, how long, the bare parts in the same run, and the aim for the ratio or the time. */
export interface Line {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB' | '';
  readonly bare?: number;
  readonly aim?: string;
}

export const lines: Line[] = [];

export function note(line: Line): void {
  lines.push(line);
  const ratio =
    line.bare === undefined
      ? ''
      : `  bare ${line.bare.toFixed(0)} ${line.unit}  ratio ${(line.value / line.bare).toFixed(2)}`;
  process.stdout.write(
    `${line.what.padEnd(56)} ${line.value.toFixed(0).padStart(7)} ${line.unit}${ratio}${line.aim ? `  (aim ${line.aim})` : ''}\n`,
  );
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
