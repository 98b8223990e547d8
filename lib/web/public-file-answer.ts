import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PUBLIC_FONTS } from '@/lib/published/public-fonts'
import { STYLE_VERSION, styleSheet } from '@/lib/published/public-style'
import { answerPublic } from './public-answer'
import { nothingHere } from './public-place'

/** Of what lies under an address that changes with it. */
const FOR_GOOD = 'public, max-age=31536000, immutable'

/** The style sheet of the public pages, with the accent of a house. */
export async function answerStyle(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const accent = /^[0-9a-f]{6}$/.exec(query.get('accent') ?? '')?.[0] ?? null
  // An address of an older sheet gets this one, and asks again.
  const headers = query.get('v') === STYLE_VERSION ? { 'cache-control': FOR_GOOD } : undefined
  return answerPublic(request, `style ${accent} ${headers === undefined}`, () => ({
    contentType: 'text/css; charset=utf-8',
    body: styleSheet(accent),
    ...(headers === undefined ? {} : { headers }),
  }))
}

/** One of our fonts; nothing else of any package. */
export async function answerFont(request: Request, name: string): Promise<Response> {
  const font = PUBLIC_FONTS.find((each) => `${each.name}.woff2` === name)
  if (font === undefined) return nothingHere(request, null)
  return answerPublic(request, `font ${font.name}`, async () => ({
    contentType: 'font/woff2',
    body: new Uint8Array(await readFile(join(process.cwd(), 'node_modules', font.file))),
    headers: { 'cache-control': FOR_GOOD },
  }))
}
