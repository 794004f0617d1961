import type { NormaliseValue } from '../kind.ts';
import { toCompact } from './clean.ts';
import { orMissing, unknownValue, withIssue } from './outcome.ts';

/**
 * A share as a fraction of one: 95.5% → 0.955, 0.955 → 0.955. A bare number over one (95.5) is a percentage;
 * a bare 1 may be all or one in a hundred.
 */
export const percent: NormaliseValue = orMissing((text) => {
  const compact = toCompact(text).replace(/^百分之(?=\d)/, '%');
  const written = /^(?:%(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)%)$/.exec(compact);
  if (written) return { value: Number(written[1] ?? written[2]) / 100 };
  if (!/^\d+(\.\d+)?$/.test(compact)) return unknownValue(text, '百分比', []);
  const value = Number(compact);
  if (value === 1) return withIssue('value.unknown', 'warning', '“1”可能是100%，也可能是1%，请写上百分号');
  return { value: value < 1 ? value : value / 100 };
});
