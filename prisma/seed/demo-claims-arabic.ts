import type { DemoClaim, DemoMark } from './demo-claim'

/** The claims of the Arabic article. */
export const ARABIC_CLAIMS: readonly DemoClaim[] = [
  {
    by: 'reviewer',
    quote: 'قُتل 84 شخصا وأصيب المئات',
    statement: 'قُتل 84 شخصا وأصيب المئات في تفجيري كرمان.',
    kind: 'quantity',
    priority: 'high',
    assignee: 'reviewer',
    tags: 'casualties, Kerman',
    evidence: [
      {
        by: 'reviewer',
        source: 'wire',
        stance: 'supports',
        quote: 'The authorities in Kerman put the dead at 84.',
        locator: 'paragraph 2',
      },
    ],
    verdicts: [
      {
        by: 'reviewer',
        rating: 'Mostly accurate',
        rationale: 'الرقم كما ورد في اليوم التالي للهجوم، ولا يشمل من توفي من الجرحى بعد ذلك.',
        fix: 'قُتل 84 شخصا على الأقل وأصيب المئات',
      },
    ],
  },
  {
    by: 'reviewer',
    quote: 'التحذير كان محددا بما يكفي لإحباط التفجيرين',
    statement: 'كان التحذير الأمريكي محددا بما يكفي لإحباط التفجيرين.',
    kind: 'attribution',
    claimant: 'مسؤولون أمريكيون',
    via: 'Wall Street Journal',
    assignee: 'editor',
    due: { days: 1, at: '18:00' },
    tags: 'warning',
    evidence: [
      {
        by: 'reviewer',
        source: 'newspaper',
        stance: 'supports',
        quote: 'What was passed on was precise about the place, and came in time to be of use, the officials said.',
        locator: 'paragraph 3',
      },
    ],
  },
  {
    by: 'editor',
    quote: 'فرع التنظيم في أفغانستان، ISIS-K، هو الذي خطط للهجوم',
    statement: 'فرع التنظيم في أفغانستان (ISIS-K) هو الذي خطط للهجوم.',
    kind: 'attribution',
    claimant: 'مسؤولون أمريكيون',
    tags: 'ISIS-K',
  },
]

export const ARABIC_MARKS: readonly DemoMark[] = [
  { by: 'editor', begins: 'غير أن التحذير وحده', kind: 'opinion', reason: 'رأي كاتبة المقال.' },
]
