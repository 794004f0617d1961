import { describe, expect, it } from 'vitest';
import { findingSettings } from '#analyses/structure/finding-settings.ts';
import { findings } from '#analyses/structure/findings/index.ts';
import { findingsOf } from '#analyses/structure/findings/pages.ts';
import { type Finding, findingText } from '#core/finding.ts';
import { countAt, findRow, type StatTable } from '#core/table.ts';
import { makePeople } from './people.ts';
import { answersOf } from './tabulate.ts';

/** What every digit in a sentence is read from; thresholds, dates and classes have no cell. */
const FREE =
  /^[^\d]*$|目标|均等|未填|至\d+年|^与\d+年|[至岁]|\d+年$|\d+个单位|\d号单位|\d+人中|另有\d+项|\d+年.?级?(进入|达到)/;

describe('every finding', () => {
  const all = Array.from({ length: 60 }, (_, seed) => {
    const answers = answersOf(makePeople(seed), makePeople(seed + 500), { 'structure.young_target': 0.12 });
    return { answers, found: findings.flatMap((definition) => definition.find(answers) ?? []) };
  });

  it('ties its numbers to cells that are there, or to a class that nobody is of', () => {
    const isThere = (table: StatTable, part: NonNullable<Finding['parts'][number]['cell']>) =>
      findRow(table, part.where) !== undefined || countAt(table, part.where) === 0;
    for (const { answers, found } of all) {
      for (const { id, parts } of found) {
        for (const { text, cell } of parts) {
          if (cell) expect(isThere(answers.table(cell.table), cell), `${id}: ${text}`).toBe(true);
          else expect(text, id).toMatch(FREE);
        }
      }
    }
  });

  it('ends in a full stop, has one told part or none to attend to, and a weight from 0 to 1', () => {
    const found = all.flatMap((one) => one.found);
    expect(found.length).toBeGreaterThan(200);
    for (const finding of found) {
      expect(findingText(finding)).toMatch(/[^，；。]。$/);
      expect(finding.weight).toBeGreaterThanOrEqual(0);
      expect(finding.weight).toBeLessThanOrEqual(1);
      if (finding.severity === 'high') expect(finding.parts.some(({ told }) => told)).toBe(true);
    }
  });

  it('reads only tables that it declares', () => {
    for (const definition of findings) {
      const { answers } = all[7] ?? { answers: answersOf([]) };
      const read = new Set<string>();
      const table = (id: string) => {
        read.add(id);
        return answers.table(id);
      };
      definition.find({ ...answers, table });
      expect(
        [...read].filter((id) => !definition.tables.includes(id)),
        definition.id,
      ).toEqual([]);
    }
  });

  it('is silent of nobody, of one person, and once the office has switched it off', () => {
    const silenced = { 'structure.silenced': findings.map(({ id }) => id) };
    for (const definition of findings) {
      expect(definition.find(answersOf([])), definition.id).toBeNull();
      expect(definition.find(answersOf(makePeople(3).slice(0, 1))), definition.id).toBeNull();
      expect(definition.find(answersOf(makePeople(12), null, silenced)), definition.id).toBeNull();
    }
  });

  it('is said of nobody unknown, whatever base the office takes for enough', () => {
    const blank = (people: ReturnType<typeof makePeople>, from: number) =>
      people.map((one, i) => (i % 3 < from ? { ...one, age: null, education: null, source: null } : one));
    for (let seed = 0; seed < 20; seed++) {
      const [now, then] = [seed, seed + 500].map((each) => blank(makePeople(each), 1 + (seed % 3)));
      const answers = answersOf(now ?? [], then, { 'structure.min_base': 0 });
      for (const definition of findings) {
        const finding = definition.find(answers);
        if (finding) expect(findingText(finding), definition.id).not.toMatch(/NaN|Infinity|0\/0|—/);
      }
    }
  });

  it('has an id and a label of its own', () => {
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    expect(new Set(findings.map(({ label }) => label)).size).toBe(findings.length);
  });
});

it('stands on some page', () => {
  const placed = new Set<string>(Object.values(findingsOf).flat());
  expect(findings.map(({ id }) => id).filter((id) => !placed.has(id))).toEqual([]);
  expect([...placed].filter((id) => !findings.some((finding) => finding.id === id))).toEqual([]);
});

it('takes no threshold at which nothing, or anything, would be told', () => {
  for (const { id, check, default: value, type } of findingSettings) {
    if (type === 'words') continue;
    expect(check?.(value), id).toBeNull();
    expect(check?.(0), id).toMatch(/^应/);
    if (type === 'share') expect(check?.(1), id).toMatch(/^应/);
  }
});
