import { answerPart } from '@/lib/web/public-report-answer'

type Params = { params: Promise<{ slug: string; number: string; part: string }> }

export async function GET(request: Request, { params }: Params) {
  const { slug, number, part } = await params
  return answerPart(request, slug, number, part)
}
