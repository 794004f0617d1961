import { describe, expect, it } from 'vitest';
import type { IssueGroup } from '#app/api.ts';
import { aliasNotice } from '#views/units/alias-notice.ts';

const repeats = (count: number, severity: IssueGroup['severity'] = 'error'): IssueGroup => ({
  ...{ code: 'key.duplicate', severity, column: '对象', message: '与其他行重复', count },
  ...{ rows: [], values: [], became: null },
});
const batch = (setAside: number, issues: readonly IssueGroup[] = [], removed = false) => ({
  ...{ counts: { read: 9, loaded: 9 - setAside, setAside }, issues, removed },
});

describe('what is said once two names are one', () => {
  it('names the rows that now repeat each other', () => {
    const before = [batch(1, [repeats(1)]), batch(0)];
    const after = [batch(3, [repeats(3)]), batch(2, [repeats(2)])];
    expect(aliasNotice('已统一', before, after)).toBe('已统一；有4行与其他行重复，待核实');
  });

  it('says no more than that it is done where nothing new was set aside as a repeat', () => {
    const one = [batch(2, [repeats(2)])];
    expect(aliasNotice('已统一', one, one)).toBe('已统一');
    expect(aliasNotice('已统一', one, [batch(0)])).toBe('已统一');
    expect(aliasNotice('已统一', one, [batch(4, [repeats(2)])])).toBe('已统一');
    expect(aliasNotice('已统一', [batch(0)], [batch(0, [repeats(2, 'warning')])])).toBe('已统一');
    expect(aliasNotice('已统一', [batch(0)], [batch(2, [repeats(2)], true)])).toBe('已统一');
  });
});
