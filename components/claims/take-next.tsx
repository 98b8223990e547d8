'use client'

import { DeskForm, SubmitButton } from '@/components/ui/form'
import { useKeys } from '@/components/ui/use-keys'
import type { FormAction } from '@/lib/shared/form-state'
import { sendForm } from './send-form'

type Props = {
  action: FormAction
  /** Of which article it shall be; of any when left out. */
  articleId?: string
}

/** Takes the next claim nobody works on and leads to it; `t` does the same. */
export function TakeNext({ action, articleId }: Props) {
  useKeys({ t: () => sendForm('take-next') })
  return (
    <DeskForm action={action} id="take-next" label="Take the next claim">
      {articleId === undefined ? null : <input type="hidden" name="articleId" value={articleId} />}
      <SubmitButton className={articleId === undefined ? 'btn pri' : 'btn sm'} pending="Taking…">
        {articleId === undefined ? 'Take the next claim' : 'Take the next claim of this article'} <kbd>t</kbd>
      </SubmitButton>
    </DeskForm>
  )
}
