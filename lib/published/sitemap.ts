import { html } from '@/lib/exports/html'
import type { Headline } from './public-desk'

export const IN_SITEMAP = 2_000

/** Addresses search engines may list (sitemaps.org 0.9): the pages of the desk and the newest public edition of each report. */
export function publicSitemap(base: string, editions: readonly Headline[]): string {
  const pages = ['', '/corrections', '/ratings'].map((path) => html`<url><loc>${base}${path}</loc></url>\n`)
  const reports = editions.map(
    ({ report, publishedAt }) =>
      html`<url><loc>${base}/${report}</loc><lastmod>${publishedAt.toISOString()}</lastmod></url>\n`,
  )
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages}${reports}</urlset>
`.markup
}
