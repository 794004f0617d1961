import { addMissingAt } from '#engine/worker-shim.ts';

/** Libraries use these while they are being loaded: imported before all of them. Chromium 93 has them. */
addMissingAt();
const builtins = Object as { hasOwn?: (target: object, key: PropertyKey) => boolean };
builtins.hasOwn ??= (target, key) => Object.prototype.hasOwnProperty.call(target, key);
