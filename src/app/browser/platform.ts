import { startBrowserEngine } from '#engine/browser-engine.ts';
import assets from 'virtual:engine-assets';
import { IndexedDbStore } from '../ledger/indexeddb-store.ts';
import type { Platform } from '../platform.ts';
import { hashInWorker, readInWorker } from './read-in-worker.ts';
import { fetchSampleFiles } from './sample-files.ts';

/** `crypto.randomUUID` is absent on plain http. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the browser gives the workspace's worker. `page` is the address of the page that started it. */
export function createBrowserPlatform(page: string): Platform {
  const channel = new BroadcastChannel('zugongjing');
  const absolute = (address: string) => new URL(address, page).href;
  const asset = (own: typeof assets.eh) => ({
    ...own,
    wasm: absolute(own.wasm),
    worker: absolute(own.worker),
  });
  return {
    startEngine: (job) => startBrowserEngine({ eh: asset(assets.eh), mvp: asset(assets.mvp) }, job),
    openStore: () => IndexedDbStore.open(),
    readFile: readInWorker,
    hashFile: hashInWorker,
    sampleFiles: () => fetchSampleFiles(new URL('sample/', page).href),
    now: () => new Date().toISOString(),
    newId,
    announceChange: () => channel.postMessage('changed'),
    onChangeElsewhere: (listener) => channel.addEventListener('message', listener),
  };
}
