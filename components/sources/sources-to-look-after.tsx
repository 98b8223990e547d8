import Link from 'next/link'
import { OnePressForm } from '@/components/evidence/one-press-form'
import { Empty } from '@/components/ui/empty'
import { Time } from '@/components/ui/time'
import { lookAfterHref } from '@/lib/evidence/sources-filter'
import type { SourcesToLookAfter as List, SourceToLookAfter } from '@/lib/evidence/sources-to-look-after.query'
import type { FormAction } from '@/lib/shared/form-state'

const OUTCOMES = { changed: 'changed', gone: 'gone', unreachable: 'cannot be reached' } as const

/** Sources whose address no longer gives what was captured, the latest checked first. */
export function SourcesToLookAfter({ list, capture }: { list: List; capture: FormAction }) {
  if (list.rows.length === 0) {
    return (
      <Empty>
        Every address that was checked still gives what was captured. <Link href="/sources">Show all sources</Link>
      </Empty>
    )
  }
  return (
    <>
      <p className="lede">Their addresses give something else now, or nothing. What was captured stays as it is.</p>
      <ul className="look-after">
        {list.rows.map((source) => (
          <li key={source.id}>
            <p>
              <Link className="link stm" href={`/sources/${source.id}`}>
                <bdi>{source.title}</bdi>
              </Link>{' '}
              <b className="late">{OUTCOMES[source.outcome]}</b>
            </p>
            <p className="soft">
              {source.sentence}{' '}
              <span className="muted">
                Checked <Time at={source.checkedAt} timeZone={list.timeZone} />, {restsOn(source)}
              </span>
            </p>
            {list.can.capture && source.outcome === 'changed' ? (
              <OnePressForm
                action={capture}
                fields={{ sourceId: source.id }}
                label={`Capture ${source.title} again`}
                pending="Asking…"
              >
                Capture again
              </OnePressForm>
            ) : null}
          </li>
        ))}
      </ul>
      {list.next === null ? null : (
        <nav className="pager" aria-label="Pages">
          <Link className="link" href={lookAfterHref(list.next)}>
            Checked before these
          </Link>
        </nav>
      )}
    </>
  )
}

function restsOn({ evidence, snapshot }: SourceToLookAfter): string {
  const pieces =
    evidence === 0 ? 'no evidence' : evidence === 1 ? '1 piece of evidence' : `${evidence} pieces of evidence`
  return snapshot === null ? `${pieces}, nothing stored` : `${pieces}, snapshot ${snapshot} stored`
}
