import { useState, type ReactNode } from 'react'
import type { Problem } from '../../shared/contract/problem.ts'
import { habits, messages } from '../words.ts'
import { useSession } from '../form/form-context.tsx'
import type { DocumentSession, Notice } from '../session/document-session.ts'
import { Banner, ProblemText } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { StayingBanners } from '../ui/staying-banners.tsx'
import { sayDone } from '../ui/toasts.tsx'

/** What must not pass unseen: text that is not saved, and text written twice. It stays, and can be copied. */
export function DocumentBanners({ session }: { session: DocumentSession }) {
  const save = useSession(session, (snapshot) => snapshot.save)
  const notices = useSession(session, (snapshot) => snapshot.notices)
  const words = messages.save
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => sayDone(words.copied),
      () => sayDone(words.notCopied),
    )
  if (save.kind !== 'failed' && notices.length === 0) return null
  return (
    <StayingBanners at="under">
      {save.kind === 'failed' && (
        <FoldingBanner key="failed" title={words.failedTitle} saysAll>
          <ProblemText problem={save.problem} />
          {!saysTextStays(save.problem) && <p>{words.failedText}</p>}
          <details>
            <summary>{words.showText}</summary>
            <pre className="kept-text">{beginning(session.unsavedTexts())}</pre>
          </details>
          <div className="actions">
            <Button onPress={() => void session.flush()}>{messages.problem.retry}</Button>
            <Button onPress={() => copy(session.unsavedTexts())}>{words.copy}</Button>
            <Button look="quiet" onPress={() => void session.discard()}>
              {words.discard}
            </Button>
          </div>
        </FoldingBanner>
      )}
      {notices.map((notice) => (
        <FoldingBanner
          key={notice.id}
          tone="to-justify"
          title={noticeTitle(notice)}
          onClose={() => session.dismiss(notice.id)}
        >
          <p>{noticeText(notice)}</p>
          <pre className="kept-text">{beginning(notice.text)}</pre>
          <div className="actions">
            <Button onPress={() => copy(notice.text)}>{words.copy}</Button>
          </div>
        </FoldingBanner>
      ))}
    </StayingBanners>
  )
}

/** A banner that can be folded to its first line, since it stays in front of the page. */
function FoldingBanner({
  tone = 'blocking',
  title,
  saysAll = false,
  onClose,
  children,
}: {
  tone?: 'blocking' | 'to-justify'
  title: string
  /** Whether it says all there is to say of a lost connection too. */
  saysAll?: boolean
  onClose?: () => void
  children: ReactNode
}) {
  const [folded, setFolded] = useState(false)
  return (
    <div {...(saysAll ? { 'data-says-all': '' } : {})}>
      <Banner tone={tone} {...(onClose ? { onClose } : {})}>
        <p className="banner-line">
          <strong>{title}</strong>
          <button
            type="button"
            className="link-button"
            aria-expanded={!folded}
            aria-label={`${messages.save[folded ? 'unfold' : 'fold']}${messages.colon}${title}`}
            onClick={() => setFolded(!folded)}
          >
            {messages.save[folded ? 'unfold' : 'fold']}
          </button>
        </p>
        {!folded && children}
      </Banner>
    </div>
  )
}

/** Whether a problem tells by itself that what is typed stays in the window. */
const saysTextStays = ({ next }: Problem) =>
  next === messages.connection.unreachableNext || next === messages.connection.restartedNext

/** Characters of a kept text that are shown; all of them are copied. */
const shownLength = 4_000

const beginning = (text: string) => (text.length > shownLength ? `${text.slice(0, shownLength)}\u00a0…` : text)

function noticeTitle({ kind }: Notice): string {
  if (kind === 'refused') return habits.refused.title
  return kind === 'both-wrote' ? messages.save.conflictTitle : messages.save.droppedTitle
}

function noticeText({ kind, label, reason }: Notice): string {
  if (kind === 'refused') return habits.refused.text(label, reason ?? '')
  return kind === 'both-wrote' ? messages.save.conflictText(label) : messages.save.droppedText(label)
}
