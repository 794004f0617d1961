import { describe, expect, it } from 'vitest';

import { loadFieldLabels } from '#views/field-labels.ts';

import { fakeWorkspace } from './fake-workspace.ts';

const choice = (field: string, label: string) => ({ field, label, choices: [], order: [] });
const client = {
  ...fakeWorkspace('empty'),
  kinds: async () => {
    const [kind] = await fakeWorkspace('empty').kinds();
    return ['roster', 'tests'].flatMap((id) => (kind ? [{ ...kind, id }] : []));
  },
  fieldChoices: (kind: string) =>
    Promise.resolve(
      kind === 'roster'
        ? [choice('unit', '单位'), choice('date', '日子')]
        : [choice('date', '测试日期'), choice('level', '对象')],
    ),
};

describe('names of fields', () => {
  it('are those of the kind that is listed, then of the others', async () => {
    expect(await loadFieldLabels(client, 'tests')).toMatchObject({
      date: '测试日期',
      unit: '单位',
      level: '对象',
    });
    expect(await loadFieldLabels(client, 'people')).toMatchObject({ date: '日子', unit: '单位' });
  });

  it('of what is computed beside people are not taken from another kind of table', async () => {
    expect(await loadFieldLabels(client, 'people')).toMatchObject({ level: '层级', age: '年龄' });
  });
});
