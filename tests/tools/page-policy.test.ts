import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const html = readFileSync(`${root}index.html`, 'utf8');
const floor = readFileSync(`${root}public/floor.js`, 'utf8');

const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "connect-src 'self' blob:",
  "img-src 'self' blob: data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
];

describe('the page', () => {
  it('has the content security policy before anything that loads', () => {
    const content = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1];
    expect(content?.split(/;\s*/).filter(Boolean)).toEqual(POLICY);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(script|link)\b/));
  });

  it('has no inline script or style, which the policy would refuse', () => {
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  it('tells old browsers what to do in a script that they can read', () => {
    const messages = new Linter().verify(floor, {
      languageOptions: { ecmaVersion: 5, sourceType: 'script' },
    });
    expect(messages).toEqual([]);
    expect(html.indexOf('floor.js')).toBeLessThan(html.indexOf('type="module"'));
  });
});
