import { answerLogo } from '@/lib/web/public-export-answer'

type Params = { params: Promise<{ slug: string; number: string; part: string }> }

export async function GET(request: Request, { params }: Params) {
  const { slug, number, part } = await params
  return answerLogo(request, slug, number, part)
}
