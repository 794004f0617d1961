import { createSubscriber } from 'svelte/reactivity';

import { readChartTheme, type ChartTheme } from '#charts/theme.ts';

/** Reading a style makes the browser work out all that changed on the page. */
let known = new WeakMap<Element, ChartTheme>();

const subscribe = createSubscriber((update) => {
  known = new WeakMap();
  const observer = new MutationObserver(() => {
    known = new WeakMap();
    update();
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
});

/** The theme as the tokens stand at an element; whoever reads it in an effect is run again when it changes. */
export function chartTheme(element: Element): ChartTheme {
  subscribe();
  const found = known.get(element);
  if (found) return found;
  const style = getComputedStyle(element);
  const theme = readChartTheme((token) => style.getPropertyValue(token));
  known.set(element, theme);
  return theme;
}
