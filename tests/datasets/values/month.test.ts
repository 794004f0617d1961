import { describe, expect, it } from 'vitest';
import { formatMonth } from '#core/month.ts';
import { birthMonth, month, partyMonth } from '#datasets/values/month.ts';
import { issueOf, textCell } from './context.ts';

const march = 1985 * 12 + 2;

function spelled(text: string, cellKind = 't', spellings: string[] = []): string {
  const { value, to, issue } = month(text, textCell({ cellKind, column: { spellings } }));
  const range =
    typeof value !== 'number'
      ? 'null'
      : formatMonth(value) + (to === value ? '' : `–${formatMonth(to ?? 0)}`);
  return issue ? `${range} ${issue.code}` : range;
}

describe('a month in text', () => {
  const accepted = [
    ...[
      '1985.03',
      '1985.3',
      '1985-03',
      '1985-3',
      '1985/3',
      '1985/03',
      '198503',
      '19850312',
      '1985年3月',
      '1985年03月',
    ],
    ...[
      '1985年3月12日',
      '1985年3月份',
      '1985/3/1',
      '1985-03-01',
      '1985.03.12',
      '1985-03-01 00:00:00',
      '1985-03-01T08:30:00',
    ],
    ...[
      '1985.03（39岁）',
      '1985.03(39岁)',
      '1985.03\n（39岁）',
      '1985.03 39岁',
      '1985.03生',
      ' 1985.03 ',
      '１９８５．０３',
      '1985．03',
    ],
    ...[
      '1985。03',
      '1985·03',
      '1985、3',
      '1985,03',
      '1985_03',
      "'1985.03",
      '1985 年 3 月',
      '1985年3',
      '一九八五年三月',
      '一九八五年三月十二日',
    ],
    ...['1985.03.', '31107', '31107.5', '1985.03\u200b'],
  ];
  it.each(accepted)('reads %j as March 1985', (text) => {
    expect(month(text, textCell())).toMatchObject({ value: march, to: march, spelled: '1985.03' });
    expect(month(text, textCell()).issue).toBeUndefined();
  });

  it.each([
    ['一九八七年六月', '1987.06'],
    ['二〇〇一年十二月', '2001.12'],
    ['二○○一年十月', '2001.10'],
    ['1985.10', '1985.10'],
    ['1985.12', '1985.12'],
    ['1985-1', '1985.01'],
    ['1985/1', '1985.01'],
    ['1985年1月', '1985.01'],
    ['1985.01', '1985.01'],
    ['2017-09-01', '2017.09'],
    ['43358', '2018.09'],
    ['2019/2/3  14:30', '2019.02'],
    ['20190203143000', '2019.02'],
  ])('reads %j as %s', (text, expected) => {
    expect(spelled(text)).toBe(expected);
  });

  it.each([
    '1985.13',
    '1985.00',
    '1985.0',
    '198513',
    '1985年13月',
    '1985.02.30',
    '19850231',
    '1899.05',
    '2101.01',
    '不知道',
    '12',
    '1985.123',
    '3/12/1985',
    '#REF!',
    'N.A.1985',
  ])('finds %j invalid, without a value', (text) => {
    expect(month(text, textCell())).toMatchObject({
      value: null,
      issue: { code: 'date.invalid', severity: 'warning' },
    });
  });

  it.each(['', ' ', '—', '-', '——', '/', '不详', '无', '缺', '缺考', '未填', 'N/A', '至今', '…'])(
    'takes %j for missing, without an issue',
    (text) => {
      expect(month(text, textCell())).toEqual({ value: null });
    },
  );

  it('keeps a year as the twelve months it may be', () => {
    expect(spelled('1985')).toBe('1985.01–1985.12 date.ambiguous');
    expect(spelled('1985年')).toBe('1985.01–1985.12 date.ambiguous');
    expect(spelled('1985', 'n')).toBe('1985.01–1985.12 date.ambiguous');
  });

  it('reads two-digit years by the rule of 50 and asks', () => {
    expect(spelled('85.03')).toBe('1985.03 date.ambiguous');
    expect(spelled('85年3月')).toBe('1985.03 date.ambiguous');
    expect(spelled('05.03')).toBe('2005.03 date.ambiguous');
    expect(spelled('45.03')).toBe('1945.03 date.ambiguous');
    expect(spelled('85.13')).toBe('null date.invalid');
    expect(spelled('85.1', 'n')).toBe('1985.10 date.ambiguous');
    expect(spelled('85.1')).toBe('1985.01–1985.10 date.ambiguous');
  });
});

describe('five digits', () => {
  it('are a day number, but for those that may be a month without its zero', () => {
    expect(spelled('31107', 'n')).toBe('1985.03');
    expect(spelled('19850', 'n')).toBe('1954.05');
    expect(spelled('19853', 'n')).toBe('null date.ambiguous');
    expect(spelled('20031')).toBe('null date.ambiguous');
  });
});

describe('1985.1 as text', () => {
  it('is January or October when the column does not tell', () => {
    expect(spelled('1985.1')).toBe('1985.01–1985.10 date.ambiguous');
    expect(spelled('1985.1', 't', ['1985.1', '1986.03'])).toBe('1985.01–1985.10 date.ambiguous');
    expect(spelled('1985.1', 't', ['1985.1', '1986.10'])).toBe('1985.01–1985.10 date.ambiguous');
    expect(spelled('1985.1', 't', ['1985.1', '1986.01'])).toBe('1985.01–1985.10 date.ambiguous');
  });

  it('is not told by the days of whole dates', () => {
    expect(spelled('1985.1', 't', ['1985.1', '1990.10', '2001.07.01'])).toBe(
      '1985.01–1985.10 date.ambiguous',
    );
    expect(spelled('1985.1', 't', ['1985.1', '2003.4.10', '1991.01'])).toBe('1985.01–1985.10 date.ambiguous');
  });

  it('is January beside both 1985.10 and 1985.01 spellings', () => {
    expect(spelled('1985.1', 't', ['1985.1', '1990.10', '1991.01'])).toBe('1985.01');
    expect(spelled('1985.1（41岁）', 't', ['1990.10（36岁）', '1991.01 '])).toBe('1985.01');
  });
});

describe('a month in a numeric cell', () => {
  it('has two digits after the point: 1985.123 is none', () => {
    expect(spelled('1985.123', 'n')).toBe('null date.invalid');
    expect(spelled('1985.1231', 'n')).toBe('null date.invalid');
  });

  it.each([
    ['1985.1', '1985.10'],
    ['1985.01', '1985.01'],
    ['1985.03', '1985.03'],
    ['1985.12', '1985.12'],
    ['1985.11', '1985.11'],
    ['1985.3', '1985.03'],
    ['1985.2', '1985.02'],
    ['1985.0299999999999', '1985.03'],
    ['198503', '1985.03'],
    ['19850312', '1985.03'],
    ['31107', '1985.03'],
    ['43983', '2020.06'],
  ])('%s is %s', (text, expected) => {
    expect(spelled(text, 'n')).toBe(expected);
  });

  it('finds impossible months invalid', () => {
    expect(spelled('1985.13', 'n')).toBe('null date.invalid');
    expect(spelled('1985.55', 'n')).toBe('null date.invalid');
    expect(spelled('36', 'n')).toBe('null date.invalid');
  });

  it('reads a date cell by its ISO text', () => {
    expect(spelled('1985-03-01', 'd')).toBe('1985.03');
  });
});

describe('birth', () => {
  it('after the as-of month is an error', () => {
    expect(birthMonth('2062.03', textCell())).toEqual({
      value: null,
      issue: { code: 'date.future', severity: 'error', message: '出生年月晚于截至日期' },
    });
    expect(issueOf(birthMonth, '2026.11')).toBe('error date.future');
    expect(issueOf(birthMonth, '2026.10')).toBeUndefined();
  });

  it('is not judged without an as-of date', () => {
    expect(issueOf(birthMonth, '2062.03', textCell({ asOf: null }))).toBeUndefined();
  });

  it('is the only date that cannot lie ahead', () => {
    expect(issueOf(month, '2062.03')).toBeUndefined();
  });
});

describe('入党时间', () => {
  it('may hold a party before the date', () => {
    expect(partyMonth('民盟；2001.03', textCell()).value).toBe(2001 * 12 + 2);
    expect(partyMonth('199905', textCell()).value).toBe(1999 * 12 + 4);
  });

  it('asks when it holds only a party', () => {
    expect(partyMonth('无党派', textCell())).toMatchObject({ value: null, issue: { code: 'value.unknown' } });
  });
});
