import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assembleText } from './assemble-text'
import { splitPassages } from './split-passages'
import { checkableReasons, checkableReasonsOf } from './suggest-claims'

const cuesOf = (sentence: string, language: string) =>
  checkableReasons(sentence, language).map(({ reason, because }) => `${reason}: ${because}`)

describe('English', () => {
  test.each([
    ['a figure with its noun', 'The fire killed 84 Iranians.', ['quantity: 84 Iranians']],
    ['a figure with a name and a noun', 'It killed 13 US soldiers.', ['quantity: 13 US soldiers']],
    ['a figure that is only about right', 'It killed more than 80 people.', ['quantity: more than 80 people']],
    ['a spelled number', 'The bridge has twelve arches.', ['quantity: twelve arches']],
    ['a number of members', 'It lost two of its members.', ['quantity: two of its members']],
    ['hundreds without a figure', 'Hundreds of homes burned.', ['quantity: Hundreds of homes']],
    ['money in millions', 'The repair cost $1.2 million.', ['quantity: $1.2 million']],
    ['a share in percent', 'Rents rose by 12% in the city.', ['quantity: 12%']],
    ['a share in words', 'Rents rose by 12 percent.', ['quantity: 12 percent']],
    ['a majority', 'A majority of voters agreed.', ['quantity: A majority of voters']],
    ['a doubling', 'The price has doubled.', ['quantity: doubled']],
    ['a day with its year', 'The bridge fell on January 3, 2024.', ['date: January 3, 2024']],
    ['a short month', 'The bridge fell on Jan. 3 at dawn.', ['date: Jan. 3']],
    ['a day before its month', 'The bridge fell on 3 January 2024.', ['date: 3 January 2024']],
    ['a month with its year', 'The bridge fell in August 2021.', ['date: August 2021']],
    ['a month alone', 'The bridge fell in December.', ['date: in December']],
    ['the middle of a month', 'It has been shut since mid-October.', ['date: mid-October']],
    ['a year', 'The group was founded in 2015.', ['date: 2015']],
    ['a decade', 'The group was founded in the 1990s.', ['date: the 1990s']],
    ['a weekday', 'The bridge fell on Friday.', ['date: on Friday']],
    ['a time told from today', 'The bridge fell two years ago.', ['date: two years ago']],
    ['a week told from today', 'The bridge fell earlier this month.', ['date: earlier this month']],
    ['an ISO date', 'The page was changed 2024-01-03.', ['date: 2024-01-03']],
    ['a time of day', 'The bridge fell at 5:30 a.m. in the fog.', ['date: 5:30 a.m.']],
    ['worst since', 'It was the worst flood since 1979.', ['superlative: worst flood since', 'date: 1979']],
    ['largest', 'It is the largest city of the region.', ['superlative: largest city']],
    ['an adjective in -iest', 'It was the bloodiest day of the war.', ['superlative: bloodiest day']],
    ['one of the most', 'It is one of the most dangerous roads.', ['superlative: one of the most dangerous']],
    ['the first time', 'It was the first time the bridge fell.', ['superlative: the first time']],
    ['a first', 'The group first emerged in the hills.', ['superlative: first emerged']],
    ['the only', 'It is the only bridge in town.', ['superlative: the only bridge']],
    ['never before', 'The river had never before flooded the town.', ['superlative: never before']],
    ['a record', 'Rents are at a record high.', ['superlative: record high']],
    ['a quotation', 'It is known as the “duty to warn” here.', ['quotation: “duty to warn”']],
    ['a quotation in straight quotes', 'It is known as the "duty to warn" here.', ['quotation: "duty to warn"']],
    ['a quotation that goes on in the next sentence', '“The policy is old.', ['quotation: “The policy is old.']],
    ['a quotation that ends here', 'We follow it for a reason.”', ['quotation: We follow it for a reason.”']],
    ['said', 'The warning was clear, a US official said.', ['attribution: said']],
    ['according to', 'The warning was clear, according to the paper.', ['attribution: according to']],
    ['confirmed', 'Officials confirmed that they had it.', ['attribution: confirmed']],
    ['officials say', 'Officials say the bridge is safe.', ['attribution: Officials say']],
    ['told', 'The mayor told reporters to leave.', ['attribution: told']],
    ['suggested that', 'Some have suggested that it was planned.', ['attribution: have suggested that']],
    ['reportedly', 'The mayor has reportedly left.', ['attribution: reportedly']],
    ['led to', 'The storm led to a long closure.', ['cause: led to']],
    ['because of', 'The school closed because of the storm.', ['cause: because of']],
    ['responsible for', 'It was responsible for the bombing.', ['cause: was responsible for']],
    ['due to', 'The delay was due to ice.', ['cause: due to']],
    ['caused', 'A spark caused the fire.', ['cause: caused']],
    ['linked to', 'The men are linked to the group.', ['cause: are linked to']],
    ['a figure in an opinion stays checkable', 'I think 84 people died.', ['quantity: 84 people']],
  ])('%s', (_, sentence, expected) => expect(cuesOf(sentence, 'en')).toEqual(expected))

  test.each([
    ['a bare opinion', 'I think the mayor is a fool.'],
    ['an opinion with a reason', 'I love it because it is green.'],
    ['a stage direction', 'Turn the page.'],
    ['a heading', 'Duty to warn'],
    ['a plain description', 'The road winds through the hills.'],
    ['a generic statement', 'In some cases, it also warns its neighbours.'],
    ['a thing called first', 'The first lady smiled.'],
    ['doing one’s best', 'She did her best.'],
    ['the best way', 'That is the best way to go.'],
    ['at least', 'At least it was green.'],
    ['the forest in the west', 'The forest in the west is the priest’s interest.'],
    ['the name of a road', 'The A-17 and the G7 meet here.'],
    ['a name with a number', 'They sold the COVID-19 ward.'],
    ['a title in quotes', 'He reads “War Peace” at night.'],
    ['one word in quotes', 'It is a “policy” of sorts.'],
    ['an address with numbers', 'See https://example.org/2024/84.html for it.'],
    ['may and march as verbs', 'They may march again.'],
    ['having said that', 'Having said that, he left.'],
    ['an empty sentence', ''],
  ])('%s gets no mark', (_, sentence) => expect(cuesOf(sentence, 'en')).toEqual([]))
})

describe('other languages', () => {
  test.each([
    ['Arabic figures', 'ar', 'قتل 84 شخصا في الحريق.', ['quantity: 84 شخصا']],
    ['Arabic-Indic figures', 'ar', 'قتل ٨٤ شخصا في الحريق.', ['quantity: ٨٤ شخصا']],
    ['Arabic spelled numbers', 'ar', 'سيطروا على ثلاثة مستودعات.', ['quantity: ثلاثة مستودعات']],
    ['an Arabic speaker', 'ar', 'وقال المتحدث إن الجسر مغلق.', ['attribution: وقال']],
    ['Arabic “according to”', 'ar', 'الجسر مغلق وفقا للوزارة.', ['attribution: وفقا للوزارة']],
    ['Arabic “confirmed”', 'ar', 'أكدت الوزارة إغلاق الجسر.', ['attribution: أكدت']],
    ['an Arabic weekday', 'ar', 'سقط الجسر يوم الخميس.', ['date: يوم الخميس']],
    ['an Arabic year', 'ar', 'سقط الجسر عام 2015.', ['date: عام 2015']],
    ['an Arabic superlative', 'ar', 'هذا أكبر جسر في المدينة.', ['superlative: أكبر جسر']],
    ['an Arabic first', 'ar', 'سقط الجسر لأول مرة.', ['superlative: لأول مرة']],
    ['an Arabic cause', 'ar', 'أغلق الجسر بسبب العاصفة.', ['cause: بسبب']],
    ['Persian figures', 'fa', 'در آتش‌سوزی ۸۴ نفر کشته شدند.', ['quantity: ۸۴ نفر']],
    ['a Persian speaker', 'fa', 'سخنگو گفت پل بسته است.', ['attribution: گفت']],
    ['a Persian superlative', 'fa', 'این بزرگ‌ترین پل شهر است.', ['superlative: بزرگ‌ترین پل']],
    ['a Persian cause', 'fa', 'پل به دلیل توفان بسته شد.', ['cause: به دلیل']],
    ['a Persian weekday', 'fa', 'پل دوشنبه بسته شد.', ['date: دوشنبه']],
    ['French', 'fr', 'Selon le maire, le pont est tombé le 3 janvier.', ['attribution: Selon', 'date: 3 janvier']],
    ['German', 'de', 'Laut Polizei starben 84 Menschen.', ['attribution: Laut', 'quantity: 84 Menschen']],
    ['Spanish', 'es', 'Según el alcalde, murieron 84 personas.', ['attribution: Según', 'quantity: 84 personas']],
    ['a language without words of its own still has figures', 'sw', 'Watu 84 walikufa.', ['quantity: 84 walikufa']],
  ])('%s', (_, language, sentence, expected) => expect(cuesOf(sentence, language)).toEqual(expected))

  test.each([
    ['Arabic', 'ar', 'الطريق طويل وجميل.'],
    ['Persian', 'fa', 'راه دراز و زیباست.'],
  ])('a plain %s sentence gets no mark', (_, language, sentence) => expect(cuesOf(sentence, language)).toEqual([]))
})

describe('all sentences', () => {
  test('the words of a cue stand where it says, in order', () => {
    const word = fc.constantFrom(
      '84',
      'people',
      'said',
      '“a b',
      'c”',
      'Jan.',
      '3',
      'the worst',
      'since',
      '1979',
      'led to',
      '%',
      'قال',
      '٨٤',
      '😀',
      '.',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.constantFrom('en', 'ar', 'fr'), (words, language) => {
        const sentence = words.join(' ')
        const cues = checkableReasons(sentence, language)
        for (const { because, start, end } of cues) expect(sentence.slice(start, end)).toBe(because)
        expect(cues.map(({ start }) => start)).toEqual(cues.map(({ start }) => start).sort((a, b) => a - b))
      }),
    )
  })

  test('a heading of a text has no cue, a sentence has them where it stands in the text', () => {
    const { text, paragraphs } = assembleText([
      { text: 'Worst flood since 1979', kind: 'heading' },
      { text: 'It killed 84 people.', kind: 'paragraph' },
    ])
    const cues = splitPassages(text, paragraphs, 'en').map((passage) => checkableReasonsOf(text, passage, 'en'))
    expect(cues).toEqual([[], [{ reason: 'quantity', because: '84 people', start: 34, end: 43 }]])
    expect(text.slice(34, 43)).toBe('84 people')
  })
})
