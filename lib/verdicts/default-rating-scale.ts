import type { RatingFacts } from './rating'

/** The scale a new desk begins with, truest first; the desk makes it its own in the settings. */
export const DEFAULT_RATING_SCALE: readonly RatingFacts[] = [
  {
    label: 'Accurate',
    meaning: 'The sources show it as it is said, and nothing that matters is left out.',
    shape: 'accurate',
    colour: 'accurate',
    claimReviewValue: 5,
  },
  {
    label: 'Mostly accurate',
    meaning: 'The point holds; a detail is imprecise and does not change it.',
    shape: 'mostly',
    colour: 'mostly',
    claimReviewValue: 4,
  },
  {
    label: 'Needs context',
    meaning: 'It is right as far as it goes, and a reader would take it wrongly without what is missing.',
    shape: 'context',
    colour: 'context',
    claimReviewValue: 3,
  },
  {
    label: 'Misleading',
    meaning: 'True parts are put together so that a reader comes away with something that is not so.',
    shape: 'misleading',
    colour: 'misleading',
    claimReviewValue: 2,
  },
  {
    label: 'False',
    meaning: 'The sources show that it is not so.',
    shape: 'false',
    colour: 'false',
    claimReviewValue: 1,
  },
  {
    label: 'Cannot be verified',
    meaning: 'No source that can be had shows whether it is so.',
    shape: 'unverified',
    colour: 'unverified',
    claimReviewValue: null,
  },
]
