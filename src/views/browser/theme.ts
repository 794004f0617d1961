import { loadPreference, savePreference } from './memory.ts';

export type ThemeName = 'light' | 'dark';

export function currentTheme(): ThemeName {
  return loadPreference('theme') === 'dark' ? 'dark' : 'light';
}

export function applyTheme(theme: ThemeName): void {
  document.documentElement.dataset['theme'] = theme;
  savePreference('theme', theme);
}
