import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { openApp, type OpenedApp, siteUrl } from './support/app.ts';
import { callWorkspace, KEEP_WORKSPACE_WORKER } from './support/workspace.ts';
import { listenAsForeignOrigin, type ForeignOrigin } from './support/foreign.ts';
import { gbkRoster } from './support/rosters.ts';
import { importFiles, openFromNavigation, waitForFigures } from './support/steps.ts';

let app: OpenedApp;
const asked: string[] = [];
const engines: Promise<number>[] = [];

beforeAll(async () => {
  app = await openApp({ hash: '#/settings', before: KEEP_WORKSPACE_WORKER });
  app.context.on('request', (request) => asked.push(request.url()));
  app.context.on('requestfinished', (request) => {
    if (!request.url().endsWith('.bin')) return;
    engines.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
});
afterAll(() => app.close());

describe('what is transferred, and when', () => {
  it('is not the engine while there is no data', async () => {
    await app.page.reload();
    await app.page.getByRole('heading', { name: '设置' }).first().waitFor();
    await app.page.waitForTimeout(1500);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => url.includes('/engine/'))).toEqual([]);
  });

  it('is one engine under 9 MB once there is, although the server compresses nothing', async () => {
    await app.page.goto(siteUrl());
    await importFiles(app.page, [gbkRoster()]);
    await openFromNavigation(app.page, '队伍结构');
    await waitForFigures(app.page);
    const sizes = await Promise.all(engines);
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeGreaterThan(1_000_000);
    expect(sizes[0]).toBeLessThan(9_000_000);
  });
});

describe('nothing leaves the browser', () => {
  let foreign: ForeignOrigin;
  let statements = 0;

  beforeAll(async () => {
    foreign = await listenAsForeignOrigin();
  });
  afterAll(() => foreign.close());

  it('runs on plain http at an address that is no secure context', async () => {
    expect(await app.page.evaluate(() => window.isSecureContext)).toBe(false);
    if (process.env['CI']) expect(inject('site').server).toBe('nginx');
  });

  it('hears of the foreign server when nothing forbids it, so that silence means something', async () => {
    const page = await app.context.browser()?.newPage();
    await page?.goto(`${foreign.url}/`);
    await page?.context().close();
    expect(foreign.heard).toContain('GET /');
  });

  it.each([
    ['fetch', `fetch(URL)`],
    [
      'a picture',
      `new Promise((done) => { const i = new Image(); i.onload = i.onerror = done; i.src = URL })`,
    ],
    ['a beacon', `Promise.resolve(navigator.sendBeacon(URL, 'x'))`],
    [
      'a script',
      `new Promise((done) => { const s = document.createElement('script'); s.onload = s.onerror = done; s.src = URL; document.head.append(s) })`,
    ],
    [
      'a style sheet',
      `new Promise((done) => { const l = document.createElement('link'); l.rel = 'stylesheet'; l.onload = l.onerror = done; l.href = URL; document.head.append(l) })`,
    ],
    [
      'a socket',
      `new Promise((done) => { const s = new WebSocket(URL.replace('http', 'ws')); s.onerror = s.onclose = done })`,
    ],
    [
      'a worker from a blob',
      `new Promise((done) => { const w = new Worker(window.URL.createObjectURL(new Blob(['fetch(' + JSON.stringify(URL) + ').catch(() => 0).then(() => postMessage(1))']))); w.onmessage = w.onerror = done })`,
    ],
  ])('stops %s of the page', async (name, script) => {
    const url = `${foreign.url}/page/${encodeURIComponent(name)}`;
    const guarded = `Promise.resolve().then(() => ${script.replace(/\bURL\b(?!\.create)/g, JSON.stringify(url))}).then(() => 'settled', () => 'refused')`;
    await app.page.evaluate(guarded);
    expect(foreign.heard.filter((line) => line.includes('/page/'))).toEqual([]);
  });

  it.each([
    ['SELECT * FROM ADDRESS', /other\.intranet/],
    ['SELECT count(*) FROM read_csv(ADDRESS)', /other\.intranet/],
    ['CREATE TABLE stolen AS FROM ADDRESS', /other\.intranet/],
    ['COPY (SELECT 1) TO ADDRESS', /other\.intranet|write/i],
    ['INSTALL json FROM ADDRESS', /./s],
    ['LOAD ADDRESS', /./s],
    ['SET custom_extension_repository = ADDRESS', /locked/],
    ['SELECT to_json(1)', /extension|exist/],
  ])('stops the engine at %s', async (statement, answer) => {
    statements += 1;
    const path = `/engine/${statements}.csv`;
    const address = `'${foreign.url}${path}'`;
    const call = callWorkspace<{ error: string }>(app.page, 'probeEngine', [
      statement.replace('ADDRESS', address),
    ]);
    const said = await call.then(({ error }) => error || 'no error', String);
    expect(said).toMatch(answer);
    expect(foreign.heard.filter((line) => line.includes(path))).toEqual([]);
  });

  it('still answers after all that', async () => {
    const { error } = await callWorkspace<{ error: string }>(app.page, 'probeEngine', ['SELECT 1']);
    expect(error).toBe('');
  });

  it('makes no request of its own to another address', () => {
    const own = app.problems.filter((line) => line.startsWith('foreign:') && !line.includes('/page/'));
    expect(own.filter((line) => !line.includes(foreign.url))).toEqual([]);
  });
});
