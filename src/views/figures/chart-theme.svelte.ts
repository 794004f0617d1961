import { createSubscriber } from 'svelte/reactivity';

import { readChartTheme, type ChartTheme } from '#charts/theme.ts';

const subscribe = createSubscriber((update) => {
  window.addEventListener('themechange', update);
  return () => window.removeEventListener('themechange', update);
});

/** The theme as the tokens stand now; whoever reads it in an effect is run again when the theme changes. */
export function chartTheme(): ChartTheme {
  subscribe();
  const style = getComputedStyle(document.documentElement);
  return readChartTheme((token) => style.getPropertyValue(token));
}
