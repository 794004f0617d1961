import { describe, expect, it } from 'vitest';

import { structure } from '#analyses/structure/index.ts';
import { createSession } from '#app/session.ts';
import {
  checkValue,
  findSetting,
  parseSettingsFile,
  problemWith,
  SETTINGS,
  toSettingsFile,
} from '#app/settings.ts';
import { createTestPlatform } from './workspace.ts';

const BANDS = 'structure.own_bands';
const SILENCED = 'structure.silenced';

describe('settings', () => {
  it('are refused in words by the module that owns them', () => {
    expect(problemWith(BANDS, ['25', '30'])).toBeNull();
    expect(problemWith(BANDS, ['30', '25'])).not.toBeNull();
    expect(() => checkValue(BANDS, ['三十'])).toThrow(findSetting(BANDS).label);
    expect(() => checkValue('structure.min_base', '5')).toThrow('作比较所需的最少人数不能是"5"');
  });

  it('have a switch for every finding', () => {
    const { switches } = findSetting(SILENCED);
    expect(switches?.map(({ value }) => value)).toEqual(structure.findings.map(({ id }) => id));
    expect(switches?.every(({ label }) => label !== '')).toBe(true);
  });

  it('point their targets at classes of a share table', () => {
    const targets = SETTINGS.flatMap(({ target }) => target ?? []);
    expect(targets.length).toBeGreaterThan(0);
    for (const { table, classes } of targets) {
      const found = structure.tables.find(({ id }) => id === table);
      expect(found?.measures.map(({ name }) => name)).toContain('share');
      expect(classes.length).toBeGreaterThan(0);
    }
  });

  it('travel in one file, whatever their type', () => {
    const values = {
      city: [{ from: '0001-01-01', value: '云门市' }],
      'structure.young_target': [{ from: '2026-01-01', value: 0.15 }],
      [BANDS]: [{ from: '0001-01-01', value: ['25', '30'] }],
      [SILENCED]: [{ from: '0001-01-01', value: ['structure.age_shape'] }],
    };
    const file: unknown = JSON.parse(JSON.stringify(toSettingsFile(values)));
    const read = parseSettingsFile(file).map(({ id, dated }) => [id, [dated]]);
    expect(Object.fromEntries(read)).toEqual(values);
  });

  it('say what was said from which date, and nothing that cannot travel between threads', async () => {
    const session = createSession(createTestPlatform());
    await session.open();
    await session.changeSetting('structure.young_target', 0.15, '2026-01-01');
    const entries = await session.settings();
    const target = entries.find(({ definition }) => definition.id === 'structure.young_target');
    expect(target?.said).toEqual([{ from: '2026-01-01', value: 0.15 }]);
    expect(() => structuredClone(entries)).not.toThrow();
  });
});
