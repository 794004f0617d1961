import type { Answers } from '../../analysis.ts';
import { findingSettings } from './settings.ts';

const defaults = new Map(findingSettings.map(({ id, default: value }) => [id, value]));

/** The office's value of a threshold, or its default where it was emptied. */
export function threshold(answers: Pick<Answers, 'setting'>, name: string): number {
  const id = `ranking.${name}`;
  const value = answers.setting(id) ?? defaults.get(id);
  if (typeof value !== 'number') throw new Error(`${id} is no threshold`);
  return value;
}
