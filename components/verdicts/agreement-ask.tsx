import type { AgreementFilter } from '@/lib/verdicts/agreement-filter'

type Person = { id: string; name: string }
type Props = { filter: AgreementFilter; reviewers: readonly Person[]; issue: string | null }

/** Which days and which two people; the address bar holds what was asked. */
export function AgreementAsk({ filter, reviewers, issue }: Props) {
  return (
    <search>
      <form action="/agreement" className="agree-ask" key={Object.values(filter).join(' ')}>
        <label>
          <span className="cap">From</span>
          <input className="in" type="date" name="from" defaultValue={filter.from} required />
        </label>
        <label>
          <span className="cap">To, this day too</span>
          <input className="in" type="date" name="to" defaultValue={filter.to} required />
        </label>
        <PersonChoice label="Reviewer" name="first" chosen={filter.first} people={reviewers} issue={issue} />
        <PersonChoice label="and reviewer" name="second" chosen={filter.second} people={reviewers} issue={issue} />
        <button className="btn" type="submit">
          Measure
        </button>
      </form>
      {issue === null ? null : (
        <p id="agree-issue" className="issue" role="alert">
          {issue} The whole desk is shown.
        </p>
      )}
    </search>
  )
}

type ChoiceProps = {
  label: string
  name: 'first' | 'second'
  chosen: string | null
  people: readonly Person[]
  issue: string | null
}

function PersonChoice({ label, name, chosen, people, issue }: ChoiceProps) {
  const known = people.some(({ id }) => id === chosen)
  const refused = issue === null ? {} : { 'aria-invalid': true, 'aria-describedby': 'agree-issue' }
  return (
    <label className="who-of">
      <span className="cap">{label}</span>
      <select className="in" name={name} defaultValue={chosen ?? ''} {...refused}>
        <option value="">Everybody</option>
        {chosen === null || known ? null : <option value={chosen}>Somebody without a verdict here</option>}
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </select>
    </label>
  )
}
