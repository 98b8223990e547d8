import {
  isAdmin,
  isAssignee,
  isAuthor,
  isEditor,
  isReviewer,
  isUnassigned,
  isViewer,
  type Predicate,
  tookNoSide,
} from './predicates'

/** Who may do what, read aloud: any line is enough, all words in the line must hold. Everything belongs to one desk, always. */
export const PERMISSIONS = {
  'desk.read': [[isViewer]],
  'desk.change-settings': [[isAdmin]],
  'people.manage': [[isAdmin]],
  'article.import': [[isEditor]],
  'passage.mark': [[isReviewer]],
  'mark.withdraw': [[isReviewer, isAuthor], [isEditor]],
  'claim.record': [[isReviewer]],
  'claim.edit': [[isReviewer]],
  'claim.assign': [[isEditor], [isReviewer, isAssignee], [isReviewer, isUnassigned]],
  'claim.drop': [[isReviewer, isAuthor], [isReviewer, isAssignee], [isEditor]],
  'claim.reopen': [[isReviewer]],
  'claim.adjudicate': [[isEditor, tookNoSide]],
  'source.add': [[isReviewer]],
  'source.edit': [[isReviewer]],
  'source.capture': [[isReviewer]],
  'source.type-text': [[isReviewer]],
  'evidence.attach': [[isReviewer]],
  'evidence.edit': [[isReviewer, isAuthor], [isEditor]],
  'evidence.withdraw': [[isReviewer, isAuthor], [isEditor]],
  'contact.record': [[isReviewer]],
  'verdict.give': [[isReviewer]],
  'report.publish': [[isEditor]],
} as const satisfies Record<string, readonly (readonly Predicate[])[]>

export type Permission = keyof typeof PERMISSIONS
