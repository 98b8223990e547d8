import { expect, test } from 'vitest'
import { likelyKind } from './likely-kind'

test.each([
  ['https://en.wikipedia.org/wiki/Kerman', 'reference_work', 'an encyclopedia'],
  ['https://x.com/office/status/1', 'social_post', 'a post'],
  ['https://netflix.com/title', 'news_report', 'a host that only ends in the letters of another'],
  ['https://www.youtube.com/watch?v=1', 'photo_or_video', 'a video'],
  ['https://www.reuters.com/world/1', 'wire', 'a wire service'],
  ['https://www.state.gov/briefing', 'official_statement', 'a government'],
  ['https://www.met.gov.uk/report', 'official_statement', 'another government'],
  ['https://www.uscourts.gov/case', 'court_record', 'a court, though of a government'],
  ['https://doi.org/10.1000/1', 'research', 'a paper'],
  ['https://harbour.example/news', 'news_report', 'nothing known'],
])('%s is most likely a %s: %s', (address, kind) => {
  expect(likelyKind(address)).toBe(kind)
})
