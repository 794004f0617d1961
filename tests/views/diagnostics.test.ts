import { describe, expect, it } from 'vitest';

import { findFonts, kernelName, probeFacts } from '#views/check/facts.ts';
import { toFailureNote } from '#views/diagnostics.ts';

describe('a failure note', () => {
  it('keeps name, place and stage, and nothing of the message', () => {
    const error = new TypeError('张三 110101199001011234');
    error.stack =
      'TypeError: 张三 110101199001011234\n    at load (http://10.0.0.1/zg/assets/index-a1.js:3:1207)\n    at 张三.js';
    const note = toFailureNote(error, '导入', new Date(0));
    expect(note).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      name: 'TypeError',
      places: ['index-a1.js:3:1207'],
      stage: '导入',
    });
  });

  it('says only what kind of thing was thrown when it is no error', () => {
    expect(toFailureNote('张三', '后台任务', new Date(0))).toMatchObject({ name: 'string', places: [] });
  });
});

describe('self-check', () => {
  it('says that the statement was wrong on purpose, and when nobody minded it', () => {
    const [version, said] = probeFacts({
      version: '1.4.3',
      bundle: 'eh',
      error: 'no such table',
      rowCount: 0,
    });
    expect(version?.value).toBe('DuckDB 1.4.3，eh');
    expect(said?.value).toMatch(/^正常：自检有意发出一条错误语句.*“no such table”$/);
    const [, silent] = probeFacts({ version: '1', bundle: 'eh', error: '', rowCount: 1 });
    expect(silent?.value).toMatch(/^没有通过/);
  });

  it('names the kernel', () => {
    expect(kernelName('Mozilla/5.0 … Chrome/91.0.4472.0 Safari/537.36')).toBe('Chromium 91');
    expect(kernelName('Mozilla/5.0 … Gecko/20100101 Firefox/115.0')).toBe('Firefox 115');
    expect(kernelName('curl')).toBe('认不出');
  });

  it('finds the fonts that change the width of a sample', () => {
    const widths: Readonly<Record<string, number>> = { monospace: 10, serif: 12, '"SimSun", monospace': 14 };
    const widthOf = (font: string): number => widths[font] ?? (font.endsWith('serif') ? 12 : 10);
    expect(findFonts(['SimSun', 'KaiTi'], widthOf)).toEqual(['SimSun']);
  });
});
