import { describe, expect, test } from 'vitest'
import { bylineOf, furnitureOf, strayLead } from './page-furniture'

describe('lines of the page', () => {
  test.each([
    ['an ISO timestamp', '2024-01-25T15:17:50+00:00', 'timestamp'],
    ['a written date', 'Published: January 25, 2024 15:17', 'timestamp'],
    ['smaller letters', 'A-', 'letters'],
    ['plain letters', 'A', 'letters'],
    ['larger letters', 'A+', 'letters'],
    ['all three', 'A- A A+', 'letters'],
    ['share', 'Share this article', 'share'],
    ['a row of buttons', 'Share Tweet Email Print', 'share'],
    ['a row with signs', 'Facebook | Twitter | WhatsApp', 'share'],
    ['Arabic share and print', 'مشاركة طباعة', 'share'],
    ['subscribe', 'Subscribe to our newsletter', 'subscribe'],
    ['Arabic subscribe', 'اشترك في النشرة', 'subscribe'],
    ['cookies', 'We use cookies to improve your visit.', 'cookies'],
    ['comments', 'Please read our comment policy before you post.', 'comments'],
    ['Arabic comments', 'الآراء الواردة أدناه لا تعبر عن رأي الموقع.', 'comments'],
    ['read more', 'Read more: What the river did', 'other articles'],
    ['related', 'Related articles', 'other articles'],
    ['Arabic read more', 'اقرأ أيضا: ماذا فعل النهر', 'other articles'],
    ['advertisement', 'ADVERTISEMENT', 'advertisement'],
    ['copyright', '© 2024 The Lantern', 'copyright'],
    ['all rights', 'All rights reserved.', 'copyright'],
    ['a picture credit', 'Photo: Ana Lind', 'picture'],
    ['the time it takes', '5 min read', 'time it takes'],
  ])('%s', (_, line, word) => expect(furnitureOf(line)?.because).toContain(word))

  test.each([
    ['a sentence', 'The bridge was closed.'],
    ['a sentence that begins with share', 'Share prices fell on Friday.'],
    ['a sentence that begins with print', 'Print is not dead, she said.'],
    ['a sentence that begins with watch', 'Watch the river and you will see it rise.'],
    ['a sentence that begins with read', 'Read more than once, the letter says little.'],
    ['a sentence about comments', 'His comments drew anger in the town.'],
    ['a sentence about a subscription', 'Subscribers of the paper rose to 400 in a year.'],
    ['a sentence that begins with a', 'A man left.'],
    ['a heading', 'Duty to warn'],
    ['an Arabic sentence', 'شارك المئات في المسيرة.'],
  ])('%s stays', (_, line) => expect(furnitureOf(line)).toBeNull())
})

describe('bylines and strays', () => {
  test.each([
    ['By Ana Lind', 'Ana Lind'],
    ['By Ana Lind and Ben Okoye', 'Ana Lind and Ben Okoye'],
    ['Von Jana Bauer', 'Jana Bauer'],
    ['بقلم: آنا ليند', 'آنا ليند'],
    ['By the river it was quiet', null],
    ['By Friday all had left.', null],
  ])('%s names %s', (line, name) => expect(bylineOf(line)).toBe(name))

  test.each([
    ['a slash is taken off', '/ It seems so.', 'It seems so.'],
    ['a bar is taken off', '| It seems so.', 'It seems so.'],
    ['a path is no stray', '/etc is a folder.', null],
    ['a dash that opens speech stays', '— No, he said.', null],
  ])('%s', (_, line, text) => expect(strayLead(line)?.text ?? null).toBe(text))
})
