/** The outlines a rating can have, and the inks it can be printed in: told by shape and word as well as by colour. */
export const RATING_SHAPES = ['accurate', 'mostly', 'context', 'misleading', 'false', 'unverified'] as const
export type RatingShape = (typeof RATING_SHAPES)[number]

/** A label of the desk's scale as screens show it. */
export type RatingLabel = { label: string; shape: RatingShape; colour: RatingShape }
