import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { homeOf } from '@/lib/people/home.query'
import { aDesk, aPerson } from '@/lib/testing/builders'
import { workAsApp } from '@/lib/testing/as-app'
import { changeView } from './change-view.command'
import { chooseHome } from './choose-home.command'
import { removeView } from './remove-view.command'
import { saveView } from './save-view.command'
import { MOST_OWN_VIEWS } from './saved-view'
import { changeViewInput, saveViewInput } from './saved-view.input'
import { savedViews } from './saved-views.query'
import { layoutAtFirst } from './table-layout'

let editor: Actor
let ines: Actor
let viewer: Actor

beforeAll(async () => {
  await workAsApp()
  const desk = await aDesk()
  editor = await aPerson(desk, 'editor')
  ines = await aPerson(desk, 'reviewer')
  viewer = await aPerson(desk, 'viewer')
})

const save = (actor: Actor, name: string, more: object = {}) =>
  saveView(actor, saveViewInput.parse({ name, query: '', ...more }))
const change = (actor: Actor, id: string, more: object) =>
  changeView(actor, changeViewInput.parse({ id, version: 1, ...more }))
const seen = async (actor: Actor, id: string) => (await savedViews(actor)).views.find((view) => view.id === id)

describe('a saved view', () => {
  test('keeps its filter as the table writes it, and a whole layout', async () => {
    const query = '?status=open,nonsense&sort=-due&page=7&colour=red&view=01a20746-7d27-703a-a3a3-11277acd09ab'
    const { id } = await save(ines, 'Due first', {
      query,
      layout: JSON.stringify({ density: 'compact', columns: 'x' }),
    })
    expect(await seen(ines, id)).toMatchObject({
      ...{ name: 'Due first', query: 'status=open&sort=-due', shared: 'no', version: 1, owner: ines.name, own: 'yes' },
      layout: { ...layoutAtFirst(), density: 'compact' },
      href: `/claims?status=open&sort=-due&view=${id}`,
      can: { change: true, share: false },
    })
  })

  test('a name is one’s own once, however it is written; others may have it too', async () => {
    await save(ines, 'Late in Sports')
    const taken = { kind: 'invalid', issues: { name: [expect.stringContaining('already')] } }
    await expect(save(ines, 'late in sports')).rejects.toMatchObject(taken)
    const { id } = await save(ines, 'Other')
    await expect(change(ines, id, { name: 'LATE IN SPORTS' })).rejects.toMatchObject(taken)
    await save(viewer, 'Late in Sports')
  })

  test('only who saved it sees it, until an editor shares it, which the log says', async () => {
    const { id } = await save(editor, 'Tonight', { query: 'due=day' })
    expect(await seen(ines, id)).toBeUndefined()
    await expect(change(ines, id, { name: 'Mine' })).rejects.toMatchObject({ kind: 'not-found' })
    await change(editor, id, { shared: 'yes' })
    expect(await seen(ines, id)).toMatchObject({ own: 'no', owner: editor.name, can: { change: false, share: false } })
    const event = await db().event.findFirstOrThrow({ where: { kind: 'view.shared' }, orderBy: { id: 'desc' } })
    expect(event).toMatchObject({ actorId: editor.userId, data: { name: 'Tonight' } })
    await expect(change(ines, id, { version: 2, name: 'Mine' })).rejects.toMatchObject({ kind: 'not-allowed' })
  })

  test('a reviewer shares none', async () => {
    await expect(save(ines, 'Everybody', { shared: 'yes' })).rejects.toMatchObject({ kind: 'not-allowed' })
    const { id } = await save(ines, 'Mine alone')
    await expect(change(ines, id, { shared: 'yes' })).rejects.toMatchObject({ kind: 'not-allowed' })
    expect(await seen(ines, id)).toMatchObject({ shared: 'no', version: 1 })
  })

  test('a stale version is refused, with theirs', async () => {
    const { id } = await save(ines, 'Before')
    await change(ines, id, { name: 'After', query: 'only=late' })
    await expect(change(ines, id, { name: 'Mine' })).rejects.toMatchObject({
      kind: 'conflict',
      conflict: { version: 2, theirs: { name: 'After', query: 'only=late' } },
    })
  })

  test('changing one thing leaves the others', async () => {
    const layout = { ...layoutAtFirst(), density: 'roomy' }
    const { id } = await save(ines, 'Roomy', { query: 'kind=date', layout })
    await change(ines, id, { name: 'Very roomy' })
    expect(await seen(ines, id)).toMatchObject({ name: 'Very roomy', query: 'kind=date', layout: { density: 'roomy' } })
  })

  test('a person keeps so many and no more', async () => {
    const person = await aPerson({ id: ines.deskId }, 'viewer', 'Nadia Rahal')
    const data = Array.from({ length: MOST_OWN_VIEWS - 1 }, (_none, place) => ({
      ...{ deskId: person.deskId, ownerId: person.userId, name: `View ${place}`, query: '', layout: {} },
    }))
    await db().savedView.createMany({ data })
    const two = await Promise.allSettled([save(person, 'One more'), save(person, 'And another')])
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('where a person begins', () => {
  test('with a view they chose, until it is gone or no longer theirs to see', async () => {
    const { id } = await save(editor, 'Front page', { query: 'priority=high', shared: 'yes' })
    expect(await homeOf(ines)).toBeNull()
    expect(await chooseHome(ines, { viewId: id })).toEqual({ name: 'Front page' })
    await chooseHome(editor, { viewId: id })
    const home = { href: `/claims?priority=high&view=${id}`, name: 'Front page' }
    expect(await homeOf(ines)).toEqual(home)
    expect((await savedViews(ines)).home).toBe(id)
    expect((await savedViews(viewer)).home).toBeNull()
    await change(editor, id, { shared: 'no' })
    expect([await homeOf(ines), await homeOf(editor)]).toEqual([null, home])
    await removeView(editor, { id })
    expect(await homeOf(editor)).toBeNull()
    await expect(chooseHome(editor, { viewId: id })).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('My desk again', async () => {
    const { id } = await save(ines, 'For a while')
    await chooseHome(ines, { viewId: id })
    expect(await chooseHome(ines, { viewId: null })).toEqual({ name: null })
    expect(await homeOf(ines)).toBeNull()
  })

  test('not with a view of another desk, or of somebody else', async () => {
    const { id } = await save(viewer, 'Secret')
    await expect(chooseHome(ines, { viewId: id })).rejects.toMatchObject({ kind: 'not-found' })
    const stranger = await aPerson(await aDesk(), 'admin')
    await expect(removeView(stranger, { id })).rejects.toMatchObject({ kind: 'not-found' })
    expect((await savedViews(stranger)).views).toEqual([])
  })
})
