import { endsLikeBody, isSurelyBody, startsLikeName } from '#core/body-names.ts';

const NAME = /^\p{Script=Han}{2,4}$|^\p{Script=Han}+([·•‧・．.]\p{Script=Han}+)+$|^[A-Za-z][A-Za-z .'-]*$/u;

function isName(text: string): boolean {
  if (!NAME.test(text)) return false;
  return !endsLikeBody(text) || (startsLikeName(text) && !isSurelyBody(text));
}

/** Brackets that tell where somebody works, and titles behind a name. */
const plainOf = (object: string): string =>
  object
    .normalize('NFKC')
    .replace(/\(.*$/, '')
    .replace(/(同志|先生|女士|等.{0,3}[人名])$/, '')
    .replace(/\s/g, '');

/**
 * Whether an honour names a person, or several: what is no body for certain counts as one, because names stay on
 * the workbench.
 */
export function isPerson(object: string): boolean {
  return object.split(/[、,，;；/]/).some((part) => isName(plainOf(part)));
}
