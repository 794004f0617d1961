import { describe, expect, it } from 'vitest';
import { formatMonth } from '#core/month.ts';
import { KINDS } from '#datasets/index.ts';
import { formatDateNumber } from '#datasets/values/date.ts';
import { textCell } from './context.ts';

/** 31 May 1985 counted from 1900, and from 1904. */
const FROM_1900 = '31198';
const FROM_1904 = '29736';

const dateFields = KINDS.flatMap(({ id, fields }) =>
  fields.flatMap((field) =>
    field.storage === 'month' || field.storage === 'date' ? [[id, field.name, field] as const] : [],
  ),
);

describe('a number in a date column', () => {
  it.each(dateFields)('of %s.%s counts as its workbook does', (_kind, _name, field) => {
    const read = (text: string, is1904: boolean) => {
      const { value, issue } = field.normalise(text, textCell({ cellKind: 'n', is1904 }));
      expect(issue).toBeUndefined();
      return field.storage === 'month' ? formatMonth(Number(value)) : formatDateNumber(Number(value));
    };
    const expected = field.storage === 'month' ? '1985.05' : '1985-05-31';
    expect(read(FROM_1904, true)).toBe(expected);
    expect(read(FROM_1900, false)).toBe(expected);
  });

  it.each(dateFields)(
    'of %s.%s is asked about where it came as text from who knows where',
    (_kind, _name, field) => {
      const { value, issue } = field.normalise(FROM_1904, textCell({ is1904: true }));
      expect(value).toBeNull();
      expect(issue).toMatchObject({ code: 'date.ambiguous', severity: 'warning' });
      expect(issue?.message).toContain('不知从1900年还是1904年数起');
    },
  );
});
