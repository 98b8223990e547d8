import './verdicts.css'
import { Glyph } from '@/components/ui/glyph'
import { Person } from '@/components/ui/person'
import { Time } from '@/components/ui/time'
import type { ClaimPanel } from '@/lib/claims/claim-panel.query'

/** Verdicts that stand and cannot be read yet: how many, whose and since when, and what opens them. */
export function SealedVerdicts({ claim }: { claim: ClaimPanel }) {
  const { sealedVerdicts, timeZone } = claim
  if (sealedVerdicts.length === 0) return null
  return (
    <div className="sealed">
      <p>
        <Glyph name="seal" className="i-l" /> <b>{sealedSentence(claim)}</b>
      </p>
      <ul>
        {sealedVerdicts.map(({ reviewer, givenAt }) => (
          <li key={reviewer.id}>
            <Person name={reviewer.name} small /> <bdi>{reviewer.name}</bdi>{' '}
            <span className="muted">
              <Time at={givenAt} timeZone={timeZone} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const COUNT: Record<number, string> = { 1: 'One verdict is', 2: 'Two verdicts are', 3: 'Three verdicts are' }

/** “One verdict is sealed until you give yours.” Whoever gives none sees it when the claim is settled or disputed. */
function sealedSentence({ sealedVerdicts, can }: Pick<ClaimPanel, 'sealedVerdicts' | 'can'>): string {
  const count = sealedVerdicts.length
  const until = can.giveVerdict ? 'you give yours' : 'enough are given'
  return `${COUNT[count] ?? `${count} verdicts are`} sealed until ${until}.`
}
