import './styles/index.css';

import { mount } from 'svelte';

import App from './App.svelte';
import { applyTheme, currentTheme } from './browser/theme.ts';
import type { Client } from './client.ts';
import { watchFailures } from './diagnostics.ts';

/** Draws the interface of a workspace into a page. */
export function mountApp(target: Element, client: Client): void {
  watchFailures();
  applyTheme(currentTheme());
  mount(App, { target, props: { client } });
}
