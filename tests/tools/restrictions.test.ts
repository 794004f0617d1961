import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import {
  CLOCK_AND_CHANCE,
  FOCUSED_TESTS,
  NEWER_THAN_FLOOR,
  TEXT_AS_MARKUP,
  TOO_NEW_GLOBALS,
} from '../../scripts/lint/restrictions.js';

const linter = new Linter();

function complaints(code: string): string[] {
  const messages = linter.verify(code, {
    rules: {
      'no-restricted-syntax': [
        'error',
        ...NEWER_THAN_FLOOR,
        ...TEXT_AS_MARKUP,
        ...CLOCK_AND_CHANCE,
        ...FOCUSED_TESTS,
      ],
      'no-restricted-globals': ['error', ...TOO_NEW_GLOBALS],
    },
  });
  return messages.map(({ message }) => message);
}

describe('lint restrictions', () => {
  it.each([
    'list.at(-1)',
    'list?.at(-1)',
    'list.toSorted()',
    'list.findLast((x) => x)',
    'Object.hasOwn(a, "b")',
    'Object.groupBy(a, f)',
    'Promise.withResolvers()',
    'structuredClone(a)',
    'crypto.randomUUID()',
    'window.crypto.subtle.digest("SHA-256", b)',
    'navigator.clipboard.writeText("x")',
    'window.navigator.storage.persist()',
    'node.innerHTML = text',
    'node.insertAdjacentHTML("beforeend", text)',
    'document.write(text)',
    'new Date()',
    'Date.now()',
    'Math.random()',
    'it.only("x", () => {})',
    'describe.skip("x", () => {})',
  ])('refuse %s', (code) => {
    expect(complaints(code)).toHaveLength(1);
  });

  it.each([
    'list[list.length - 1]',
    '[...list].sort()',
    'Object.keys(a)',
    'node.textContent = text',
    'new Date(0)',
    'Date.UTC(2026, 0)',
    'crypto.getRandomValues(bytes)',
    'it("x", () => {})',
  ])('allow %s', (code) => {
    expect(complaints(code)).toEqual([]);
  });
});
