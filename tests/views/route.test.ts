import { describe, expect, it } from 'vitest';

import { formatRoute, parseRoute } from '#views/route.ts';

describe('address', () => {
  it('carries filters and the open cell there and back', () => {
    const route = {
      path: 'structure',
      filters: [
        { dimension: 'level', values: ['市级', null] },
        { dimension: 'age', values: [30, 31] },
        { dimension: 'source', values: ['a,b&c=d/e:f', '~5', ''] },
      ],
      drill: {
        table: 'structure.age_bands',
        measure: 'share',
        where: { scope: ['市级'], band: ['30岁及以下'], age: [27], education: ['大专', null] },
      },
      see: 'batch:b 1&=',
      choices: { 'structure.education': '全日制', odd: 'a&b=c' },
      since: '2025-10-31',
      a: [
        { dimension: 'level', values: ['市级'] },
        { dimension: 'age', values: [30, null] },
      ],
      b: { how: 'people', filters: [{ dimension: 'unit', values: ['平陵县/委:组织部'] }] } as const,
      words: { name: '平陵县委组织部', rows: 'level' },
    };
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it('is the start page when there is nothing in it', () => {
    const start = {
      ...{ path: '', filters: [], drill: null, see: null },
      ...{ choices: {}, since: null, a: null, b: null, words: {} },
    };
    expect(parseRoute('')).toEqual(start);
    expect(parseRoute('#/')).toEqual(start);
    expect(formatRoute({ path: '' })).toBe('#/');
  });

  it('carries a comparison with everybody else, with targets, and of nobody in particular', () => {
    for (const how of ['others', 'targets'] as const) {
      expect(parseRoute(formatRoute({ path: 'compare', a: [], b: { how } }))).toMatchObject({
        a: [],
        b: { how },
      });
    }
    expect(parseRoute('#/compare?a=level:市级&b=level:县级').b).toEqual({
      how: 'people',
      filters: [{ dimension: 'level', values: ['县级'] }],
    });
  });

  it('takes no date for the earlier one that is none', () => {
    expect(parseRoute('#/structure?since=2025-13-01').since).toBeNull();
  });

  it('survives what no program wrote', () => {
    expect(parseRoute('#/structure?f.level=%E4%ZZ&open=&x&=1').path).toBe('structure');
  });

  it('understands an address typed without escapes', () => {
    expect(parseRoute('#/structure?f.level=市级').filters).toEqual([
      { dimension: 'level', values: ['市级'] },
    ]);
  });
});
