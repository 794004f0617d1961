export interface Scale {
  readonly max: number;
  readonly step: number;
}

/** A scale from 0 with at most `ticks` round steps that holds `largest`. */
export function niceScale(largest: number, ticks: number): Scale {
  if (largest <= 0) return { max: 1, step: 1 };
  const rough = largest / ticks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const steps = [1, 2, 5, 10].map((factor) => factor * power);
  const fitting = steps.find((step) => step * ticks >= largest * (1 - 1e-9)) ?? 10 * power;
  const step = Math.max(fitting, 1);
  return { max: Math.ceil(largest / step - 1e-9) * step, step };
}
