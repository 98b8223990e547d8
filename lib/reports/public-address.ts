/** Where the public pages of a desk, a report, an edition and a claim lie, under `base`: "https://checks.example.org/published/wire". */
export function publicAddressOf(base: string, report?: { number: string; edition?: number; claim?: number }): string {
  const root = base.replace(/\/+$/, '')
  if (report === undefined) return root
  const of = `${root}/${encodeURIComponent(report.number)}`
  if (report.claim !== undefined) return `${of}/C-${report.claim}`
  return report.edition === undefined ? of : `${of}/edition-${report.edition}`
}

/** The base of a desk's public pages: its own publication address, else the one this installation gives it; null when it has neither. */
export function publicBase(
  desk: { publicationUrl: string | null; slug: string | null },
  origin: string | null,
): string | null {
  if (desk.publicationUrl !== null) return desk.publicationUrl.replace(/\/+$/, '')
  if (desk.slug === null || origin === null) return null
  return `${origin.replace(/\/+$/, '')}/published/${desk.slug}`
}
