import { messages } from '../words.ts'
import { fragmentOf } from '../route.ts'
import type { Opening } from '../session/use-document.ts'
import { Banner, ProblemText } from './banner.tsx'

/** What shows while a document is read, or cannot be. */
export function OpeningPage({ opening }: { opening: Exclude<Opening, { kind: 'open' }> }) {
  return (
    <main id="main" className="page" data-panel tabIndex={-1}>
      {opening.kind === 'opening' ? (
        <p className="quiet" role="status">
          {messages.application.loading}
        </p>
      ) : (
        <>
          <h1>{messages.application.cannotOpen}</h1>
          <Banner>
            <ProblemText problem={opening.problem} />
          </Banner>
          <p>
            <a href={fragmentOf({ page: 'library' })}>{messages.application.backToLibrary}</a>
          </p>
        </>
      )}
    </main>
  )
}
