'use server'

import { changeDeskSettings } from '@/lib/people/change-desk-settings.command'
import { changeDeskSettingsInput } from '@/lib/people/change-desk-settings.input'
import { changePublicFaceInput } from '@/lib/people/change-public-face.input'
import { changeRatingScale } from '@/lib/verdicts/change-rating-scale.command'
import { changeRatingScaleInput } from '@/lib/verdicts/change-rating-scale.input'
import { changeFaceAsUploaded } from '@/lib/web/change-face-as-uploaded'
import { formAction } from '@/lib/web/form-action'

export const changeDeskSettingsAction = formAction(changeDeskSettingsInput, changeDeskSettings, {
  then: () => ({ message: 'The settings of the desk are saved.' }),
})
export const changeRatingScaleAction = formAction(changeRatingScaleInput, changeRatingScale, {
  then: () => ({ message: 'The rating scale is saved.' }),
})
export const changePublicFaceAction = formAction(changePublicFaceInput, changeFaceAsUploaded, {
  then: () => ({ message: 'What readers see is saved.' }),
})
