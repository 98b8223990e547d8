import { evidenceIssues } from '@/lib/evidence/evidence'
import { typedAddress } from '@/lib/evidence/typed-address'
import { DESK_FIELD, type FormAction, type FormState } from '@/lib/shared/form-state'
import { type SourceWay, sourceWay } from './source-way'

const EVIDENCE = ['claimId', 'stance', 'quote', 'locator', 'note']
const ABOUT = ['kind', 'publisher', 'author', 'publishedOn', 'language', 'derivesFromId', 'confidentiality']

/** Which fields of the form describe a new source, by the way it is given; what was typed for another way stays and is not sent. */
const FIELDS: Record<SourceWay, readonly string[]> = {
  address: ABOUT,
  file: ['title', ...ABOUT],
  text: ['title', 'text', ...ABOUT],
  person: ['title', 'text', 'spokenOn', 'spokenHow', 'spokenTerms', ...ABOUT],
  recording: ['title', 'text', 'url', ...ABOUT],
}

type Actions = { attach: FormAction; paste: FormAction }

/**
 * Attaches evidence in one press. A source given as text is kept first; `taken` is told of it, so that a refusal of the
 * evidence finds it chosen and no second one is made.
 */
export function attachInSteps(
  { attach, paste }: Actions,
  taken: (source: { id: string; title: string }) => void,
): FormAction {
  return async (previous, form) => {
    const way = sourceWay(form.get('way'))
    if (isChosen(form)) return attach(previous, forAttaching(form))
    if (way === 'address') return atTypedField(form, await attach(previous, forAttaching(form)))
    if (way === 'file') return refused({ file: [NOT_HERE] })
    if (!filled(form, 'text') && way !== 'text') return attach(previous, forAttaching(form))

    const missing = missingWords(form)
    if (missing !== null) return missing
    const kept = await paste(previous, newSource(form))
    if (kept.outcome !== 'done') return kept
    const id = String(kept.data?.sourceId ?? '')
    taken({ id, title: String(kept.data?.title ?? form.get('title') ?? '') })
    form.set('way', 'address')
    form.set('sourceId', id)
    return attach(previous, forAttaching(form))
  }
}

/** Adds a source by the way it is given: as it is described, or with its text. One that is here already is no new one. */
export function addInSteps({ add, paste }: { add: FormAction; paste: FormAction }): FormAction {
  return async (previous, form) => {
    const way = sourceWay(form.get('way'))
    if (isChosen(form)) return refused({ typed: ['This source is here already.'] })
    if (way === 'file') return refused({ file: [NOT_HERE] })
    if (way === 'address') return atTypedField(form, await add(previous, newSource(form)))
    return (way === 'text' || filled(form, 'text') ? paste : add)(previous, newSource(form))
  }
}

const NOT_HERE = 'The file is not here yet. Choose it, or wait until it has arrived.'

/** The fields of a new source as the server names them. */
export function newSource(form: FormData): FormData {
  const way = sourceWay(form.get('way'))
  const sent = new FormData()
  copy(form, sent, [DESK_FIELD, ...FIELDS[way]])
  if (way !== 'address') return sent
  const typed = String(form.get('typed') ?? '')
  const address = typedAddress(typed)
  sent.set('title', address === null ? typed : String(form.get('title') ?? ''))
  sent.set('url', address ?? String(form.get('url') ?? ''))
  return sent
}

/** One field takes a title or an address: what is wrong with either is said beside it. */
function atTypedField(form: FormData, state: FormState): FormState {
  if (state.outcome !== 'refused') return state
  const { title, url, ...issues } = state.issues
  const typed = typedAddress(String(form.get('typed') ?? '')) === null ? title : url
  const other = typed === title ? { url } : { title }
  const named = { ...issues, ...(typed === undefined ? {} : { typed }), ...other }
  return {
    ...state,
    issues: Object.fromEntries(Object.entries(named).flatMap(([name, said]) => (said ? [[name, said]] : []))),
  }
}

function forAttaching(form: FormData): FormData {
  const sent = isChosen(form) ? new FormData() : newSource(form)
  copy(form, sent, isChosen(form) ? [...EVIDENCE, 'sourceId', DESK_FIELD] : EVIDENCE)
  return sent
}

/** A source we have is chosen in the first way; who turned to another meanwhile means that one. */
function isChosen(form: FormData): boolean {
  return sourceWay(form.get('way')) === 'address' && filled(form, 'sourceId')
}

function copy(from: FormData, to: FormData, names: readonly string[]): void {
  for (const name of names) {
    const value = from.get(name)
    if (value !== null) to.set(name, value)
  }
}

function filled(form: FormData, name: string): boolean {
  return String(form.get(name) ?? '').trim() !== ''
}

/** What the evidence lacks, told before a source is made for it. */
function missingWords(form: FormData): FormState | null {
  const words = (name: string) => (filled(form, name) ? String(form.get(name)) : null)
  const issues = {
    ...(filled(form, 'stance') ? {} : { stance: ['Say whether it supports, refutes or gives context.'] }),
    ...evidenceIssues({ quote: words('quote'), note: words('note') }),
  }
  return Object.keys(issues).length === 0 ? null : refused(issues)
}

function refused(issues: Record<string, string[]>): FormState {
  return { outcome: 'refused', kind: 'invalid', message: Object.values(issues)[0]?.[0] ?? '', issues }
}
