import { afterEach, describe, expect, it } from 'vitest';

import { findBrowser } from '../../scripts/find-browser.ts';

describe('finding a browser', () => {
  const before = process.env['CHROME_PATH'];

  afterEach(() => {
    if (before === undefined) delete process.env['CHROME_PATH'];
    else process.env['CHROME_PATH'] = before;
  });

  it('takes CHROME_PATH before any installed one', () => {
    process.env['CHROME_PATH'] = process.execPath;
    expect(findBrowser()).toBe(process.execPath);
  });

  it('says so when CHROME_PATH is no program, instead of taking another', () => {
    process.env['CHROME_PATH'] = '/nowhere/chrome';
    expect(() => findBrowser()).toThrow(/CHROME_PATH is set to \/nowhere\/chrome/);
  });
});
