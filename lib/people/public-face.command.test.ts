import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { workAsApp } from '@/lib/testing/as-app'
import { aDesk, aPerson, type TestDesk } from '@/lib/testing/builders'
import { changeFaceAsUploaded } from '@/lib/web/change-face-as-uploaded'
import { changePublicFaceInput, LOGO_MAX } from './change-public-face.input'
import { publicFace } from './public-face.query'

let desk: TestDesk
let admin: Actor

// The rights are those of the application, for all that follows.
beforeAll(workAsApp)

beforeEach(async () => {
  desk = await aDesk()
  admin = await aPerson(desk, 'admin')
})

const typed = (more: Record<string, unknown> = {}) =>
  changePublicFaceInput.parse({
    ...{ version: '1', publishes: ['', 'yes'], slug: ` Wire-${desk.id.slice(-8)} `, houseName: 'The Harbour Post' },
    ...{ houseColour: '#1D4ED8', correctionsPolicy: 'We correct within a day.', ...more },
  })

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 20, g: 60, b: 120, alpha: 1 } } })

async function uploaded(bytes: Buffer | string, name = 'logo.png'): Promise<File> {
  return new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name)
}

describe('what readers see', () => {
  test('is saved, with what was and what is in the log', async () => {
    await changeFaceAsUploaded(admin, typed())
    expect(await publicFace(admin)).toMatchObject({
      ...{ publishes: 'yes', slug: `wire-${desk.id.slice(-8)}`, houseName: 'The Harbour Post', houseColour: '#1d4ed8' },
      ...{ correctionsPolicy: 'We correct within a day.', logo: null, version: 2 },
    })
    const [event] = await db().event.findMany({ where: { deskId: desk.id }, orderBy: { id: 'desc' }, take: 1 })
    expect(event).toMatchObject({ kind: 'desk.settings-changed', data: { after: { publishes: 'yes' } } })
  })

  test('the same again changes nothing and writes nothing', async () => {
    await changeFaceAsUploaded(admin, typed())
    expect(await changeFaceAsUploaded(admin, typed({ version: '2' }))).toEqual({ version: 2 })
  })

  test('a logo is drawn anew, small enough for a page, and can go again', async () => {
    const jpeg = await picture(2_400, 900)
      .withMetadata({ exif: { IFD0: { Copyright: 'planted' } } })
      .jpeg()
      .toBuffer()
    await changeFaceAsUploaded(admin, typed({ logo: await uploaded(jpeg) }))
    const bytes = Buffer.from((await publicFace(admin)).logo ?? '', 'base64')
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 640, height: 240 })
    expect(bytes.includes('planted')).toBe(false)
    await changeFaceAsUploaded(admin, typed({ version: '2', removeLogo: ['yes'] }))
    expect((await publicFace(admin)).logo).toBeNull()
  })

  test.each([
    ['an SVG, which could carry scripts', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['no picture', 'GIF89a, or so it says'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
  ])('%s is refused beside its field, and nothing is saved', async (_what, bytes) => {
    const sent = typed({ logo: await uploaded(bytes) })
    await expect(changeFaceAsUploaded(admin, sent)).rejects.toMatchObject({
      kind: 'invalid',
      issues: { logo: [expect.stringContaining('cannot be read')] },
    })
    expect((await publicFace(admin)).version).toBe(1)
  })

  test('a word that another desk has is refused', async () => {
    await changeFaceAsUploaded(admin, typed({ slug: `taken-${desk.id.slice(-8)}` }))
    const other = await aPerson(await aDesk(), 'admin')
    const theirs = changeFaceAsUploaded(other, typed({ slug: `taken-${desk.id.slice(-8)}` }))
    await expect(theirs).rejects.toMatchObject({ kind: 'invalid', issues: { slug: [expect.any(String)] } })
  })

  test('a page opened before somebody else saved meets theirs', async () => {
    await changeFaceAsUploaded(admin, typed())
    await expect(changeFaceAsUploaded(admin, typed({ houseName: 'Other' }))).rejects.toMatchObject({ kind: 'conflict' })
  })

  test.each(['editor', 'reviewer', 'viewer'] as const)('a %s does not change it', async (role) => {
    const person = await aPerson(desk, role)
    await expect(changeFaceAsUploaded(person, typed())).rejects.toMatchObject({ kind: 'not-allowed' })
  })
})

describe('what cannot be typed', () => {
  test.each([
    ['publishing without a word in the address', { slug: '' }, 'slug'],
    ['a word with a slash', { slug: 'a/b' }, 'slug'],
    ['a colour that is more than a colour', { houseColour: '#fff;}body{display:none' }, 'houseColour'],
    ['a logo of more than 2 MB', { logo: new File([new Uint8Array(LOGO_MAX + 1)], 'logo.png') }, 'logo'],
  ])('%s', (_what, more, field) => {
    const sent = { version: '1', publishes: ['yes'], slug: 'wire', ...more }
    const { error } = changePublicFaceInput.safeParse(sent)
    expect(error?.issues.map(({ path }) => path[0])).toContain(field)
  })
})
