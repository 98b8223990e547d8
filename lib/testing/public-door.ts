type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

/** The routes of the public pages as Next finds them: what is named before what is not. */
const ROUTES: [RegExp, () => Promise<unknown>][] = [
  [/^\/published\/oembed$/, () => import('@/app/published/oembed/route')],
  [/^\/published\/style\.css$/, () => import('@/app/published/style.css/route')],
  [/^\/published\/fonts\/(?<name>[^/]+)$/, () => import('@/app/published/fonts/[name]/route')],
  [/^\/published\/(?<slug>[^/]+)$/, () => import('@/app/published/[slug]/route')],
  [/^\/published\/(?<slug>[^/]+)\/corrections$/, () => import('@/app/published/[slug]/corrections/route')],
  [/^\/published\/(?<slug>[^/]+)\/ratings$/, () => import('@/app/published/[slug]/ratings/route')],
  [/^\/published\/(?<slug>[^/]+)\/feed\.atom$/, () => import('@/app/published/[slug]/feed.atom/route')],
  [/^\/published\/(?<slug>[^/]+)\/feed\.json$/, () => import('@/app/published/[slug]/feed.json/route')],
  [/^\/published\/(?<slug>[^/]+)\/sitemap\.xml$/, () => import('@/app/published/[slug]/sitemap.xml/route')],
  [
    /^\/published\/(?<slug>[^/]+)\/(?<number>[^/]+)\/image\.png$/,
    () => import('@/app/published/[slug]/[number]/image.png/route'),
  ],
  [
    /^\/published\/(?<slug>[^/]+)\/(?<number>[^/]+)\/(?<part>[^/]+)\/image\.png$/,
    () => import('@/app/published/[slug]/[number]/[part]/image.png/route'),
  ],
  [/^\/published\/(?<slug>[^/]+)\/(?<number>[^/]+)$/, () => import('@/app/published/[slug]/[number]/route')],
  [
    /^\/published\/(?<slug>[^/]+)\/(?<number>[^/]+)\/(?<part>[^/]+)$/,
    () => import('@/app/published/[slug]/[number]/[part]/route'),
  ],
  [
    /^\/published\/(?<slug>[^/]+)\/(?<number>[^/]+)\/(?<part>[^/]+)\/embed$/,
    () => import('@/app/published/[slug]/[number]/[part]/embed/route'),
  ],
  [
    /^\/published\/(?<slug>[^/]+)\/(?<number>[^/]+)\/(?<part>[^/]+)\/logo\.png$/,
    () => import('@/app/published/[slug]/[number]/[part]/logo.png/route'),
  ],
  [
    /^\/published\/(?<slug>[^/]+)\/(?<number>[^/]+)\/(?<part>[^/]+)\/export\/(?<format>[^/]+)$/,
    () => import('@/app/published/[slug]/[number]/[part]/export/[format]/route'),
  ],
]

/** What a reader who has not signed in gets at a public address, as the server would answer. Throws for an address no route has. */
export async function askPublic(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const url = new URL(path, 'http://checks.example')
  for (const [form, load] of ROUTES) {
    const found = form.exec(url.pathname)
    if (found === null) continue
    const { GET } = (await load()) as { GET: Handler }
    const parts = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)] as const)
    return GET(new Request(url, { headers }), { params: Promise.resolve(Object.fromEntries(parts)) })
  }
  throw new Error(`No route answers at ${path}.`)
}
