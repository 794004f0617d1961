/** What own code must not use, and what to write instead. Selectors are those of `no-restricted-syntax`. */

const TOO_NEW_METHODS = {
  at: 92,
  findLast: 97,
  findLastIndex: 97,
  toReversed: 110,
  toSorted: 110,
  toSpliced: 110,
  isWellFormed: 111,
  toWellFormed: 111,
  checkVisibility: 105,
  showPopover: 114,
  getOrInsert: 145,
};

const TOO_NEW_STATICS = [
  ['Object', 'hasOwn', 93],
  ['Object', 'groupBy', 117],
  ['Map', 'groupBy', 117],
  ['Array', 'fromAsync', 121],
  ['Promise', 'withResolvers', 119],
  ['Promise', 'try', 128],
  ['AbortSignal', 'timeout', 103],
  ['AbortSignal', 'any', 116],
  ['URL', 'canParse', 120],
  ['Intl', 'supportedValuesOf', 99],
  ['document', 'startViewTransition', 111],
];

/** Absent on plain http: an intranet address is not a secure context. */
const SECURE_ONLY = [
  ['crypto', 'randomUUID'],
  ['crypto', 'subtle'],
  ['navigator', 'clipboard'],
  ['navigator', 'locks'],
  ['navigator', 'serviceWorker'],
  ['navigator', 'storage'],
];

const member = (object, property) =>
  `MemberExpression[property.name='${property}']:matches([object.name='${object}'], [object.property.name='${object}'])`;

export const NEWER_THAN_FLOOR = [
  ...Object.entries(TOO_NEW_METHODS).map(([name, version]) => ({
    selector: `CallExpression > MemberExpression.callee[property.name='${name}']`,
    message: `.${name}() needs Chromium ${version}; the floor is 90.`,
  })),
  ...TOO_NEW_STATICS.map(([object, name, version]) => ({
    selector: member(object, name),
    message: `${object}.${name} needs Chromium ${version}; the floor is 90.`,
  })),
  ...SECURE_ONLY.map(([object, name]) => ({
    selector: member(object, name),
    message: `${object}.${name} is absent on plain http; guard it where it is wanted, and say why the rule is off.`,
  })),
];

export const TOO_NEW_GLOBALS = [
  { name: 'structuredClone', message: 'structuredClone needs Chromium 98; the floor is 90.' },
  { name: 'showOpenFilePicker', message: 'Absent on plain http; use <input type="file">.' },
  { name: 'showSaveFilePicker', message: 'Absent on plain http; use a download link.' },
  { name: 'SharedArrayBuffer', message: 'Absent without headers the server does not send.' },
];

export const TEXT_AS_MARKUP = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Text from files would become markup; build nodes or use textContent.',
  },
  {
    selector:
      'CallExpression > MemberExpression.callee[property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'Text from files would become markup; build nodes or use textContent.',
  },
  {
    selector:
      "CallExpression > MemberExpression.callee[object.name='document'][property.name=/^write(ln)?$/]",
    message: 'Text from files would become markup; build nodes or use textContent.',
  },
];

export const CLOCK_AND_CHANCE = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'A clock is never read here: the as-of date is an argument.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'A clock is never read here: the as-of date is an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The same input gives the same output: no chance here.',
  },
];

export const FOCUSED_TESTS = [
  {
    selector:
      'MemberExpression[object.name=/^(describe|it|test|suite|bench)$/][property.name=/^(only|skip|todo|fails)$/]',
    message: 'No focused or skipped tests.',
  },
];
