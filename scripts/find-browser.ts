import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { canInstallPackages, installPackages, tryOutput } from './machine.ts';

const LINUX_NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium',
  'chromium-browser',
];

const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

/** Path of a browser of the Chromium family: CHROME_PATH, else an installed one, else Debian's. */
export function findBrowser(): string {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new NoBrowserError(`CHROME_PATH is set to ${named}, which is not a program that can be run.`);
  }
  const installed = findInstalled();
  if (installed) return installed;
  if (canInstallPackages()) {
    installPackages(['chromium', 'fonts-noto-cjk']);
    const fresh = findInstalled();
    if (fresh) return fresh;
  }
  throw new NoBrowserError(
    'No browser found: install Chrome, Edge or Chromium, or set CHROME_PATH to the program.',
  );
}

/** Chinese text needs a font; installs one where that is possible, else says what is missing. */
export function ensureChineseFont(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const fonts = tryOutput('fc-list', [':lang=zh', 'family']);
  if (fonts?.trim()) return undefined;
  if (!canInstallPackages()) {
    return 'No Chinese font found (fc-list :lang=zh is empty): install fonts-noto-cjk to see the text in pictures.';
  }
  installPackages(['fontconfig', 'fonts-noto-cjk']);
  return undefined;
}

function findInstalled(): string | undefined {
  return candidates().find(isExecutable);
}

function candidates(): string[] {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
      MAC_APPS.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS_PLACES.map((place) => `${folder}\\${place}`));
  }
  const folders = new Set([...(env.PATH ?? '').split(delimiter), '/usr/bin', '/opt/google/chrome']);
  return LINUX_NAMES.flatMap((name) => [...folders].filter(Boolean).map((folder) => join(folder, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.stdout.write(`${findBrowser()}\n`);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
