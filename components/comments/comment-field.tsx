'use client'

import { useId } from 'react'
import { TextArea } from '@/components/ui/fields'
import { COMMENT_MAX } from '@/lib/comments/comment'
import type { Mentionable } from '@/lib/comments/mentions'
import { useMentionList } from './use-mention-list'

type Props = { label: string; people: readonly Mentionable[]; text?: string }

/** Where a comment is typed; an @ offers the people of the desk below it. */
export function CommentField({ label, people, text }: Props) {
  const id = useId()
  const { open, box, look, leaveUnlessHere, press, take, close } = useMentionList(people)
  const optionId = (index: number) => `${id}-${index}`
  return (
    <div className="mention" ref={box}>
      <TextArea
        name="text"
        label={label}
        hint="Stays on the desk. An @ names somebody, who is told."
        defaultValue={text}
        maxLength={COMMENT_MAX}
        autoFocus
        autoComplete="off"
        aria-autocomplete="list"
        aria-controls={open === null ? undefined : id}
        aria-activedescendant={open === null ? undefined : optionId(open.active)}
        onInput={look}
        onSelect={leaveUnlessHere}
        onKeyDown={press}
        onBlur={close}
      />
      {open === null ? null : (
        <ul className="names" role="listbox" id={id} aria-label="People of the desk">
          {open.offered.map(({ name, people: called }, index) => (
            <li
              key={name}
              id={optionId(index)}
              role="option"
              aria-selected={index === open.active}
              // The field keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(index)}
            >
              <bdi>{name}</bdi>
              {called > 1 ? <span className="muted">{called} people, all are told</span> : null}
            </li>
          ))}
        </ul>
      )}
      <p className="vh" role="status">
        {open === null ? '' : `${offered(open.offered.length)}. Arrows choose, Enter takes, Escape leaves.`}
      </p>
    </div>
  )
}

function offered(names: number): string {
  return names === 1 ? '1 name' : `${names} names`
}
