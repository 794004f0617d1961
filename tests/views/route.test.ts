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
    };
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it('is the start page when there is nothing in it', () => {
    expect(parseRoute('')).toEqual({ path: '', filters: [], drill: null, see: null });
    expect(parseRoute('#/')).toEqual({ path: '', filters: [], drill: null, see: null });
    expect(formatRoute({ path: '' })).toBe('#/');
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
