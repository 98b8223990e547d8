import { describe, expect, test } from 'vitest'
import { guessLanguage } from './guess-language'
import { directionOf, languageName } from './language-direction'

describe('languages', () => {
  test.each([
    ['en', 'The bridge was closed and the school had to move to the town hall.'],
    ['fr', 'Le pont est fermé et les élèves sont partis dans la ville avec le maire.'],
    ['de', 'Die Brücke ist gesperrt und der Verkehr wird über das Dorf geleitet.'],
    ['es', 'El puente está cerrado y los alumnos se fueron a la ciudad con el alcalde.'],
    ['pt', 'A ponte foi fechada e os alunos não foram para a escola com o prefeito.'],
    ['it', 'Il ponte è chiuso e gli alunni sono andati nella città con il sindaco.'],
    ['nl', 'De brug is gesloten en het verkeer werd niet door het dorp geleid.'],
    ['tr', 'Köprü kapandı ve bu bir sorun oldu; belediye daha sonra açıklama için geldi.'],
    ['pl', 'Most jest zamknięty i nie wiadomo, jak do tego doszło na drodze.'],
    ['ar', 'قالت الوزارة إن الجسر مغلق منذ الصباح.'],
    ['fa', 'وزارت گفت که پل از صبح بسته است و کسی آسیب ندیده.'],
    ['ur', 'وزارت نے کہا ہے کہ پل صبح سے بند ہے اور کوئی زخمی نہیں ہوا۔'],
    ['he', 'המשרד מסר כי הגשר סגור מהבוקר.'],
    ['ru', 'Министерство сообщило, что мост закрыт с утра, но никто не пострадал; это был пожар.'],
    ['uk', 'Міністерство повідомило, що міст закрито з ранку і ніхто не постраждав.'],
    ['zh', '该部门表示，大桥从早上起关闭。'],
    ['ja', '同省は橋が朝から閉鎖されていると発表した。'],
    ['ko', '그 부처는 다리가 아침부터 닫혔다고 밝혔다.'],
    ['el', 'Το υπουργείο ανακοίνωσε ότι η γέφυρα είναι κλειστή.'],
    ['hi', 'मंत्रालय ने कहा कि पुल सुबह से बंद है।'],
    ['und', '2024 — 84 %'],
    ['und', ''],
  ])('%s: %s', (language, text) => expect(guessLanguage(text)).toBe(language))

  test('a few Latin names do not make an Arabic text English', () => {
    expect(guessLanguage('قالت شبكة CNN و BBC إن الجسر مغلق منذ الصباح.')).toBe('ar')
  })
})

describe('directions and names', () => {
  test.each([
    ['Arabic runs from right to left', 'ar', 'rtl'],
    ['with a region too', 'fa-IR', 'rtl'],
    ['Urdu and Hebrew too', 'ur', 'rtl'],
    ['English does not', 'en-GB', 'ltr'],
    ['a script wins over the language', 'pa-Arab', 'rtl'],
    ['a Latin script too', 'ku-Latn', 'ltr'],
    ['the unknown runs from left to right', 'und', 'ltr'],
  ])('%s', (_, language, direction) => expect(directionOf(language)).toBe(direction))

  test.each([
    ['ar', 'Arabic'],
    ['en-GB', 'British English'],
    ['not a tag', 'not a tag'],
  ])('%s is called %s', (language, name) => expect(languageName(language)).toBe(name))
})
