import next from '@next/eslint-plugin-next'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Format is Biome's, types are the compiler's, who may know whom is dependency-cruiser's; here is what is left. */
export default defineConfig([
  globalIgnores([
    '.next/',
    '.plumbline/',
    'lib/db/generated/',
    'test-results/',
    'playwright-report/',
    'next-env.d.ts',
    '.scratch/',
  ]),
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.recommended, tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      // A type that holds itself can only be written with an index signature.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-empty-function': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name, so that a thing has one name everywhere.',
        },
      ],
      'no-restricted-globals': ['error', { name: 'alert', message: 'Say it on the page.' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@next/next': next, 'react-hooks': reactHooks },
    rules: {
      ...next.configs['core-web-vitals'].rules,
      // The plugin's other rules speak for the React Compiler, which does not build this.
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    // Next, Playwright and vitest ask these files for a default export.
    files: [
      'app/**',
      'proxy.ts',
      '**/*.d.ts',
      '*.config.ts',
      'lib/testing/throwaway-server.ts',
      'e2e/{start,stop}-plumbline.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Widening the types of a library is only possible with its own word for it; Playwright's `use` is no hook.
    files: ['**/*.d.ts', 'lib/testing/**', 'e2e/**'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off', 'react-hooks/rules-of-hooks': 'off' },
  },
])
