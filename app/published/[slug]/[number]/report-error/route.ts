import { answerErrorForm, receiveErrorForm } from '@/lib/web/report-error-answer'

type Context = { params: Promise<{ slug: string; number: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, number } = await params
  return answerErrorForm(request, slug, number)
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug, number } = await params
  return receiveErrorForm(request, slug, number)
}
