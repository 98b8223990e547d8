import { answerClaimImage } from '@/lib/web/public-image-answer'

type Params = { params: Promise<{ slug: string; number: string; part: string }> }

export async function GET(request: Request, { params }: Params) {
  const { slug, number, part } = await params
  return answerClaimImage(request, slug, number, part)
}
