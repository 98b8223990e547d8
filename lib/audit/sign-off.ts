/** An editor's word that an article may go out as it stood; withdrawn by whatever changed what it rests on. */
export type SignOff = {
  editor: string
  signedAt: Date
  /** Why, although something blocked it. */
  reason: string | null
  /** Null while it stands; `did` is the rest of a sentence that begins with who did it, a whole one when the workbench did. */
  withdrawn: { at: Date; by: string | null; did: string } | null
}

/** Why a sign-off does not stand any more: "Ines Duarte edited C-4: statement". */
export function whyWithdrawn({ by, did }: NonNullable<SignOff['withdrawn']>): string {
  return by === null ? did : `${by} ${did}`
}
