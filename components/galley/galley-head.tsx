import { SignOffLine } from '@/components/reports/sign-off-line'
import { Time } from '@/components/ui/time'
import type { Galley } from '@/lib/articles/galley.query'
import { languageName } from '@/lib/articles/language-direction'

/** Where the article comes from, its headline and byline, as a reader would see them. */
export function GalleyHead({ galley }: { galley: Galley }) {
  return (
    <header>
      <p className="kicker" lang="en">
        {galley.publisher === null ? null : <bdi>{galley.publisher}</bdi>}
        {galley.publishedOn === null ? null : (
          <span dir="ltr">
            <Time at={galley.publishedOn} timeZone="UTC" day="only" />
          </span>
        )}
        <span dir="ltr">
          Version {galley.version}, imported <Time at={galley.importedAt} timeZone={galley.actor.timeZone} />
        </span>
        <span dir="ltr">{languageName(galley.language)}</span>
        {galley.signOff === null ? null : <SignOffLine signOff={galley.signOff} timeZone={galley.actor.timeZone} />}
      </p>
      <h1>{galley.title}</h1>
      {galley.byline === null ? null : <p className="byline">{galley.byline}</p>}
    </header>
  )
}
