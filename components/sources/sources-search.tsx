import { SOURCE_KIND_WORDS, SOURCE_KINDS } from '@/lib/evidence/source'
import type { SourcesFilter } from '@/lib/evidence/sources-filter'

/** Searches the sources by words and kind; the address bar holds what was asked. */
export function SourcesSearch({ filter }: { filter: SourcesFilter }) {
  return (
    <search>
      <form action="/sources" className="search-row" key={`${filter.search} ${filter.kind ?? ''}`}>
        <label>
          <span className="vh">Search title, publisher, author or address</span>
          <input
            className="in"
            type="search"
            name="q"
            defaultValue={filter.search}
            maxLength={200}
            dir="auto"
            placeholder="Title, publisher, author or address"
          />
        </label>
        <label>
          <span className="vh">Kind</span>
          <select className="in" name="kind" defaultValue={filter.kind ?? ''}>
            <option value="">Any kind</option>
            {SOURCE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {SOURCE_KIND_WORDS[kind]}
              </option>
            ))}
          </select>
        </label>
        <button className="btn" type="submit">
          Search
        </button>
      </form>
    </search>
  )
}
