import type { OfficialUnit, UnitDirectory, UnitName } from '#app/api.ts';

export interface UnitLists {
  /** Names that probably are a spelling of an official one; the most used first. */
  readonly proposed: readonly (UnitName & { readonly proposal: NonNullable<UnitName['proposal']> })[];
  /** Names read as an official one by decision. */
  readonly decided: readonly (UnitName & { readonly official: string })[];
  /** Names the 单位基本表 does not have, standing for themselves. */
  readonly alone: readonly UnitName[];
}

/** The names of the files by what is still to be said of them. */
export function toUnitLists({ names }: Pick<UnitDirectory, 'names'>): UnitLists {
  const byUse = [...names].sort((a, b) => b.rows - a.rows);
  const proposed: UnitLists['proposed'][number][] = [];
  const decided: UnitLists['decided'][number][] = [];
  const alone: UnitName[] = [];
  for (const name of byUse) {
    const { proposal, official } = name;
    if (official !== null) decided.push({ ...name, official });
    else if (proposal !== null) proposed.push({ ...name, proposal });
    else if (!name.isListed) alone.push(name);
  }
  return { proposed, decided, alone };
}

/** Units whose name, short names or parent hold the words, order kept. */
export function findUnits(official: readonly OfficialUnit[], words: string): readonly OfficialUnit[] {
  const wanted = words.trim();
  return official.filter(({ name, shortNames, parent, category }) =>
    [name, ...shortNames, parent, category].some((text) => text?.includes(wanted)),
  );
}

export type Staffing =
  | { readonly is: 'unknown' }
  | { readonly is: 'full' }
  | { readonly is: 'vacant' | 'over'; readonly by: number };

/** People against 核定编制; unknown where either is not given. */
export function staffingOf({ staffing, people }: Pick<OfficialUnit, 'staffing' | 'people'>): Staffing {
  if (staffing === null || people === null) return { is: 'unknown' };
  if (people === staffing) return { is: 'full' };
  return people < staffing ? { is: 'vacant', by: staffing - people } : { is: 'over', by: people - staffing };
}

export function staffingText(staffing: Staffing): string {
  switch (staffing.is) {
    case 'unknown':
      return '—';
    case 'full':
      return '满';
    case 'vacant':
      return `空${staffing.by}`;
    case 'over':
      return `超${staffing.by}`;
  }
}
