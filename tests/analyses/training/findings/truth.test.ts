import { describe, expect, it } from 'vitest';
import { findingsPart } from '#analyses/training/findings/index.ts';
import { findingText } from '#core/finding.ts';
import { answersOn } from '../plain-rows.ts';
import { type Check, Claims } from './claims.ts';
import { lowCoverage, lowUnit, oftenAndNever } from './claims-of-coverage.ts';
import { due, dutyAtRisk, sameMonths } from './claims-of-duty.ts';
import { fewProfessional, lowLevel, missingCategory } from './claims-of-mix.ts';
import { makeLearners, toRows } from './world.ts';

const RUNS = 200;
const TARGET = 0.95;

const CHECKS: Readonly<Record<string, Check>> = {
  'training.coverage_low': lowCoverage,
  'training.unit_below': lowUnit,
  'training.duty_risk': dutyAtRisk,
  'training.category_missing': missingCategory,
  'training.level_low': lowLevel,
  'training.professional_low': fewProfessional,
  'training.repeated': oftenAndNever,
  'training.newcomers_due': due,
  'training.same_period': sameMonths,
};

/** Everything said of made-up learners, with the wording of its numbers left out. */
function sayAll(): ReadonlyMap<string, ReadonlySet<string>> {
  const wordings = new Map<string, Set<string>>();
  for (let seed = 1; seed <= RUNS; seed++) {
    const learners = makeLearners(seed);
    const target = seed % 2 === 0 ? TARGET : null;
    const answers = answersOn(toRows(learners), { settings: { 'training.coverage_target': target } });
    for (const { id, find } of findingsPart.findings) {
      const finding = find(answers);
      const check = CHECKS[id];
      if (!finding || !check) continue;
      const claims = new Claims(findingText(finding), learners, target);
      check(claims);
      expect(claims.wrong, `seed ${seed}, ${id}: ${claims.text}`).toEqual([]);
      const wording = claims.text.replace(/[\d.,]+|[市县乡]级(?:号单位)?/g, '');
      wordings.set(id, (wordings.get(id) ?? new Set()).add(wording));
    }
  }
  return wordings;
}

describe('what the findings say of made-up learners', () => {
  const said = sayAll();

  it.each(Object.keys(CHECKS))('%s is said, and true in every wording', (id) => {
    expect([...(said.get(id) ?? [])].length).toBeGreaterThan(id === 'training.repeated' ? 0 : 1);
  });
});
