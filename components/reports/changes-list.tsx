import Link from 'next/link'
import { FixDiff } from '@/components/verdicts/fix-diff'
import { wordsOf } from '@/lib/exports/words'
import type { EditionChange } from '@/lib/reports/edition'
import type { ChangeKind } from '@/lib/reports/edition-change'
import { LineShown } from './line-shown'

type Props = {
  changes: readonly EditionChange[]
  /** Where a claim that is still there can be read. */
  to: (claim: { id: string; number: number }) => string
}

const words = wordsOf('en')

/** What changed between two editions, in words, claim by claim; longer texts with what went struck and what came underlined. */
export function ChangesList({ changes, to }: Props) {
  if (changes.length === 0) return <p className="soft">{words.say('nothingChanged')}</p>
  return (
    <ul className="changed">
      {byClaim(changes).map(({ claim, of }) => (
        <li key={claim?.id ?? 'report'}>
          {claim === null ? null : <About claim={claim} href={isGone(of) ? null : to(claim)} />}
          <ul>
            {of.map((change, index) => (
              <li key={index}>
                <Change change={change} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

type OfClaim = { claim: EditionChange['claim']; of: EditionChange[] }

/** Changes of one claim stand beside each other already. */
function byClaim(changes: readonly EditionChange[]): OfClaim[] {
  const groups: OfClaim[] = []
  for (const change of changes) {
    const last = groups.at(-1)
    if (last !== undefined && last.claim?.id === change.claim?.id) last.of.push(change)
    else groups.push({ claim: change.claim, of: [change] })
  }
  return groups
}

function isGone(changes: readonly EditionChange[]): boolean {
  return changes.some(({ kind }) => kind === 'claim-removed')
}

function About({ claim, href }: { claim: { number: number }; href: string | null }) {
  const name = `C-${claim.number}`
  if (href === null) return <b>{name}</b>
  return (
    <Link className="link" href={href}>
      {name}
    </Link>
  )
}

function Change({ change }: { change: EditionChange }) {
  const { kind, before, after } = change
  const title = DIFFERS[kind]
  if (title === undefined || before === null || after === null || before.length + after.length < LONG)
    return <LineShown line={words.lines.change({ ...change, claim: null })} />
  return (
    <>
      {title}
      <FixDiff quote={before} fix={after} />
    </>
  )
}

/** So many characters are easier compared than read twice. */
const LONG = 160

const DIFFERS: Partial<Record<ChangeKind, string>> = {
  title: 'The title changed:',
  introduction: 'The introduction changed:',
  statement: 'The statement changed:',
  quote: 'The quoted words changed:',
  rationale: 'The rationale changed:',
  fix: 'The proposed wording changed:',
  contact: 'What was answered changed:',
}
