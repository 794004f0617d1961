import type { Encoding } from '#core/encoding.ts';
import { formatBytes } from '#core/format.ts';
import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import { throwIfCancelled } from '#core/progress.ts';
import { findAsOfInName } from '../find-as-of.ts';
import type { FileRefusal } from '../reading.ts';
import type { RawRow, RawSheet, SourceFile } from '../sheet.ts';
import { HEAD_ROWS } from '../sheet.ts';
import { decodeAll } from '../text/decode-all.ts';
import type { FormReading, FormValues } from './form-fields.ts';
import { FORM_FIELDS } from './form-fields.ts';
import { parseLrm } from './parse-lrm.ts';
import { parseLrmx } from './parse-lrmx.ts';

export interface FormsReading {
  /** One row a person in the order of the paths, the heading in row 1; null when no form could be read. */
  readonly sheet: RawSheet | null;
  readonly refusals: readonly FileRefusal[];
}

interface ReadForm {
  readonly path: string;
  readonly values: FormValues;
  readonly encoding: Encoding;
}

/** With its photo a form has a few hundred kilobytes. */
const LARGEST = 20 * 1024 * 1024;
const ADVICE = '，未读入；请从干部系统重新导出这份任免审批表';

/** Reads appointment forms into one sheet; one that cannot be read is refused and stops no other. */
export async function readForms(files: readonly SourceFile[], job: Job): Promise<FormsReading> {
  const forms: ReadForm[] = [];
  const refusals: FileRefusal[] = [];
  let done = 0;
  for (const file of sortedByPath(files)) {
    throwIfCancelled(job.signal);
    job.progress?.({ stage: '读取任免审批表', done: done++, total: files.length, unit: '个文件' });
    const found = await readForm(file);
    if ('code' in found) refusals.push(found);
    else forms.push(found);
  }
  return { sheet: forms.length > 0 ? toSheet(forms) : null, refusals };
}

export function sortedByPath(files: readonly SourceFile[]): readonly SourceFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

async function readForm({ path, blob }: SourceFile): Promise<ReadForm | FileRefusal> {
  const refusal = (code: FileRefusal['code'], message: string) => ({ file: path, code, message });
  if (blob.size === 0) return refusal('file.empty', '文件是空的，没有任何内容');
  if (blob.size > LARGEST) {
    const [size, most] = [formatBytes(blob.size), formatBytes(LARGEST)];
    return refusal('file.too_large', `文件有 ${size}，超过一份任免审批表的上限 ${most}${ADVICE}`);
  }
  const decoded = decodeAll(new Uint8Array(await blob.arrayBuffer()));
  if (!decoded) return refusal('text.undecodable', `文字编码无法识别${ADVICE}`);
  const { text, encoding } = decoded;
  const reading = parseForm(text);
  if (!reading.ok) return refusal('file.corrupt', `${reading.reason}${ADVICE}`);
  const { values } = reading;
  if ([...values.values()].every((value) => value === ''))
    return refusal('file.empty', '任免审批表是空的，一项也没有填');
  return { path, values, encoding };
}

function parseForm(text: string): FormReading {
  return /^\ufeff?\s*</.test(text) ? parseLrmx(text) : parseLrm(text);
}

function toSheet(forms: readonly ReadForm[]): RawSheet {
  const fields = FORM_FIELDS.filter(
    ({ element, isOptional }) => !isOptional || forms.some(({ values }) => values.get(element)),
  );
  const rows: RawRow[] = [{ number: 1, cells: fields.map(({ heading }) => heading) }];
  for (const { values } of forms) {
    const cells = fields.map(({ element }) => values.get(element) ?? '');
    rows.push({ number: rows.length + 1, cells });
  }
  const asOf = findCommon(forms.flatMap(({ values }) => findFormDate(values) ?? []));
  return {
    name: null,
    hidden: false,
    encoding: findCommon(forms.map(({ encoding }) => encoding)),
    head: rows.slice(0, HEAD_ROWS),
    recordCount: rows.length,
    columnCount: fields.length,
    merges: [],
    body: { kind: 'rows', rows },
    members: forms.map(({ path }) => path),
    ...(asOf === null ? {} : { asOf }),
  };
}

/** The age on a form is counted at 计算年龄时间, else at 填表时间. */
function findFormDate(values: FormValues): IsoDate | null {
  const found = ['JiSuanNianLingShiJian', 'TianBiaoShiJian'].map((element) =>
    findAsOfInName(values.get(element) ?? ''),
  );
  return found[0] ?? found[1] ?? null;
}

function findCommon<T>(values: readonly T[]): T | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}
