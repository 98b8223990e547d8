'use client'

import { CheckField, SelectField, TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { EVIDENCE_BLOCKER_MEANINGS, EVIDENCE_BLOCKERS } from '@/lib/evidence/evidence-blocker'
import { EVIDENCE_BLOCKER_NAMES } from '@/lib/evidence/evidence-blocker-names'
import type { DeskSettings } from '@/lib/people/desk-settings.query'
import type { FormAction } from '@/lib/shared/form-state'

const VERDICTS = [
  { value: '1', label: '1: one reviewer settles a claim' },
  { value: '2', label: '2: a second reviewer confirms' },
  { value: '3', label: '3: three reviewers agree' },
]
const VERDICTS_MORE = [
  { value: '1', label: 'as many as for any other claim' },
  { value: '2', label: '2 at least: a second reviewer confirms' },
  { value: '3', label: '3: three reviewers agree' },
]

/** What an admin sets for the whole desk. */
export function DeskSettingsForm({
  desk,
  timeZones,
  action,
}: {
  desk: DeskSettings
  timeZones: string[]
  action: FormAction
}) {
  return (
    <DeskForm action={action} draft="desk-settings" labelledBy="desk">
      <input type="hidden" name="version" value={desk.version} />
      <div className="grid2">
        <TextField name="name" label="Name" defaultValue={desk.name} maxLength={100} required />
        <TextField
          name="reportPrefix"
          label="Report prefix"
          className="upper"
          defaultValue={desk.reportPrefix}
          maxLength={8}
          hint={`Reports are numbered ${desk.reportPrefix}-2024-017.`}
          required
        />
      </div>
      <div className="grid2">
        <TextField
          name="timeZone"
          label="Time zone"
          defaultValue={desk.timeZone}
          maxLength={64}
          list="time-zones"
          hint="Dates are read and due times fall in it."
          required
        />
        <TextField
          name="publicationUrl"
          label="Publication address"
          type="url"
          defaultValue={desk.publicationUrl ?? ''}
          maxLength={2000}
          hint="Where readers find the reports; ClaimReview needs it. May stay empty."
        />
      </div>
      <VerdictRules desk={desk} />
      <SecondFactorRule desk={desk} />
      <datalist id="time-zones">
        {timeZones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <StoppingBlockers stopping={desk.stoppingBlockers} />
      <div className="acts">
        <SubmitButton>Save the desk</SubmitButton>
      </div>
    </DeskForm>
  )
}

/** How many verdicts settle a claim, and who sees them when. */
function VerdictRules({ desk }: { desk: DeskSettings }) {
  return (
    <>
      <div className="grid2">
        <SelectField
          name="verdictsNeeded"
          label="Verdicts needed"
          choices={VERDICTS}
          defaultValue={String(desk.verdictsNeeded)}
          hint="A change settles no claim by itself: on each that waits, the next verdict decides."
        />
        <SelectField
          name="verdictsNeededMore"
          label="Verdicts needed on an accusation or a claim of high priority"
          choices={VERDICTS_MORE}
          defaultValue={String(desk.verdictsNeededMore)}
        />
      </div>
      <input type="hidden" name="sealVerdicts[]" value="" />
      <CheckField
        name="sealVerdicts[]"
        value="yes"
        defaultChecked={desk.sealVerdicts === 'yes'}
        label={
          <>
            Seal verdicts.{' '}
            <span className="muted">
              While a claim waits for verdicts, nobody sees those of others, nor comments on them, before they give
              their own; only that they were given, and by whom.
            </span>
          </>
        }
      />
    </>
  )
}

/** Who needs more than a password. */
function SecondFactorRule({ desk }: { desk: DeskSettings }) {
  return (
    <>
      <input type="hidden" name="secondFactorForEditors[]" value="" />
      <CheckField
        name="secondFactorForEditors[]"
        value="yes"
        defaultChecked={desk.secondFactorForEditors === 'yes'}
        label={
          <>
            Ask editors and admins for a second factor.{' '}
            <span className="muted">
              Whoever has none sets one up before they can do anything else. Whoever signs in through their organisation
              is not asked: it has its own.
            </span>
          </>
        }
      />
    </>
  )
}

/** A box for each thing that can be wrong with evidence; an empty word goes along, so that none ticked can be told from not asked. */
function StoppingBlockers({ stopping }: { stopping: DeskSettings['stoppingBlockers'] }) {
  return (
    <fieldset className="checks stacked">
      <legend>What stops sign-off</legend>
      <p className="hint">What is not ticked only warns. Reports print both.</p>
      <input type="hidden" name="stoppingBlockers[]" value="" />
      {EVIDENCE_BLOCKERS.map((kind) => (
        <CheckField
          key={kind}
          name="stoppingBlockers[]"
          value={kind}
          defaultChecked={stopping.includes(kind)}
          label={
            <>
              {EVIDENCE_BLOCKER_NAMES[kind]}. <span className="muted">{EVIDENCE_BLOCKER_MEANINGS[kind]}</span>
            </>
          }
        />
      ))}
    </fieldset>
  )
}

/** The same, to read. */
export function DeskFactsList({ desk }: { desk: DeskSettings }) {
  const facts = [
    ['Name', desk.name],
    ['Report prefix', desk.reportPrefix],
    ['Time zone', desk.timeZone],
    ['Verdicts needed', String(desk.verdictsNeeded)],
    ['On an accusation or high priority', String(Math.max(desk.verdictsNeeded, desk.verdictsNeededMore))],
    ['Verdicts', desk.sealVerdicts === 'yes' ? 'sealed until one’s own is given' : 'seen by everybody at once'],
    ['Second factor', desk.secondFactorForEditors === 'yes' ? 'asked of editors and admins' : 'left to each'],
    ['Publication address', desk.publicationUrl ?? 'none'],
    ['Stops sign-off', desk.stoppingBlockers.map((kind) => EVIDENCE_BLOCKER_NAMES[kind]).join(', ') || 'nothing'],
  ]
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
