'use client'

import { CheckField, TextArea, TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton, useFormState } from '@/components/ui/form'
import type { PublicFacePage } from '@/lib/people/public-face.query'
import type { FormAction } from '@/lib/shared/form-state'

/** How reports look, and whether the desk has pages that anybody can open. */
export function PublicFaceForm({ face, action }: { face: PublicFacePage; action: FormAction }) {
  return (
    <DeskForm action={action} draft="public-face" labelledBy="readers">
      <input type="hidden" name="version" value={face.version} />
      <div className="grid2">
        <TextField
          name="houseName"
          label="Name on reports"
          defaultValue={face.houseName ?? ''}
          placeholder={face.deskName}
          maxLength={100}
          hint="The name of the house. Left empty, it is that of the desk."
        />
        <TextField
          name="houseColour"
          label="Colour"
          defaultValue={face.houseColour ?? ''}
          placeholder="#1d4ed8"
          maxLength={7}
          dir="ltr"
          hint="Of rules and links on reports, as #1d4ed8; made darker where it could not be read."
        />
      </div>
      <LogoField logo={face.logo} />
      <p className="hint">Editions that are out keep the look they were published with.</p>
      <input type="hidden" name="publishes[]" value="" />
      <CheckField
        name="publishes[]"
        value="yes"
        defaultChecked={face.publishes === 'yes'}
        label={
          <>
            Publish pages that anybody can open.{' '}
            <span className="muted">
              Only editions that an editor makes public can be read there. Unticked, all of them are gone at once.
            </span>
          </>
        }
      />
      <TextField
        name="slug"
        label="Word in the address"
        defaultValue={face.slug ?? ''}
        placeholder={face.suggested}
        maxLength={40}
        dir="ltr"
        autoCapitalize="none"
        spellCheck={false}
        hint={<AddressHint face={face} />}
      />
      <TextArea
        name="correctionsPolicy"
        label="Corrections policy"
        defaultValue={face.correctionsPolicy ?? ''}
        maxLength={10_000}
        rows={5}
        hint="How errors are corrected, in your words; it stands on a page of its own beside every correction."
      />
      <div className="acts">
        <SubmitButton>Save what readers see</SubmitButton>
      </div>
    </DeskForm>
  )
}

function AddressHint({ face }: { face: PublicFacePage }) {
  if (face.address !== null) {
    return (
      <>
        Readers find you at{' '}
        <a className="link" href={face.address}>
          <bdi>{face.address}</bdi>
        </a>
        .
      </>
    )
  }
  return (
    <>
      As in /published/{face.suggested}. Small letters, digits and dashes; links already sent would break if it changed.
    </>
  )
}

function LogoField({ logo }: { logo: string | null }) {
  const { state } = useFormState()
  const issues = state.outcome === 'refused' ? (state.issues.logo ?? []) : []
  return (
    <div className="field house-logo">
      <label htmlFor="house-logo">
        <span>Logo</span>
      </label>
      {logo === null ? null : <img src={`data:image/png;base64,${logo}`} alt="The logo as reports print it" />}
      <input
        id="house-logo"
        type="file"
        name="logo"
        accept="image/png,image/jpeg,image/webp"
        aria-describedby="house-logo-hint"
      />
      <p id="house-logo-hint" className="hint">
        PNG, JPEG or WebP, 2 MB at most; it is drawn 800 by 240 pixels at most.
      </p>
      {issues.length === 0 ? null : <p className="issue">{issues.join(' ')}</p>}
      {logo === null ? null : <CheckField name="removeLogo[]" value="yes" label="Print no logo" />}
    </div>
  )
}

/** The same, to read. */
export function PublicFaceFacts({ face }: { face: PublicFacePage }) {
  const facts = [
    ['Name on reports', face.houseName ?? face.deskName],
    ['Colour', face.houseColour ?? 'the workbench’s own'],
    ['Public pages', face.publishes === 'yes' ? (face.address ?? 'yes') : 'none'],
    ['Corrections policy', face.correctionsPolicy ?? 'none'],
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
