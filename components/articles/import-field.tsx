import { useId } from 'react'

type Props = {
  label: string
  name: string
  value: string
  issues: readonly string[]
  type?: 'text' | 'date' | 'url'
  list?: string
  note?: string
  dir?: 'auto'
  serif?: 'serif'
  change: (value: string) => void
}

/** One line to type, with what is wrong with it beside it; what was typed stays. */
export function ImportField({ label, name, value, issues, type = 'text', list, note, dir, serif, change }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>
        <span>
          {label} {note !== undefined && <small className="cap">{note}</small>}
        </span>
      </label>
      <input
        id={id}
        className={`in${serif === undefined ? '' : ' serif'}`}
        type={type}
        name={name}
        value={value}
        list={list}
        dir={dir}
        autoComplete="off"
        aria-invalid={issues.length > 0 || undefined}
        aria-describedby={`${id}-wrong`}
        onChange={(event) => change(event.target.value)}
      />
      <p id={`${id}-wrong`} className="issue">
        {issues[0]}
      </p>
    </div>
  )
}
