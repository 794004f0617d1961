import type { ChosenUnit } from '#analyses/analysis.ts';
import type { UnitDirectory, UnitEntry } from '../api.ts';
import { givenPosts } from './given-posts.ts';

function postsOf(directory: UnitDirectory, name: string): ChosenUnit['posts'] {
  const given = givenPosts(directory);
  return given === 'none' ? given : (given.get(name) ?? null);
}

export function chooseUnit(
  { name, level }: UnitEntry,
  entries: readonly UnitEntry[],
  directory: UnitDirectory,
): ChosenUnit {
  const alike = entries.filter((entry) => entry.level === level && entry.people > 0);
  return { name, level, peers: alike.map((entry) => entry.name), posts: postsOf(directory, name) };
}

/** The units before and after it among those of its level. */
export function neighboursOf(
  { name, level }: UnitEntry,
  entries: readonly UnitEntry[],
): { readonly previous: string | null; readonly next: string | null } {
  const alike = entries.filter((entry) => entry.level === level).map((entry) => entry.name);
  const place = alike.indexOf(name);
  return { previous: alike[place - 1] ?? null, next: alike[place + 1] ?? null };
}
