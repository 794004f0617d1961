import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareTable, compareWithResults, type ResultsJson } from './compare.ts';
import { plainCount } from './plain-count.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

function resultsOfPlainCount(): ResultsJson {
  const { sources, tables } = plainCount(DATA);
  return {
    asOf: '2026-10-31',
    sources: sources.map(({ path, ...rest }) => ({ file: path, ...rest })),
    tables,
  };
}

describe('comparing results with the plain count', () => {
  it('accepts the plain count itself, with zero rows added', () => {
    const results = resultsOfPlainCount();
    const ranks = results.tables['structure.ranks']?.rows ?? [];
    const zero = { scope_type: '全部', scope: '全部', value: '一级巡视员', n: 0, known: 497, share: 0 };
    const tables = { ...results.tables, 'structure.ranks': { rows: [...ranks, zero] } };
    expect(() => compareWithResults({ ...results, tables }, DATA)).not.toThrow();
  });

  it('names the first cell that differs', () => {
    const table = { dims: ['scope'], measures: ['n', 'share'], rows: [{ scope: '市级', n: 11, share: 0.1 }] };
    expect(() => compareTable('t', table, [{ scope: '市级', n: 11, share: 0.1 + 1e-13 }])).not.toThrow();
    expect(() => compareTable('t', table, [{ scope: '市级', n: 11, share: 0.11 }])).toThrow(
      't scope=市级 share: 0.11, expected 0.1',
    );
    expect(() => compareTable('t', table, [])).toThrow('t scope=市级: missing, expected n = 11');
  });

  it('refuses a row the plain count does not have', () => {
    const table = { dims: ['scope'], measures: ['n'], rows: [{ scope: '市级', n: 11 }] };
    const rows = [
      { scope: '市级', n: 11 },
      { scope: '乡级', n: 1 },
    ];
    expect(() => compareTable('t', table, rows)).toThrow('t scope=乡级: n = 1, expected no such row');
  });

  it('refuses a source with other counts', () => {
    const results = resultsOfPlainCount();
    const sources = results.sources.map((source, index) =>
      index === 0 ? { ...source, rowsLoaded: 117 } : source,
    );
    expect(() => compareWithResults({ ...results, sources }, DATA)).toThrow('rowsLoaded: 117, expected 118');
  });
});
