import { UNKNOWN_LABEL } from '#core/codes.ts';
import { groupBy } from '#core/group-by.ts';
import type { Member } from './members.ts';

/** Of fewer people a value would say what single ones have. */
export const LEAST_ROLLED = 5;

/** How the office has it put together. */
export interface RollUpRule {
  readonly isStepwise: boolean;
  readonly toOffice: string;
  readonly toUnit: string;
  readonly mark: number;
}

interface Rolled {
  /** With a score, and 缺. */
  readonly n: number;
  readonly missing: number;
  /** NaN: nobody has a score, or it is not told. */
  readonly value: number;
}

export interface RolledOffice extends Rolled {
  readonly office: string;
  /** Why there is no value. */
  readonly note: string | null;
}

export interface RolledUnit extends Rolled {
  readonly unit: string;
  readonly offices: readonly RolledOffice[];
  readonly how: string;
}

export const FEW_ROLLED = `不足${LEAST_ROLLED}人，不写`;
export const BESIDE_FEW_ROLLED = '防止反推，一并不写';
export const ALL_MISSING = '都缺';

function valueOf(scores: readonly number[], how: string, mark: number): number {
  if (scores.length === 0) return Number.NaN;
  const sum = scores.reduce((total, score) => total + score, 0);
  if (how === '合计') return sum;
  return how === '达标占比'
    ? (scores.filter((score) => score >= mark).length / scores.length) * 100
    : sum / scores.length;
}

const isKnown = (score: number): boolean => !Number.isNaN(score);

function sum(members: readonly Member[], how: string, mark: number): Rolled {
  const scores = members.map(({ score }) => score).filter(isKnown);
  return { n: scores.length, missing: members.length - scores.length, value: valueOf(scores, how, mark) };
}

/** Offices whose value is not told: too few, and the next smallest until what is left out tells of nobody alone. */
function notesOf(offices: readonly Rolled[], areFewHidden: boolean): readonly (string | null)[] {
  const notes: (string | null)[] = offices.map(({ n }) =>
    n === 0 ? ALL_MISSING : areFewHidden && n < LEAST_ROLLED ? FEW_ROLLED : null,
  );
  let hidden = offices.filter((_, i) => notes[i] === FEW_ROLLED);
  if (hidden.length === 0) return notes;
  const told = offices.map((office, i) => ({ office, i })).filter(({ i }) => notes[i] === null);
  told.sort((a, b) => a.office.n - b.office.n);
  for (const { office, i } of told) {
    const together = hidden.reduce((total, { n }) => total + n, 0);
    if (hidden.length > 1 && together >= LEAST_ROLLED) break;
    notes[i] = BESIDE_FEW_ROLLED;
    hidden = [...hidden, office];
  }
  return notes;
}

function officesOf(
  members: readonly Member[],
  rule: RollUpRule,
): readonly (Rolled & { readonly office: string })[] {
  return [...groupBy(members, ({ office }) => office ?? UNKNOWN_LABEL)].map(([office, own]) => ({
    ...{ office, ...sum(own, rule.toOffice, rule.mark) },
  }));
}

/** One unit: step by step where its people are said to be in offices, else at once. */
export function rollUp(
  unit: string,
  members: readonly Member[],
  rule: RollUpRule,
  isOfPeople: boolean,
): RolledUnit {
  const hasOffices = isOfPeople && members.some(({ office }) => office !== null);
  const offices = hasOffices ? officesOf(members, rule) : [];
  const direct = sum(members, rule.toUnit, rule.mark);
  const isStepwise = rule.isStepwise && hasOffices;
  const values = offices.map(({ value }) => value).filter(isKnown);
  const value = isStepwise ? valueOf(values, rule.toUnit, rule.mark) : direct.value;
  const isTold = !isOfPeople || direct.n >= LEAST_ROLLED;
  const notes = notesOf(offices, isOfPeople);
  return {
    ...{ unit, n: direct.n, missing: direct.missing, value: isTold ? value : Number.NaN },
    offices: offices.map((each, i) => {
      const note = notes[i] ?? null;
      return { ...each, value: note === null ? each.value : Number.NaN, note };
    }),
    how: isStepwise ? `个人→科室${rule.toOffice}→单位${rule.toUnit}` : rule.toUnit,
  };
}
