import { type EvidenceBlockerKind, GRADES, type Grade, type Graded } from '@/lib/evidence/evidence-blocker'
import { EVIDENCE_BLOCKER_NAMES } from '@/lib/evidence/evidence-blocker-names'

type Props = { graded: Graded; stopping: readonly EvidenceBlockerKind[] }

/** How good the evidence of a claim is, why, and what is wrong with it: what stops sign-off first. */
export function GradeCard({ graded, stopping }: Props) {
  const { grade, reasons, blockers } = graded
  if (grade === null) return null
  const isStop = ({ kind }: (typeof blockers)[number]) => stopping.includes(kind)
  const sorted = [...blockers.filter(isStop), ...blockers.filter((blocker) => !isStop(blocker))]
  return (
    <section aria-labelledby="h-gr">
      <h2 className="h3" id="h-gr">
        Evidence grade
      </h2>
      <div className="grade">
        <p className="grade-mark">
          <strong>{grade}</strong>
          <Steps grade={grade} />
        </p>
        <div>
          <p className="grade-word">{GRADE_WORDS[grade]}</p>
          <ul className="grade-why">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      </div>
      {sorted.length === 0 ? (
        <p className="soft">Nothing about it stops sign-off or warns.</p>
      ) : (
        <ul className="grade-blockers" aria-label="What is wrong with the evidence">
          {sorted.map((blocker) => (
            <li key={blocker.kind} className={isStop(blocker) ? 'stops' : 'warns'}>
              <Sign stops={isStop(blocker) ? 'yes' : 'no'} />
              <p>
                <b>{isStop(blocker) ? 'Stops sign-off' : 'Warns'}</b>
                <span className="muted"> {EVIDENCE_BLOCKER_NAMES[blocker.kind].toLowerCase()}</span>
                <br />
                <WithLinks sentence={blocker.sentence} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** A sentence in which each piece of evidence it names leads to that piece. */
function WithLinks({ sentence }: { sentence: string }) {
  return sentence.split(/(E-\d+)/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <a key={at} className="link" href={`#${part.replace('E-', 'e')}`}>
        <bdi>{part}</bdi>
      </a>
    ),
  )
}

const GRADE_WORDS: Record<Grade, string> = {
  A: 'A document of the event, in hand',
  B: 'An official or original source',
  C: 'Two independent sources',
  D: 'One source, or a circle',
}

/** The grade as steps of a stair: four filled for A, one for D. */
function Steps({ grade }: { grade: Grade }) {
  const filled = GRADES.length - GRADES.indexOf(grade)
  return (
    <svg className="grade-steps" viewBox="0 0 38 18" aria-hidden="true" focusable="false">
      {GRADES.map((each, at) => (
        <rect
          key={each}
          className={at < filled ? 'full' : undefined}
          x={at * 10 + 0.75}
          y={12.75 - at * 4}
          width={6.5}
          height={4.5 + at * 4}
        />
      ))}
    </svg>
  )
}

/** A barred square stops, a triangle warns. */
function Sign({ stops }: { stops: 'yes' | 'no' }) {
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {stops === 'yes' ? (
        <path d="M2 2h12v12H2ZM4.5 8h7" fill="none" stroke="currentColor" strokeWidth="1.8" />
      ) : (
        <path d="M8 2 14.5 14h-13ZM8 6.5v3.5M8 11.8v.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      )}
    </svg>
  )
}
