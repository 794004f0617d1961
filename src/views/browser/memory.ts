/** A preference kept in the browser; gone, and no matter, where storage is refused. */
export function loadPreference(name: string): string | null {
  try {
    return window.localStorage.getItem(`zugongjing.${name}`);
  } catch {
    return null;
  }
}

export function savePreference(name: string, value: string): void {
  try {
    window.localStorage.setItem(`zugongjing.${name}`, value);
  } catch {
    return;
  }
}
