import { answerFileSent } from '@/lib/web/answer-file-sent'
import { receiveEdition } from '@/lib/web/receive-edition'

/** Receives an edition of another desk, as JSON or as a bundle of up to 200 MB. */
export async function POST(request: Request): Promise<Response> {
  return answerFileSent(request, receiveEdition)
}
