'use server'

import { askPasswordResetByForm } from '@/lib/web/ask-password-reset-action'

export const askPasswordResetAction = askPasswordResetByForm
