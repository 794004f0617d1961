import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

import {
  CLOCK_AND_CHANCE,
  FOCUSED_TESTS,
  NEWER_THAN_FLOOR,
  TEXT_AS_MARKUP,
  TOO_NEW_GLOBALS,
} from './scripts/lint/restrictions.js';
import svelteConfig from './svelte.config.js';

const pureLayers = ['core', 'ingest', 'datasets', 'engine', 'analyses', 'charts', 'publish', 'report'];

export default defineConfig(
  globalIgnores(['dist/', 'dist-cli/', '.cache/', 'coverage/', 'data/', 'public/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'echarts',
              allowTypeImports: true,
              message: 'Import from echarts/core, never the whole.',
            },
          ],
          patterns: [{ group: ['echarts/dist/*', 'echarts/index*'], message: 'Import from echarts/core.' }],
        },
      ],
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.config.js'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'echarts',
              allowTypeImports: true,
              message: 'Import from echarts/core, never the whole.',
            },
          ],
          patterns: [{ group: ['echarts/dist/*', 'echarts/index*'], message: 'Import from echarts/core.' }],
        },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNever: true, allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, svelteConfig },
    },
    rules: { 'svelte/no-at-html-tags': 'error' },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    rules: {
      'no-restricted-globals': ['error', ...TOO_NEW_GLOBALS],
      'no-restricted-syntax': ['error', ...NEWER_THAN_FLOOR, ...TEXT_AS_MARKUP],
    },
  },
  {
    files: pureLayers.map((layer) => `src/${layer}/**/*.ts`),
    rules: {
      'no-restricted-syntax': ['error', ...NEWER_THAN_FLOOR, ...TEXT_AS_MARKUP, ...CLOCK_AND_CHANCE],
    },
  },
  { files: ['src/cli/**/*.ts', 'src/engine/node-*.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['tests/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...FOCUSED_TESTS] } },
  { files: ['scripts/**/*.{ts,js}', 'tests/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.js', '**/*.cjs'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
);
