import { expect, test } from 'vitest'
import { cutTitle } from './cut-title'

test.each([
  ['a short one stays', 'Inspection report', '\u2068Inspection report\u2069'],
  ['a long one is cut', 'Inspection report of the harbour authority', '\u2068Inspection report of the…\u2069'],
  ['wide letters take more room', 'MMMMMMMMMMMMMMMMMMMM', '\u2068MMMMMMMMMMMMM…\u2069'],
  ['Chinese too', '港口大桥检查报告北塔十四颗开裂', '\u2068港口大桥检查报告北塔十…\u2069'],
  ['Arabic is set apart', 'تقرير التفتيش', '\u2068تقرير التفتيش\u2069'],
  ['families are not parted', '👨‍👩‍👧‍👦'.repeat(20), `\u2068${'👨‍👩‍👧‍👦'.repeat(11)}…\u2069`],
])('%s', (_why, title, cut) => expect(cutTitle(title, 140)).toBe(cut))
