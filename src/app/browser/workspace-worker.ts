import './missing-builtins.ts';
import { sendingDrawn } from '../drawn-tables.ts';
import { createSession } from '../session.ts';
import { warmReader } from './idle-reader.ts';
import { createBrowserPlatform } from './platform.ts';
import { serveCalls } from './rpc.ts';

/** The page says first where it is: addresses here start from a blob and cannot be resolved without. */
self.addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly page: string }>) => {
    serveCalls(sendingDrawn(createSession(createBrowserPlatform(data.page))), self);
    warmReader();
  },
  { once: true },
);
