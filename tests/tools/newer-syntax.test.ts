import { describe, expect, it } from 'vitest';
import { findNewerSyntax } from '../../scripts/newer-syntax.ts';

describe('syntax that the oldest browser does not read', () => {
  it.each([
    ['class A { static { this.a = 1; } }', 'static block'],
    ['class A { #a = 1; is(b) { return #a in b; } }', 'private name'],
  ])('is found in %s', (script, name) => {
    expect(findNewerSyntax(`const before = 1;${script}`)).toContain(name);
  });

  it('is not seen in private fields, nor in words that only look like it', () => {
    const script =
      'class A { #a = 1; static b = 2; c() { return this.#a in {}; } } const s = "#a in b; static {}";';
    expect(findNewerSyntax(script)).toBeNull();
  });
});
