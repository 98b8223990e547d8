import { describe, expect, test } from 'vitest'
import { likeness, minhashOf } from './minhash'

const STORY = `The harbour bridge closed on Monday after engineers found fourteen cracked bolts on the north tower.
The city said that the bridge would stay shut for a year, and that a ferry would carry six thousand passengers a day until then.
Nobody was hurt. The last inspection took place five years ago and reported no defects at all, according to the harbour authority.`
const OTHER = `Rents in the old town rose by four per cent last winter, the housing office reported on its website this week.
Tenants say that the figures leave out furnished rooms, which are let for a few months at a time and cost far more than flats.
The office answers that it counts every contract it hears of, and asks landlords to send the others before the end of the month.`
/** As a text of this length was stored before it was read in pieces. */
const LONG_BEFORE_PIECES = [-2147065857, -2147474610, -2147437017, -2147477006]
const rewritten = STORY.replace('on Monday', 'this Monday').replace('a ferry would', 'one ferry is to')

describe('the likeness of two texts', () => {
  test.each([
    ['a text and itself are the same', STORY, STORY, 1, 1],
    ['capitals, accents and punctuation do not count', STORY, STORY.toUpperCase().replaceAll('.', ' –'), 1, 1],
    ['accents do not count', `Café ${STORY}`, `Cafe ${STORY}`, 1, 1],
    ['a story with a few words changed is alike', STORY, rewritten, 0.6, 0.95],
    ['a story inside a page with its furniture is alike', STORY, `Home News Sport ${STORY} Read more`, 0.75, 1],
    ['two stories are not', STORY, OTHER, 0, 0.1],
    ['half a story and half another is neither', STORY, STORY.slice(0, 220) + OTHER.slice(0, 220), 0.1, 0.6],
    ['the same words in another order are another text', STORY, STORY.split(' ').reverse().join(' '), 0, 0.1],
  ])('%s', (_why, a, b, least, most) => {
    const found = likeness(minhashOf(a), minhashOf(b))
    expect(found).toBeGreaterThanOrEqual(least)
    expect(found).toBeLessThanOrEqual(most)
  })

  test.each([
    ['nothing', ''],
    ['nineteen words', Array.from({ length: 19 }, (_, nth) => `word${nth}`).join(' ')],
    ['signs without words', '… — !? '.repeat(40)],
  ])('%s is too short to say anything', (_what, text) => {
    expect(minhashOf(text)).toEqual([])
    expect(likeness(minhashOf(text), minhashOf(text))).toBe(0)
  })

  test('Arabic and Chinese are read by words of their own', () => {
    const arabic = `أغلقت المدينة الجسر يوم الاثنين بعد أن عثر المهندسون على أربعة عشر برغيا متصدعا في البرج الشمالي وقالت إنه سيبقى مغلقا عاما كاملا`
    const chinese = '工程师在北塔发现十四颗开裂的螺栓之后港口大桥于周一关闭市政府表示大桥将关闭一年'
    expect(likeness(minhashOf(arabic), minhashOf(`${arabic}.`))).toBe(1)
    expect(likeness(minhashOf(chinese), minhashOf(`${chinese}。`))).toBe(1)
    expect(likeness(minhashOf(arabic), minhashOf(chinese))).toBe(0)
  })

  test('a text in pieces is the same text', () => {
    const long = Array.from({ length: 12_000 }, (_, nth) => `word${nth} ΟΔΟΣ café`).join(' ')
    expect(minhashOf(long).slice(0, 4)).toEqual(LONG_BEFORE_PIECES)
  })

  test('signs that stand for whole sentences do not fill the memory', () => {
    const before = process.memoryUsage.rss()
    expect(minhashOf('\ufdfa'.repeat(1_000_000))).toHaveLength(64)
    expect(process.memoryUsage.rss() - before).toBeLessThan(120 * 1024 * 1024)
  })

  test('64 signed 32-bit values that never change, for they are stored', () => {
    const values = minhashOf(STORY)
    expect(values).toHaveLength(64)
    expect(values.every((value) => value === (value | 0))).toBe(true)
    expect(values.slice(0, 4)).toEqual([-2142606662, -2115486866, -2131745625, -1943249337])
  })
})
