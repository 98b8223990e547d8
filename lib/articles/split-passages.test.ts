import { describe, expect, test } from 'vitest'
import { assembleText } from './assemble-text'
import { splitPassages } from './split-passages'

/** Splits one paragraph written with ` | ` where sentences must part, and writes it back the same way. */
function split(marked: string, language: string): string {
  const { text, paragraphs } = assembleText([{ text: marked.replaceAll(' | ', ' '), kind: 'paragraph' }])
  return splitPassages(text, paragraphs, language)
    .map(({ start, end }) => text.slice(start, end))
    .join(' | ')
}

describe('English', () => {
  test.each([
    ['plain sentences part', 'The bridge was closed. | Nobody was hurt.'],
    ['questions and shouts part', 'Who knew? | Everyone did! | The mayor left.'],
    ['a short month before a day goes on', 'The Jan. 3 attack was the first of two.'],
    ['a short month before a day and a comma goes on', 'It was on Jan. 3, Tehran said.'],
    ['a short month before a year goes on', 'They met in Sept. 2019 and again in Dec. 2020.'],
    ['a short month can end a sentence', 'It began in Jan. | The rest is known.'],
    ['a weekday before a month goes on', 'It opened Wed. Jan. 3 at noon.'],
    ['U.S. before a small letter goes on', 'U.S. officials knew of it. | They told nobody.'],
    ['U.S. before a name goes on', 'The U.S. Army and the U.N. Security Council agreed.'],
    ['U.S. can end a sentence', 'He moved to the U.S. | The family stayed.'],
    ['non-U.S. goes on', 'It covers U.S. and non-U.S. citizens alike.'],
    ['U.K. and E.U. go on', 'The U.K. Treasury wrote to the E.U. Commission.'],
    ['D.C. can end a sentence', 'She works in Washington, D.C. | Her brother does not.'],
    ['a general keeps his name', 'Gen. Salami spoke. | Gen. Bagheri did not.'],
    ['a major general keeps his name', 'Maj. Gen. Hossein Salami spoke in Kerman.'],
    ['a lieutenant colonel keeps his name', 'The order came from Lt. Col. Ann Reyes.'],
    ['doctors and professors keep their names', 'Dr. Okoye and Prof. Lind disagree. | Mr. Bauer does not.'],
    ['senators and representatives keep their names', 'Sen. Ruiz and Rep. Cole voted for it.'],
    ['a governor keeps his name after a comma', 'He asked Gov. Hale, who refused.'],
    ['a saint keeps the city', 'The plot in St. Petersburg failed. | St. Louis was spared.'],
    ['a saint can stand at the end of the city', 'It happened in St. Petersburg. | Nobody died.'],
    ['initials keep the name', 'J. K. Rowling wrote it.'],
    ['initials without a space keep the name', 'J.K. Rowling wrote it. | J.R.R. Tolkien did not.'],
    ['a middle initial keeps the name', 'George W. Bush signed it. | John F. Kennedy had refused.'],
    ['a first initial keeps the name', 'The report names A. Smith as author.'],
    ['a letter that ends a sentence ends it', 'They chose plan B. | The rest is history.'],
    ['No. before a number goes on', 'It stands at No. 5 in the list. | No. 6 is empty.'],
    ['no as an answer ends the sentence', 'He said no. | Five others said yes.'],
    ['a page goes on', 'See p. 12 and pp. 14 to 20. | Then read on.'],
    ['an article and a section go on', 'It breaks Art. 5 and Sec. 12 of the law.'],
    ['a volume and a figure go on', 'It is in Vol. 3, Fig. 7 of the report.'],
    ['a.m. and p.m. go on', 'It began at 5 a.m. and ended at 6 p.m. on Monday.'],
    ['p.m. can end a sentence', 'It ended at 6 p.m. | Police left.'],
    ['p.m. before a weekday goes on', 'It ended at 6 p.m. Monday. | Police left.'],
    ['p.m. before a time zone goes on', 'It ended at 6 p.m. GMT on the dot.'],
    ['decimals are one number', 'Prices rose 3.5 percent. | Wages rose 0.4 percent.'],
    ['money with decimals is one number', 'It cost $1.25 million. | He paid $3.'],
    ['a sentence may begin with a number', 'The bus fell into the river. | 84 people were killed.'],
    ['a number may end a sentence', 'It happened in 2015. | The army left in 2016.'],
    ['a version number is one number', 'They run version 3.2.1 of it.'],
    ['i.e. and e.g. go on', 'Some groups, e.g. Red Cross staff, i.e. Ana and Ben, stayed.'],
    ['versus goes on', 'The case of Roe vs. Wade, or Roe v. Wade, is known.'],
    ['a company goes on before a small letter', 'Acme Inc. said it would pay.'],
    ['a company goes on before a name', 'He runs Acme Corp. Europe from Paris.'],
    ['a company can end a sentence', 'He runs Acme Inc. | The firm is old.'],
    ['Jr. goes on', 'Martin Luther King Jr. spoke. | He was heard.'],
    ['et al. goes on', 'Reyes et al. found nothing.'],
    ['a doctorate goes on', 'Ana Lind, Ph.D., wrote it. | She has a Ph.D. | He does not.'],
    ['a closing quote stays with its sentence', 'He said, “We left.” | Then he left.'],
    ['straight quotes close the same way', 'He said, "We left." | Then he left.'],
    ['single curly quotes close the same way', 'He said, ‘We left.’ | Then he left.'],
    ['a quote before he said goes on', '“We left,” he said. | “It was late.”'],
    ['a question in quotes before he asked goes on', '“Did they know?” he asked. | Nobody spoke.'],
    ['a question in quotes before a named speaker goes on', '“Did they know?” Ms. Reyes asked. | Nobody spoke.'],
    ['a shout in quotes before a small letter goes on', '“Stop!” shouted the guard.'],
    [
      'several quoted sentences before he said stay attached',
      '“We warned them. They did nothing,” he said. | He left.',
    ],
    ['several quoted sentences before a named speaker stay', '“We warned them. Nobody came!” said Ana Lind.'],
    [
      'straight quoted sentences before he said stay attached',
      '"We warned them. They did nothing," he said. | He left.',
    ],
    ['several quoted sentences that end it part', 'He said: “We warned them. | They did nothing.” | He left.'],
    ['an open quotation is cut like any text', '“The policy is old. | We follow it for a reason.'],
    ['a quote within an open quotation is no stop', '“It has a “duty to warn” policy. | We follow it.'],
    ['a sentence in brackets stays with its brackets', 'They left. | (Nobody saw it.) | They came back.'],
    ['an abbreviation in brackets goes on', 'The group (led by Gen. Ruiz) left.'],
    ['an ellipsis before a small letter goes on', 'They waited... and waited… until noon.'],
    ['an ellipsis can end a sentence', 'They waited… | Nobody came.'],
    ['a gap in brackets stays with the sentence before', 'They left. […] | Nobody saw it.'],
    ['a note number stays with its sentence', 'They left.[12] | Nobody saw it.'],
    ['dashes do not part', 'They left — all of them — at noon. | Nobody saw it.'],
    ['a dash after a question goes on', '“Why?” — he would not say.'],
    ['an address is one piece', 'See https://example.org/a.b?c=D!e for it. | It is long.'],
    ['an address can end a sentence', 'See www.example.org. | It is long.'],
    ['a mail address is one piece', 'Write to a.lind@example.org today.'],
    ['a domain name is one piece', 'The site example.org is down.'],
    ['numbers of a list stay with their line', '1. The bridge. | 2. The road was closed too.'],
    ['a question mark and a shout are one stop', 'What?! | Nobody knew.'],
    ['a semicolon and a colon do not part', 'He knew; she did not: that was all.'],
    ['one sentence without a stop is one passage', 'Nobody was hurt in the fire'],
    ['stops alone join the sentence before', 'They left. ... | Nobody saw it.'],
  ])('%s', (_, marked) => expect(split(marked, 'en')).toBe(marked))

  test('a forgotten space after a stop still parts', () => {
    expect(split('They fled the attack.The group left.', 'en')).toBe('They fled the attack. | The group left.')
  })
})

describe('other languages', () => {
  test.each([
    ['Arabic stops part', 'ar', 'قالت الوزارة إن الجسر مغلق. | لم يصب أحد.'],
    ['the Arabic question mark parts', 'ar', 'من كان يعلم؟ | الجميع كان يعلم!'],
    ['the Arabic comma and semicolon do not part', 'ar', 'غادر الجميع، ولم يبق أحد؛ وكان الليل طويلا.'],
    ['an Arabic doctor keeps his name', 'ar', 'قال د. أحمد إن الجسر مغلق. | لم يصب أحد.'],
    ['Arabic quotes stay closed', 'ar', 'قال: "غادرنا المدينة." | ثم غادر.'],
    ['several Arabic quoted sentences before the speaker stay', 'ar', '«غادرنا المدينة. لم يبق أحد»، قال أحمد.'],
    ['an Arabic question before who asked goes on', 'ar', '«هل كنتم تعلمون؟» سأل المراسل. | لم يجب أحد.'],
    ['Arabic digits with a decimal sign are one number', 'ar', 'ارتفعت الأسعار ٣٫٥ في المئة. | لم ترتفع الأجور.'],
    ['an Arabic word with a vowel sign ends a sentence', 'ar', 'غادر الجميع جميعاً. | ولم يبق أحد.'],
    ['Latin names in Arabic text do not part', 'ar', 'قالت شبكة CNN إن الجسر مغلق. | لم يصب أحد.'],
    ['Persian stops part', 'fa', 'وزارت بهداشت گفت پل بسته است. | کسی آسیب ندید.'],
    ['Persian questions part', 'fa', 'چه کسی می‌دانست؟ | همه می‌دانستند.'],
    ['Urdu full stops part', 'ur', 'پل بند ہے۔ | کوئی زخمی نہیں ہوا۔'],
    ['German ordinals before a month go on', 'de', 'Am 3. Januar schloss die Brücke. | Niemand wurde verletzt.'],
    ['German ordinals after an article go on', 'de', 'Es war der 2. Weltkrieg. | Er endete 1945.'],
    ['German short words go on', 'de', 'Dr. Bauer wohnt z. B. in der Hauptstr. 5 in Köln.'],
    ['a German year ends a sentence', 'de', 'Das war 2015. | Die Armee ging.'],
    ['German quotes stay closed', 'de', '„Wir gingen. Es war spät“, sagte er. | Dann ging er.'],
    ['French titles go on', 'fr', 'M. Durand et Mme. Petit sont partis. | Personne ne l’a vu.'],
    ['French quotes with spaces stay closed', 'fr', 'Il a dit : « Nous partons. » | Puis il est parti.'],
    ['Spanish titles and turned marks', 'es', '¿Quién lo sabía? | El Sr. Ruiz lo sabía. | ¡Nadie más!'],
    ['Russian initials go on', 'ru', 'А. С. Пушкин написал это в 1825 г. в деревне. | Никто не знал.'],
    ['Chinese stops part without a space', 'zh', '桥关闭了。没有人受伤。'],
    ['a language that is no tag is split like English', 'not a tag', 'They left. | Nobody saw it.'],
    ['an unknown language is split all the same', 'und', 'They left. | Nobody saw it.'],
  ])('%s', (_, language, marked) => {
    const expected = language === 'zh' ? marked.replace('。', '。 | ') : marked
    expect(split(marked, language)).toBe(expected)
  })
})
