import type { NormaliseValue } from '../kind.ts';
import { majorOf } from './major.ts';
import { words } from './words.ts';

export const FULL_TIME_MAJOR_COLUMN = 'ft_major';
export const PART_TIME_MAJOR_COLUMN = 'pt_major';
/** 党校 where every school of the cell is one, 混合 where some are, 其他 where none is. */
export const PART_TIME_SCHOOL_COLUMN = 'pt_school_kind';

export const PARTY_SCHOOL = '党校';
export const MIXED_SCHOOLS = '混合';

export function schoolKind(text: string): string {
  const schools = text.split(/[；;\n\r、，]/).filter((part) => /大学|学[校院]|党校|电大|师专/.test(part));
  const party = schools.filter((part) => part.includes(PARTY_SCHOOL)).length;
  if (party === 0) return '其他';
  return party === schools.length ? PARTY_SCHOOL : MIXED_SCHOOLS;
}

/** A school as found (nothing is said of its spelling), and what its words tell in columns of their own. */
function schoolWith(read: (text: string) => Readonly<Record<string, string | null>>): NormaliseValue {
  return (text, context) => {
    const { value } = words(text, context);
    return typeof value === 'string' ? { value, also: read(value) } : { value: null };
  };
}

export const fullTimeSchool = schoolWith((text) => ({ [FULL_TIME_MAJOR_COLUMN]: majorOf(text) }));

export const partTimeSchool = schoolWith((text) => ({
  [PART_TIME_MAJOR_COLUMN]: majorOf(text),
  [PART_TIME_SCHOOL_COLUMN]: schoolKind(text),
}));
