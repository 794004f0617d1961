import { addMissingAt } from '#engine/worker-shim.ts';
import { Session } from '../session.ts';
import { createBrowserPlatform } from './platform.ts';
import { serveCalls } from './rpc.ts';

addMissingAt();

/** The page says first where it is: addresses here start from a blob and cannot be resolved without. */
self.addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly page: string }>) => {
    serveCalls(new Session(createBrowserPlatform(data.page)), self);
  },
  { once: true },
);
