import { connectWorkspace } from '#app/browser/connect.ts';

import { mountApp } from './mount.ts';

export function startWorkbench(target: Element): void {
  mountApp(target, connectWorkspace());
}
