import { shortUnit } from '#charts/short-label.ts';
import type { Snapshot } from '#publish/snapshot.ts';

const NAMING = ['scope', 'object', 'unit'];

/** Every unit that the file names, with its short name where no other has the same. */
function namesOf({ units, tables }: Snapshot): ReadonlyMap<string, string> {
  const names = new Set(units.map(({ unit }) => unit));
  for (const { rows } of Object.values(tables)) {
    for (const row of rows) {
      for (const name of NAMING) {
        const value = row[name];
        if (typeof value === 'string' && value.endsWith('组织部')) names.add(value);
      }
    }
  }
  const shorts = new Map([...names].map((name) => [name, shortUnit(name)]));
  const counts = new Map<string, number>();
  for (const short of shorts.values()) counts.set(short, (counts.get(short) ?? 0) + 1);
  return new Map([...shorts].filter(([name, short]) => short !== name && counts.get(short) === 1));
}

/** Sentences as a wall says them: 东岭区 for 东岭区委组织部, where that can mean no other. */
export function shortener(snapshot: Snapshot): (text: string) => string {
  const names = [...namesOf(snapshot)].sort(([a], [b]) => b.length - a.length);
  return (text) =>
    text.includes('组织部')
      ? names.reduce((said, [name, short]) => said.split(name).join(short), text)
      : text;
}
