import type { EditionClaim, EditionContent, EditionPassage, PrintedEdition } from './edition'

/**
 * What readers may see of an edition: all but what only the desk said among itself: notes on evidence, comments, why and by whom
 * passages were marked, why it was signed off although something blocked it. Of what was taken for readers already, the same again.
 */
export function editionForReaders({ content, sha256 }: PrintedEdition): EditionContent {
  const { comments: _ours, signedOff, ...told } = content
  return {
    ...told,
    ...(signedOff === undefined ? {} : { signedOff: signedOff && { ...signedOff, reason: null } }),
    article: { ...content.article, passages: content.article.passages.map(withoutMark) },
    claims: content.claims.map(withoutNotes),
    takenFrom: content.takenFrom ?? sha256,
  }
}

function withoutMark(passage: EditionPassage): EditionPassage {
  return { ...passage, mark: null }
}

function withoutNotes(claim: EditionClaim): EditionClaim {
  return { ...claim, evidence: claim.evidence.map((evidence) => ({ ...evidence, note: null })) }
}
