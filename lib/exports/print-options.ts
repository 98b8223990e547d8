import type { LabelLanguage } from './label-language'

/**
 * How an edition is printed. For `readers` notes, comments, and why passages were marked are left out; for the `desk` they are printed.
 * `accurate` says whether claims settled as accurate are printed; what is left out is counted. None of it changes what was frozen.
 */
export type PrintOptions = {
  audience: 'readers' | 'desk'
  order: 'article' | 'rating'
  accurate: 'with' | 'without'
  language: LabelLanguage
  house: 'with' | 'without'
}

export const DEFAULT_OPTIONS: PrintOptions = {
  audience: 'readers',
  order: 'article',
  accurate: 'with',
  language: 'en',
  house: 'with',
}

/** The options in one spelling, for addresses and for finding a file made before: "accurate=without&audience=desk", only what is not the default, by name. */
export function spelledOptions(options: PrintOptions): string {
  const names = Object.keys(DEFAULT_OPTIONS).sort() as (keyof PrintOptions)[]
  const chosen = names.filter((name) => options[name] !== DEFAULT_OPTIONS[name])
  return chosen.map((name) => `${name}=${options[name]}`).join('&')
}
