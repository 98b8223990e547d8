import type { FormAction } from '@/lib/shared/form-state'
import { layoutShown } from './use-table-layout'

/** The action, which is sent along how the columns stand when it is sent. */
export function withLayout(action: FormAction): FormAction {
  return (previous, form) => {
    form.set('layout', JSON.stringify(layoutShown()))
    return action(previous, form)
  }
}
