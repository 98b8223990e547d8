import type { Metadata } from 'next'
import '@/components/people/people.css'
import { DeskFactsList, DeskSettingsForm } from '@/components/people/desk-settings'
import { PublicFaceFacts, PublicFaceForm } from '@/components/people/public-face'
import { RatingScaleForm } from '@/components/people/rating-scale-form'
import { RatingScaleList } from '@/components/people/rating-scale-list'
import { deskSettings } from '@/lib/people/desk-settings.query'
import { publicFace } from '@/lib/people/public-face.query'
import { ratingScale } from '@/lib/verdicts/rating-scale.query'
import { requireActor } from '@/lib/web/current-actor'
import { changeDeskSettingsAction, changePublicFaceAction, changeRatingScaleAction } from './actions'

export const metadata: Metadata = { title: 'Settings' }

/** What holds for the whole desk, which an admin changes. */
export default async function SettingsPage() {
  const actor = await requireActor()
  const [desk, face, scale] = await Promise.all([deskSettings(actor), publicFace(actor), ratingScale(actor)])
  return (
    <main className="page narrow settings" id="main">
      <h1>Settings</h1>
      <section className="sec" aria-labelledby="desk">
        <h2 id="desk">Desk {desk.can.change ? null : <span>an admin of the desk changes it</span>}</h2>
        {desk.can.change ? (
          <DeskSettingsForm
            desk={desk}
            timeZones={Intl.supportedValuesOf('timeZone')}
            action={changeDeskSettingsAction}
          />
        ) : (
          <DeskFactsList desk={desk} />
        )}
      </section>
      <section className="sec" aria-labelledby="readers">
        <h2 id="readers">
          What readers see <span>the look of reports, and the pages anybody can open</span>
        </h2>
        {face.can.change ? (
          <PublicFaceForm face={face} action={changePublicFaceAction} />
        ) : (
          <PublicFaceFacts face={face} />
        )}
      </section>
      <section className="sec" aria-labelledby="scale">
        <h2 id="scale">
          Rating scale <span>what a verdict can say, truest first; the number is ClaimReview’s, 1 falsest</span>
        </h2>
        {scale.can.change ? (
          <RatingScaleForm scale={scale} action={changeRatingScaleAction} />
        ) : (
          <RatingScaleList scale={scale} />
        )}
      </section>
    </main>
  )
}
