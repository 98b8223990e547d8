'use client'

import { useRouter } from 'next/navigation'
import { useState, useSyncExternalStore } from 'react'
import { keptText } from '@/lib/articles/kept-text'
import type { ImportPreview } from '@/lib/articles/preview-import.query'
import { type FormAction, type FormState, idle } from '@/lib/shared/form-state'
import { EMPTY_DRAFT, type DraftStore, type ImportDraft, importDraftOf, NOT_KEPT } from './import-draft'
import { ImportFieldsForm } from './import-fields-form'
import { ImportLines } from './import-lines'
import { PasteOrChoose } from './paste-or-choose'
import { send } from './send'

type Props = {
  /** Whose draft this is; another person at the same browser has their own. */
  draftKey: string
  preview: FormAction
  importArticle: FormAction
}

const noStore = () => () => {}

/** Two steps on one page: hand in a text, then confirm what of it stays and what it is. Nothing typed is lost on the way. */
export function ImportArticle({ draftKey, preview, importArticle }: Props) {
  const store = typeof window === 'undefined' ? null : importDraftOf(draftKey)
  const draft = useSyncExternalStore(
    store?.subscribe ?? noStore,
    () => store?.read() ?? EMPTY_DRAFT,
    () => EMPTY_DRAFT,
  )
  const kept = useSyncExternalStore(
    store?.subscribe ?? noStore,
    () => store?.kept() ?? NOT_KEPT,
    () => NOT_KEPT,
  )
  const ready = useSyncExternalStore(
    noStore,
    () => true,
    () => false,
  )
  const [state, setState] = useState<FormState>(idle)
  const [waiting, setWaiting] = useState<'reading' | 'importing' | null>(null)
  const router = useRouter()
  if (store === null) return <PasteOrChoose draft={draft} waiting="starting" state={state} kept={kept} />

  const read = async (file: File | null) => {
    setWaiting('reading')
    const answer = await send(preview, file === null ? pasted(draft) : { from: 'file', file })
    if (answer.outcome === 'done') takeReading(store, JSON.parse(String(answer.data?.preview)) as ImportPreview)
    setState(answer.outcome === 'done' ? idle : answer)
    setWaiting(null)
  }

  const confirm = async (again: 'refuse' | 'import') => {
    setWaiting('importing')
    const answer = await send(importArticle, { ...keptText(staying(draft)), ...draft.fields, again })
    setState(answer)
    if (answer.outcome !== 'done') return setWaiting(null)
    store.forget()
    router.push(`/articles/${answer.data?.articleId}`)
  }

  const { reading } = draft
  if (reading === null) {
    const step = ready ? waiting : 'starting'
    return <PasteOrChoose draft={draft} waiting={step} state={state} kept={kept} change={store.change} read={read} />
  }
  return (
    <div className="import-two">
      <ImportLines
        reading={reading}
        fields={draft.fields}
        change={(change) => store.change({ reading: { ...reading, ...change } })}
      />
      <ImportFieldsForm
        fields={draft.fields}
        here={reading.here}
        state={state}
        kept={kept}
        waiting={waiting}
        lines={reading.lines.length - reading.out.length}
        change={(change) => store.change({ fields: { ...draft.fields, ...change } })}
        confirm={confirm}
        back={() => {
          setState(idle)
          store.change({ reading: null })
        }}
      />
    </div>
  )
}

/** The clipboard's HTML goes along only while the words it came with stand unchanged. */
function pasted({ text, clipboard }: ImportDraft): Record<string, string> {
  return clipboard !== null && clipboard.plain === text
    ? { from: 'paste', text, html: clipboard.html }
    : { from: 'paste', text }
}

/** The guesses fill the fields; what the editor types over them afterwards stays. */
function takeReading(store: DraftStore, { lines, guess, url, readAs, name, here }: ImportPreview): void {
  const out = lines.flatMap(({ leaveOut }, index) => (leaveOut === null ? [] : [index]))
  store.change({
    reading: { lines, readAs, name, here, out, asWas: [] },
    fields: {
      title: guess.title,
      byline: guess.byline ?? '',
      publisher: guess.publisher ?? '',
      publishedOn: guess.publishedOn ?? '',
      language: guess.language,
      direction: guess.direction,
      url: url ?? '',
    },
  })
}

function staying({ reading }: ImportDraft) {
  const out = new Set(reading?.out)
  const asWas = new Set(reading?.asWas)
  return (reading?.lines ?? []).flatMap((line, index) => {
    if (out.has(index)) return []
    return [{ kind: line.kind, text: asWas.has(index) && line.edit !== null ? line.edit.was : line.text }]
  })
}
