import { type Block, body, caption, GAP, note, type Section, type WordDocument } from '../word/document.ts';

/** A table as it goes into a document: cells as text, numbers to the right. */
export interface MaterialTable {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whom it counts and what it leaves out, in sentences. */
  readonly notes: readonly string[];
  /** Why there is nothing to show; null where there is. */
  readonly refusal: string | null;
}

export interface Material {
  readonly tables: readonly MaterialTable[];
  readonly asOf: string;
  readonly made: string;
  readonly office: string;
  readonly sample: boolean;
}

/** More columns than that need the paper across. */
const MOST_UPRIGHT = 8;
const FIRST_WIDTH = 3;

const isWide = ({ headings }: MaterialTable): boolean => headings.length > MOST_UPRIGHT;

function blocksOf(table: MaterialTable, place: number): readonly Block[] {
  const title = caption(`表${place}　${table.title}`);
  const notes = note(table.notes.length > 0 ? `注：${table.notes.join('；')}。` : '');
  if (table.refusal !== null) return [title, body(`${table.refusal}。`)];
  return [
    title,
    {
      kind: 'table',
      columns: table.headings.map((heading, i) => ({
        ...{ heading, width: i === 0 ? FIRST_WIDTH : 2 },
        align: i === 0 ? 'left' : 'right',
      })),
      rows: table.rows,
      empty: '没有人在其中',
    },
    ...(table.notes.length > 0 ? [notes] : []),
    GAP,
  ];
}

/** Tables put aside for a report, in their order; neighbours of one width share their pages. */
export function toMaterial({ tables, asOf, made, office, sample }: Material): WordDocument {
  const head: readonly Block[] = [
    { kind: 'title', lines: ['报告材料'] },
    { kind: 'text', look: 'subtitle', text: `（${sample ? '演示数据，' : ''}截至${asOf}）` },
    GAP,
  ];
  const sections: { landscape: boolean; blocks: Block[] }[] = [{ landscape: false, blocks: [...head] }];
  tables.forEach((table, i) => {
    const landscape = isWide(table);
    const last = sections[sections.length - 1];
    if (last?.landscape === landscape) last.blocks.push(...blocksOf(table, i + 1));
    else sections.push({ landscape, blocks: [...blocksOf(table, i + 1)] });
  });
  const end: Block = { kind: 'signature', by: office, date: made };
  const written: readonly Section[] = sections.map(({ landscape, blocks }, i) => ({
    landscape,
    blocks: i === sections.length - 1 ? [...blocks, end] : blocks,
  }));
  return {
    title: '报告材料',
    facts: { 截至: asOf, 制作日期: made, 内容: `统计表${tables.length}张，不含个人` },
    sections: written,
  };
}
