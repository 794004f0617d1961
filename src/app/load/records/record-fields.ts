import type { DatasetKind, FieldStorage } from '#datasets/kind.ts';

/** A column that records of a kind can have. */
export interface RecordField {
  readonly name: string;
  readonly storage: FieldStorage;
}

/** The fields of a kind, the ends of its months and what recognition made besides. */
export function recordFields({ fields }: Pick<DatasetKind, 'fields'>): readonly RecordField[] {
  const own = fields.flatMap(({ name, storage }): RecordField[] =>
    storage === 'month'
      ? [
          { name, storage },
          { name: `${name}_to`, storage },
        ]
      : [{ name, storage }],
  );
  const also = fields.flatMap((field) => Object.entries(field.also ?? {}));
  return [...own, ...also.map(([name, storage]): RecordField => ({ name, storage }))];
}

export const isWords = ({ storage }: RecordField): boolean => storage === 'text' || storage === 'category';
