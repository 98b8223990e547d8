import { Prisma } from '@/lib/db/client'

/** What must hold of the source "s" so that each typed word stands somewhere in it: title, publisher, author or address. */
export function sourceSearch(typed: string): Prisma.Sql {
  const each = words(typed).map((word) => {
    const holds = `%${word}%`
    return Prisma.sql`(s.title ILIKE ${holds} OR s.publisher ILIKE ${holds} OR s.author ILIKE ${holds} OR s.url ILIKE ${holds})`
  })
  return each.length === 0 ? Prisma.sql`TRUE` : Prisma.join(each, ' AND ')
}

/** The first eight words; what LIKE would read as a pattern, or PostgreSQL could not read at all, is made harmless. */
function words(typed: string): string[] {
  const clean = typed
    .replace(/[\ud800-\udfff]/gu, '')
    .replaceAll('\u0000', '')
    .normalize('NFC')
    .slice(0, 200)
  return clean
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => word.replace(/[\\%_]/g, '\\$&'))
}
