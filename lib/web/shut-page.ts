/**
 * A stored page made ready for a frame that can reach nothing. The policy it is sent with stops scripts, styles, pictures and
 * frames from elsewhere; what no policy stops is a hint to connect somewhere before anything is asked for (`<link rel=preconnect>`),
 * and tags that change what the page is (`<base>`, `<meta>`). A browser knows a tag by the very letters behind `<`, so it is enough to
 * change these.
 */
export function shutPage(html: string): string {
  return html.replace(/<(\/?)(link|base|meta)(?![a-z0-9-])/gi, '<$1shut-$2')
}
