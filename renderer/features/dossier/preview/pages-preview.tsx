import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { passageText } from '../../../../shared/dossier/passage-text.ts'
import { Banner, ProblemText } from '../../../ui/banner.tsx'
import { preview as words } from '../../../words.ts'
import { show } from './preview-column.ts'
import type { Followed } from './use-followed.ts'
import { usePages } from './use-pages.ts'
import type { Preview } from './use-preview.ts'

/** Pages drawn before anything is known of what is seen. */
const firstPages = [1, 2, 3]

/** Pages this far from what is seen are drawn too. */
const nearby = '400px'

/** The document as it will be printed, at the page where one writes. */
export function PagesPreview({
  profile,
  preview,
  followed,
}: {
  profile: string
  preview: Preview
  followed: Followed | null
}) {
  const { near, observe } = useNearPages()
  const part = followed?.place.part
  const address = followed?.place.addresses[0]
  const said = useMemo(() => {
    const found = preview.parts.find(({ id }) => id === part)
    return found && address !== undefined ? passageText(found, address) : null
  }, [preview, part, address])
  const heading = said?.heading ?? null
  const text = said?.text ?? null
  const place = useMemo(() => (text === null ? null : { heading, text }), [heading, text])
  const { shown, problem } = usePages(profile, near, place)
  const mark = useRef<HTMLDivElement>(null)
  useFollowing(mark, followed ? `${followed.field} ${part} ${address}` : '', shown?.place ?? null)

  return (
    <>
      {problem && (
        <Banner>
          <ProblemText problem={problem} />
        </Banner>
      )}
      {!shown && !problem && (
        <p className="quiet" role="status">
          {words.pages.waiting}
        </p>
      )}
      {shown && (
        <ol className="pages" aria-label={words.pages.list}>
          {shown.pages.map(({ hash, width, height }, index) => {
            const number = index + 1
            const picture = shown.pictures.get(hash)
            const at = followed !== null && shown.place?.page === number ? shown.place.y : null
            return (
              <li
                key={number}
                ref={observe}
                className="pages-page"
                data-page={number}
                style={{ aspectRatio: `${width} / ${height}` }}
              >
                {picture !== undefined && (
                  <img src={picture} alt={words.pages.page(number, shown.pages.length)} decoding="sync" />
                )}
                {at !== null && (
                  <div
                    ref={mark}
                    className="pages-mark"
                    style={{ top: `${(100 * at) / height}%` }}
                    aria-hidden="true"
                  />
                )}
              </li>
            )
          })}
        </ol>
      )}
    </>
  )
}

/** Numbers of the pages near what is seen, in order, and what watches a page. */
function useNearPages() {
  const [near, setNear] = useState<readonly number[]>(firstPages)
  const [observer] = useState(() => {
    const seen = new Set<number>()
    return new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const number = Number((target as HTMLElement).dataset['page'])
          if (isIntersecting) seen.add(number)
          else seen.delete(number)
        }
        setNear([...seen].sort((one, other) => one - other).slice(0, 50))
      },
      // The panel scrolls by itself: it cuts what the margin of the window would add.
      { rootMargin: nearby, scrollMargin: nearby },
    )
  })
  useEffect(() => () => observer.disconnect(), [observer])
  const observe = useCallback(
    (page: HTMLLIElement | null) => {
      if (!page) return
      observer.observe(page)
      return () => observer.unobserve(page)
    },
    [observer],
  )
  return { near, observe }
}

/** Keeps what is followed in sight: brought there when it is another passage, or when it has left. */
function useFollowing(
  mark: React.RefObject<HTMLElement | null>,
  key: string,
  place: { page: number; y: number } | null,
) {
  const last = useRef('')
  useLayoutEffect(() => {
    if (!mark.current || place === null || key === '') return
    // Pages are drawn again as one scrolls: only a place that is another moves what is seen.
    const now = `${key} ${place.page} ${Math.round(place.y)}`
    if (now !== last.current) show(mark.current, 'nearest')
    last.current = now
  }, [mark, key, place])
}
