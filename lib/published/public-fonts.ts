/** A font the public pages may load: its name in their addresses, and the file of the package it comes from. */
export type PublicFont = {
  name: string
  file: string
  family: string
  style: 'normal' | 'italic'
  weight: string
  range: string
}

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212,U+FEFF,U+FFFD'
const LATIN_EXT = 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+1E00-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113'
const ARABIC = 'U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFC'
const INTER = { family: 'Inter', style: 'normal', weight: '100 900' } as const
const SERIF = { family: 'Source Serif 4', weight: '200 900' } as const
const VARIABLE = '@fontsource-variable'

/** All of them; the public pages load nothing else, and nothing else is handed out under /published/fonts. */
export const PUBLIC_FONTS: readonly PublicFont[] = [
  { ...INTER, name: 'inter', file: `${VARIABLE}/inter/files/inter-latin-wght-normal.woff2`, range: LATIN },
  { ...INTER, name: 'inter-ext', file: `${VARIABLE}/inter/files/inter-latin-ext-wght-normal.woff2`, range: LATIN_EXT },
  {
    ...SERIF,
    name: 'source-serif',
    file: `${VARIABLE}/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2`,
    style: 'normal',
    range: LATIN,
  },
  {
    ...SERIF,
    name: 'source-serif-italic',
    file: `${VARIABLE}/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2`,
    style: 'italic',
    range: LATIN,
  },
  {
    ...SERIF,
    name: 'source-serif-ext',
    file: `${VARIABLE}/source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2`,
    style: 'normal',
    range: LATIN_EXT,
  },
  {
    name: 'noto-sans-arabic',
    file: `${VARIABLE}/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2`,
    family: 'Noto Sans Arabic',
    style: 'normal',
    weight: '100 900',
    range: ARABIC,
  },
  {
    name: 'amiri',
    file: '@fontsource/amiri/files/amiri-arabic-400-normal.woff2',
    family: 'Amiri',
    style: 'normal',
    weight: '400',
    range: ARABIC,
  },
  {
    name: 'amiri-bold',
    file: '@fontsource/amiri/files/amiri-arabic-700-normal.woff2',
    family: 'Amiri',
    style: 'normal',
    weight: '600 700',
    range: ARABIC,
  },
]
