import type { PackedFile, PackedSheet } from './packed-sheet.ts';

/** What the stored copy of a sheet was made from: to know the same file again. */
export interface KeptSource {
  readonly bytes: number;
  readonly hash: string;
  /** How many persons' names became codes in the copy. */
  readonly names: number;
}

type CanonicalBody = Extract<PackedSheet['body'], { kind: 'canonical' }>;
type Described = Omit<PackedSheet, 'body'> & {
  readonly body: Omit<CanonicalBody, 'csv'>;
  readonly kept: KeptSource;
};

const MAGIC = 'ZGJ-SHEET 1 ';
const LONGEST_HEAD = 64;

/** A sheet as a file of its own: a line that says how long the description is, the description, the rows. */
export function writeKeptSheet(sheet: PackedSheet, kept: KeptSource): Blob {
  const { body, ...rest } = sheet;
  if (body.kind !== 'canonical') throw new Error('only rows in the canonical form are kept');
  const { csv, ...about } = body;
  const described: Described = { ...rest, body: about, kept };
  const text = new Blob([JSON.stringify(described)]);
  return new Blob([`${MAGIC}${text.size}\n`, text, csv]);
}

const isDescribed = (value: unknown): value is Described => {
  const { tables, head, body, kept } = (value ?? {}) as Partial<Described>;
  return Array.isArray(tables) && Array.isArray(head) && body?.kind === 'canonical' && kept !== undefined;
};

/** Null for any other file. */
export async function readKeptSheet(
  blob: Blob,
): Promise<{ readonly file: PackedFile; readonly kept: KeptSource } | null> {
  const start = await blob.slice(0, LONGEST_HEAD).text();
  if (!start.startsWith(MAGIC)) return null;
  const line = start.slice(0, start.indexOf('\n') + 1);
  const length = Number(line.slice(MAGIC.length));
  const described: unknown = JSON.parse(await blob.slice(line.length, line.length + length).text());
  if (!isDescribed(described)) throw new Error('存下的表内容不完整，请重新导入');
  const { body, kept, ...rest } = described;
  const csv = blob.slice(line.length + length, blob.size, 'text/csv');
  return { file: { sheets: [{ ...rest, body: { ...body, csv } }], refusals: [] }, kept };
}
