import { initialsOf } from './initials'

/** A person as a disc of initials; the name is there for whoever points at it or hears it. */
export function Person({ name, me = false, small = false }: { name: string; me?: boolean; small?: boolean }) {
  return (
    <span className={`who${me ? ' me' : ''}${small ? ' sm' : ''}`} title={name} role="img" aria-label={name}>
      <span aria-hidden="true">{initialsOf(name)}</span>
    </span>
  )
}
