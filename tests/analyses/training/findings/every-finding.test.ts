import { describe, expect, it } from 'vitest';
import type { Answers } from '#analyses/analysis.ts';
import { FINDINGS } from '#analyses/training/pages.ts';
import { findingsPart } from '#analyses/training/findings/index.ts';
import { findingSettings } from '#analyses/training/findings/settings.ts';
import { type Finding, findingText } from '#core/finding.ts';
import { countAt, findRow, type StatTable } from '#core/table.ts';
import { answersOn, type PlainAsk } from '../plain-rows.ts';
import { makeLearners, toRows } from './world.ts';

const { findings } = findingsPart;
const answersAt = (seed: number, ask: PlainAsk = {}): Answers => answersOn(toRows(makeLearners(seed)), ask);

/** What every digit in a sentence is read from; thresholds, rules, periods and names have no cell. */
const FREE =
  /^[^\d]*$|目标|\d号单位|\d+个单位|\d+类培训|培训记录从\d+年\d+月起|没有培训记录|未填|年度90|五年550|参训5次|年1—\d+月|年1月/;

describe('every finding of the training', () => {
  const all = Array.from({ length: 40 }, (_, seed) => {
    const answers = answersAt(seed, { settings: { 'training.coverage_target': seed % 2 ? 0.95 : null } });
    return { answers, found: findings.flatMap((definition) => definition.find(answers) ?? []) };
  });

  it('ties its numbers to cells that are there', () => {
    const isThere = (table: StatTable, part: NonNullable<Finding['parts'][number]['cell']>) =>
      findRow(table, part.where) !== undefined || countAt(table, part.where) === 0;
    for (const { answers, found } of all) {
      for (const { id, parts, table, where } of found) {
        expect(findRow(answers.table(table), where), id).toBeDefined();
        for (const { text, cell } of parts) {
          if (cell) expect(isThere(answers.table(cell.table), cell), `${id}: ${text}`).toBe(true);
          else expect(text, id).toMatch(FREE);
        }
      }
    }
  });

  it('ends in a full stop, tells what it is about, and has a weight from 0 to 1', () => {
    const found = all.flatMap((one) => one.found);
    expect(found.length).toBeGreaterThan(150);
    for (const finding of found) {
      expect(findingText(finding)).toMatch(/[^，；。]。$/);
      expect(findingText(finding)).not.toMatch(/NaN|Infinity|undefined|null|未履行|不合格/);
      expect(finding.weight).toBeGreaterThanOrEqual(0);
      expect(finding.weight).toBeLessThanOrEqual(1);
      if (finding.severity === 'high') expect(finding.parts.some(({ told }) => told)).toBe(true);
    }
  });

  it('reads only tables that it declares', () => {
    for (const definition of findings) {
      const answers = answersAt(7);
      const table = (id: string) => {
        if (!definition.tables.includes(id)) throw new Error(`${definition.id} reads ${id} undeclared`);
        return answers.table(id);
      };
      expect(() => definition.find({ ...answers, table })).not.toThrow();
    }
  });

  it('is silent of nobody, of one person, and once the office has switched it off', () => {
    const silenced = { 'training.silenced': findings.map(({ id }) => id) };
    const [nobody, one] = [answersOn({}), answersOn(toRows(makeLearners(3).slice(0, 1)))];
    const off = answersAt(12, { settings: silenced });
    for (const definition of findings) {
      expect(definition.find(nobody), definition.id).toBeNull();
      if (definition.id !== 'training.newcomers_due') expect(definition.find(one), definition.id).toBeNull();
      expect(definition.find(off), definition.id).toBeNull();
    }
    expect(findings.some(({ find }) => find(answersAt(12)) !== null)).toBe(true);
  });

  it('is silent of people chosen by how they were trained', () => {
    const chosen = answersAt(12, { filters: [{ dimension: 'is_trained', values: [null] }] });
    expect(findings.flatMap(({ find }) => find(chosen) ?? [])).toEqual([]);
    const ofLevel = answersAt(12, { filters: [{ dimension: 'level', values: ['县级'] }] });
    expect(findings.flatMap(({ find }) => find(ofLevel) ?? []).length).toBeGreaterThan(0);
  });

  it('has an id and a label of its own, and stands on some page', () => {
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    expect(new Set(findings.map(({ label }) => label)).size).toBe(findings.length);
    const placed = new Set(Object.values(FINDINGS).flat());
    expect(findings.map(({ id }) => id).filter((id) => !placed.has(id))).toEqual([]);
  });
});

it('takes no threshold at which nothing, or anything, would be told', () => {
  for (const { id, check, default: value, type, source } of findingSettings) {
    expect(source, id).toMatch(/可改|选择/);
    if (type === 'words') continue;
    expect(check?.(value), id).toBeNull();
    expect(check?.(0), id).not.toBeNull();
    if (type === 'share') expect(check?.(1), id).not.toBeNull();
  }
});
