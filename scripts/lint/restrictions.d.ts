export interface Restriction {
  readonly selector: string;
  readonly message: string;
}

export const NEWER_THAN_FLOOR: readonly Restriction[];
export const TEXT_AS_MARKUP: readonly Restriction[];
export const CLOCK_AND_CHANCE: readonly Restriction[];
export const FOCUSED_TESTS: readonly Restriction[];
export const TOO_NEW_GLOBALS: readonly { readonly name: string; readonly message: string }[];
