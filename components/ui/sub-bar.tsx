import Link from 'next/link'
import type { ReactNode } from 'react'

type Crumb = { label: ReactNode; href?: string; extra?: 'yes' }
type Tab = { label: string; href: string; count?: number; current?: boolean }

/** The second bar: where one is, the other sides of the same thing, and what the screen adds. Stands directly below the top bar. */
export function SubBar({ crumbs, tabs = [], children }: { crumbs: Crumb[]; tabs?: Tab[]; children?: ReactNode }) {
  return (
    <section className="bar sub" aria-label="This page">
      <nav className="crumb" aria-label="You are here">
        <ol>
          {crumbs.map(({ label, href, extra }, index) => (
            <li
              key={`${href ?? ''}${index}`}
              className={extra === 'yes' ? 'v' : undefined}
              aria-current={href === undefined && extra !== 'yes' ? 'page' : undefined}
            >
              {href === undefined ? (
                <bdi>{label}</bdi>
              ) : (
                <Link href={href} dir="auto">
                  {label}
                </Link>
              )}
            </li>
          ))}
        </ol>
      </nav>
      {tabs.length > 0 ? (
        <nav className="tabs" aria-label="Article">
          {tabs.map(({ label, href, count, current }) => (
            <Link key={href} href={href} aria-current={current ? 'page' : undefined}>
              {label}
              {count === undefined ? null : <span className="n">{count}</span>}
            </Link>
          ))}
        </nav>
      ) : null}
      <span className="grow" />
      {children}
    </section>
  )
}
