'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

/** Links with the one that leads to where one is marked so. */
export function NavLinks({ links }: { links: readonly (readonly [string, string])[] }) {
  const path = usePathname()
  return links.map(([href, label]) => (
    <Link key={href} href={href} aria-current={isUnder(path, href) ? 'page' : undefined}>
      {label}
    </Link>
  ))
}

function isUnder(path: string, href: string): boolean {
  // Where somebody begins who chose nothing else.
  if (href === '/my-desk' && path === '/') return true
  return path === href || path.startsWith(`${href}/`)
}
