import Link from 'next/link'

type Props = { page: number; pages: number; href: (page: number) => string }

/** The pages of a long list of claims. */
export function SetPages({ page, pages, href }: Props) {
  if (pages <= 1) return null
  return (
    <nav className="pager num" aria-label="Pages">
      {page > 1 ? (
        <Link className="btn sm" rel="prev" href={href(page - 1)} scroll={false}>
          Previous
        </Link>
      ) : null}
      <span className="muted">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <Link className="btn sm" rel="next" href={href(page + 1)} scroll={false}>
          Next
        </Link>
      ) : null}
    </nav>
  )
}
