import type { SheetWords } from '#datasets/kind.ts';
import { findKind } from '#datasets/index.ts';
import { recognise } from '#datasets/recognise.ts';
import { findSheetwide } from '#datasets/sheetwide.ts';

/** Columns of a sheet from `heading: value value …`. */
export function columns(...lines: string[]) {
  return lines.map((line, index) => {
    const [heading = '', values = ''] = line.split(/: ?/);
    return { index, heading, samples: values.split(' ').filter((value) => value !== '') };
  });
}

export function words(file: string, sheet: string | null = null, ...above: string[]): SheetWords {
  return { file, sheet, above };
}

/** Kind and field of every column (`a+b` for two), as one line each. */
export function read(about: SheetWords | undefined, ...lines: string[]) {
  const found = recognise(columns(...lines), about);
  const kind = found.kind === null ? undefined : findKind(found.kind);
  const mapped = found.columns.flatMap(({ field, also = [], heading }) =>
    field === null ? [] : [field, ...also].map((name): [string, string] => [name, heading]),
  );
  return {
    kind: found.kind,
    confidence: found.confidence,
    fields: found.columns.map(({ field, also = [] }) => [field ?? '-', ...also].join('+')).join(' '),
    says: (found.wide ?? []).map(({ says }) => says),
    sheetwide: kind && about ? Object.fromEntries(findSheetwide(kind, about, new Map(mapped))) : {},
  };
}
