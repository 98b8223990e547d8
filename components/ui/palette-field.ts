/** The field of the palette, before its list is there and after. */
export const PALETTE_FIELD = {
  placeholder: 'A claim, an article, a source, a place…',
  maxLength: 100,
  autoComplete: 'off',
  autoCorrect: 'off',
  spellCheck: false,
} as const
