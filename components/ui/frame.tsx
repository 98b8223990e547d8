import Link from 'next/link'
import type { ReactNode } from 'react'
import { CommandPalette } from './command-palette'
import { Glyph } from './glyph'
import { initialsOf } from './initials'
import { KeySheet } from './key-sheet'
import { NavLinks } from './nav-links'
import type { PaletteItem } from './palette-search'
import { PullMenu } from './pull-menu'
import { ThemeSwitch } from './theme-switch'

const MAIN = [
  ['/my-desk', 'My desk'],
  ['/articles', 'Articles'],
  ['/claims', 'Claims'],
  ['/sources', 'Sources'],
  ['/reports', 'Reports'],
] as const
const MORE = [
  ['/late', 'Late'],
  ['/reader-errors', 'Reported by readers'],
  ['/activity', 'Activity'],
  ['/agreement', 'Agreement'],
  ['/people', 'People'],
  ['/settings', 'Settings'],
  ['/account', 'Your account'],
] as const
const ACCOUNT = [['/account', 'Your account']] as const

const PLACES: PaletteItem[] = [
  ...MAIN,
  ['/notifications', 'Notifications'] as const,
  ...MORE,
  ['/articles/import', 'Import an article'] as const,
  ['/account/tokens', 'API tokens'] as const,
  ['/api-docs', 'API'] as const,
].map(([href, label]) => ({ group: 'Go to', label, hint: '', href }))

type Props = {
  desk: { id: string; name: string }
  /** Where else the person works, and how they get there. */
  otherDesks: readonly { id: string; name: string }[]
  switchDesk: (form: FormData) => Promise<void>
  person: { id: string; name: string; role: string }
  search: (words: string) => Promise<PaletteItem[]>
  signOut: () => Promise<void>
  /** Whoever owes a second factor reaches their account and nothing else. */
  reach: 'all' | 'account'
  /** The way to what the person is told. */
  bell: ReactNode
  children: ReactNode
}

/** The bar above every screen, and what stands below it. */
export function Frame({ desk, otherDesks, switchDesk, person, search, signOut, reach, bell, children }: Props) {
  return (
    <>
      <header className="top" data-person={person.id} data-desk={desk.id}>
        <div className="bar">
          {reach === 'account' ? null : (
            <PullMenu label={<Glyph name="menu" />} name="Menu" className="nav-menu" summaryClass="btn bare sm">
              <NavLinks links={MAIN} />
            </PullMenu>
          )}
          <Link className="logo" href="/" aria-label="Plumbline, where you begin">
            <Glyph name="logo" />
            <bdi>Plumbline</bdi>
          </Link>
          <nav className="nav" aria-label="Main">
            <NavLinks links={reach === 'account' ? ACCOUNT : MAIN} />
          </nav>
          <span className="grow" />
          {reach === 'account' ? null : <CommandPalette places={PLACES} search={search} />}
          {bell}
          <KeySheet />
          <PullMenu
            label={<span className="who me">{initialsOf(person.name)}</span>}
            name={`${person.name}, ${person.role}`}
            summaryClass="me"
          >
            <p className="cap">
              {person.name}, {person.role} of <bdi>{desk.name}</bdi>
            </p>
            {otherDesks.map(({ id, name }) => (
              <form key={id} action={switchDesk}>
                <input type="hidden" name="deskId" value={id} />
                <button type="submit">
                  Switch to <bdi>{name}</bdi>
                </button>
              </form>
            ))}
            <NavLinks links={reach === 'account' ? ACCOUNT : MORE} />
            <ThemeSwitch />
            <form action={signOut}>
              <button type="submit">Sign out</button>
            </form>
          </PullMenu>
        </div>
      </header>
      {children}
    </>
  )
}
