import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['src', 'scripts', 'tests', 'public'];
const TEXT = /\.(ts|js|cjs|svelte|css|html|md|json|config|sh)$/;
const TOP_FILES = [
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
  'package.json',
  'vite.config.ts',
  '.ci/run',
];

function listFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>;
}

const files = FOLDERS.flatMap(listFiles);

describe('the repository', () => {
  it('names every direct dependency by one exact version', () => {
    const manifest = readJson('package.json');
    const versions = { ...(manifest['dependencies'] as object), ...(manifest['devDependencies'] as object) };
    const loose = Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)));
    expect(loose).toEqual([]);
  });

  it('has a lock file without download addresses', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(
      /"resolved": "(?!node_modules)/,
    );
  });

  it('names scripts in kebab-case and components in PascalCase', () => {
    const scripts = files.filter((path) => /\.(ts|js)$/.test(path) && !path.includes('/fixtures/'));
    const components = files.filter((path) => path.endsWith('.svelte'));
    expect([
      ...scripts.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|js)$/.test(basename(path))),
      ...components.filter((path) => !/^([A-Z][a-z0-9]*)+\.svelte$/.test(basename(path))),
    ]).toEqual([]);
  });

  it('mentions no folder of the machine it was written on', () => {
    const local = /(^|[\s"'`(=])\/(home|Users|work|root|mnt)\/[\w.-]/m;
    const texts = [...files.filter((path) => TEXT.test(path)), ...TOP_FILES].filter((path) =>
      existsSync(join(root, path)),
    );
    const own = 'tests/tools/repository.test.ts';
    expect(
      texts.filter((path) => path !== own && local.test(readFileSync(join(root, path), 'utf8'))),
    ).toEqual([]);
  });

  it('has the licence it names', () => {
    expect(readJson('package.json')['license']).toBe('MIT');
    expect(readFileSync(join(root, 'LICENSE'), 'utf8').split('\n')[0]).toBe('MIT License');
  });
});
