/** A column as it is read: its place, its joined heading, some of its values. */
export interface ReadColumn {
  readonly index: number;
  readonly heading: string;
  readonly samples: readonly string[];
}
