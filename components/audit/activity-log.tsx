import Link from 'next/link'
import { Empty } from '@/components/ui/empty'
import { FilterSelect } from '@/components/ui/filter-select'
import { type ActivityFilter, activityHref } from '@/lib/audit/activity-filter'
import type { Activity } from '@/lib/audit/activity.query'
import { EventLine } from './event-line'

type Props = { activity: Activity; filter: ActivityFilter; timeZone: string }

/** The log of the desk as sentences, newest first. */
export function ActivityLog({ activity, filter, timeZone }: Props) {
  const first = { ...filter, before: null }
  const people = activity.people.map(({ id, name }) => ({
    label: name,
    href: activityHref({ ...first, person: id }),
    set: id === filter.person,
  }))
  const articles = activity.articles.map(({ id, title }) => ({
    label: title,
    href: activityHref({ ...first, article: id }),
    set: id === filter.article,
  }))
  return (
    <main className="page narrow" id="main">
      <div className="head">
        <h1>Activity</h1>
        <span className="muted">every change, by whom and when; nothing here is ever changed or removed</span>
      </div>
      <fieldset className="filters">
        <legend className="vh">Filters</legend>
        <FilterSelect label="Person" none={activityHref({ ...first, person: null })} choices={people} />
        <FilterSelect label="Article" none={activityHref({ ...first, article: null })} choices={articles} />
        {filter.claim === null ? null : (
          <Link className="chip" href={activityHref({ ...first, claim: null })}>
            One claim only: show all
          </Link>
        )}
      </fieldset>
      {activity.entries.length === 0 ? <Empty>Nothing has happened here yet.</Empty> : null}
      <ol className="logl">
        {activity.entries.map((event) => (
          <EventLine key={event.id} event={event} timeZone={timeZone} />
        ))}
      </ol>
      <nav className="pager" aria-label="Pages">
        {filter.before === null ? null : (
          <Link className="btn sm" href={activityHref(first)}>
            Newest
          </Link>
        )}
        {activity.next === null ? null : (
          <Link className="btn sm" href={activityHref({ ...filter, before: activity.next })}>
            Older
          </Link>
        )}
      </nav>
    </main>
  )
}
