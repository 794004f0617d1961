import type { DerivedMeasure, DerivedTable } from '../../analysis.ts';
import { isPerson } from '../persons.ts';

export const ITEMS: DerivedMeasure = {
  ...{ name: 'n', label: '项数', unit: '条', formula: '荣誉表彰记录的条数' },
};

/** Rows that name a person stay on the workbench. */
export const namesPerson: NonNullable<DerivedTable['personalRow']> = ({ object }) =>
  typeof object === 'string' && isPerson(object);
