import type { Answers } from '../../analysis.ts';
import { findingSettings } from './settings.ts';

const defaults = new Map(findingSettings.map((setting) => [setting.id, setting.default]));

/** The office's value of a threshold, or its default where it was emptied. */
export function threshold(answers: Answers, name: string): number {
  const id = `training.${name}`;
  const value = answers.setting(id) ?? defaults.get(id);
  if (typeof value !== 'number') throw new Error(`${id} is no threshold`);
  return value;
}
