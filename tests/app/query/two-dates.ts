import { Desk } from '#app/desk.ts';
import type { Inquiry } from '#app/query/inquiry.ts';
import { confirmDraft } from '#app/intake/confirm.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { createTestPlatform, csv } from '../workspace.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An 18-digit ID with its check digit, of a birth `1985.03` and a number that is odd for men. */
export function idOf(birth: string, number: number): string {
  const digits = `990102${birth.replace('.', '')}11${String(number).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return `${digits}${'10X98765432'.charAt(sum % 11)}`;
}

/** A person of a roster; what is not said is blank. */
export interface ListedPerson {
  readonly name: string;
  readonly birth: string;
  readonly unit: string;
  /** Number that makes the ID; without it the roster gives none. */
  readonly id?: number;
  readonly sex?: string;
  readonly level?: string;
  readonly office?: string;
  readonly education?: string;
  readonly post?: string;
  readonly rank?: string;
  readonly status?: string;
}

const HEAD = '姓名,身份证号,性别,出生年月,层级,单位,科室,最高学历,职务层次,职级,状态';

export function roster(path: string, people: readonly ListedPerson[]): SourceFile {
  const lines = people.map(({ name, birth, unit, id, sex = '', level = '', ...rest }) =>
    [
      ...[name, id === undefined ? '' : idOf(birth, id), sex, birth, level, unit],
      ...[rest.office, rest.education, rest.post, rest.rank, rest.status].map((word) => word ?? ''),
    ].join(','),
  );
  return csv(path, HEAD, ...lines);
}

export interface Opened {
  readonly desk: Desk;
  readonly inquiry: Inquiry;
}

/** Loads rosters whose names say their dates; `asOf` is that of the newest unless it is given. */
export async function openRosters(files: readonly SourceFile[], asOf?: string): Promise<Opened> {
  const desk = new Desk(createTestPlatform());
  await desk.ledger.open();
  const added = await desk.drafts.add(files, { sample: false }, {});
  await desk.drafts.stageAll(added, () => ({ asOf: null, asOfSource: null }), {});
  for (const id of added) await confirmDraft(desk, id);
  if (asOf !== undefined) desk.ledger.add({ type: 'as-of', asOf });
  await desk.refresh({});
  if (!desk.inquiry) throw new Error('nobody was counted');
  return { desk, inquiry: desk.inquiry };
}
