import type { ReactNode } from 'react'

type Props = { title: ReactNode; about: ReactNode; children: ReactNode }

/** A page before the desk: what it is, in one line what it does, and one thing to do, under the plumb line. */
export function Door({ title, about, children }: Props) {
  return (
    <div className="p-in">
      <main className="signin" id="main">
        <span className="line" aria-hidden="true" />
        <div className="door">
          <div>
            <svg className="i bob" viewBox="0 0 14 20" aria-hidden="true">
              <path d="M7 0v10" stroke="currentColor" strokeWidth="1.6" />
              <path d="M7 19.5 3 11.5h8Z" fill="currentColor" />
              <path d="M2 10.2h10" stroke="currentColor" strokeWidth="1.6" />
            </svg>
            <h1>{title}</h1>
            <p>{about}</p>
          </div>
          {children}
        </div>
      </main>
      <footer>Plumbline: an article is checked claim by claim.</footer>
    </div>
  )
}
