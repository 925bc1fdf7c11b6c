import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type MouseEvent } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Stage } from '../../../../shared/definition/stages.ts'
import { fieldOfPassage, stageOfPart } from '../../../../shared/dossier/field-passages.ts'
import type { DossierPart } from '../../../../shared/dossier/passages.ts'
import { mainProfile, type Profile } from '../../../../shared/dossier/profile.ts'
import { useReading } from '../../../client/use-reading.ts'
import { useForm } from '../../../form/form-context.tsx'
import { goTo } from '../../../route.ts'
import { changeSettings, useSettings } from '../../../settings.ts'
import { Select } from '../../../ui/select.tsx'
import { sayDone } from '../../../ui/toasts.tsx'
import { preview as words } from '../../../words.ts'
import { goToField } from '../../../form/go-to-field.ts'
import type { Judgement } from '../../../form/judgement-context.ts'
import { DossierNodeView, type GoToHeading } from './dossier-nodes.tsx'
import { usePreview, type Preview } from './use-preview.ts'
import { PagesPreview } from './pages-preview.tsx'
import { isOutOfSight, show } from './preview-column.ts'
import { useFollowed, type Followed } from './use-followed.ts'
import '../../../styles/preview.css'

/** What a profile makes of the dossier, beside the form, at the place where one writes: as text, or as printed pages. */
export default function DossierPreview({ stage, judgement }: { stage: Stage; judgement: Judgement | null }) {
  const { previewProfile } = useSettings()
  const profiles = useReading('profile.list').value?.profiles.map((entry) => entry.profile) ?? null
  const profile =
    profiles?.find(({ id }) => id === previewProfile) ?? profiles?.find(({ id }) => id === mainProfile) ?? null
  const preview = usePreview(judgement, profile)
  if (!preview || !profile || !profiles) return <p className="quiet">{words.waiting}</p>
  return <ShownPreview stage={stage} preview={preview} profile={profile} profiles={profiles} />
}

function ShownPreview({
  stage,
  preview,
  profile,
  profiles,
}: {
  stage: Stage
  preview: Preview
  profile: Profile
  profiles: readonly Profile[]
}) {
  const { followPreview, previewAs } = useSettings()
  const followed = useFollowed(stage, preview, followPreview)
  const asPages = previewAs === 'pages'
  const intro = asPages ? words.pages.intro : words.intro
  return (
    <>
      <h3 className="visually-hidden">{words.title}</h3>
      <div className="preview-head">
        <div className="preview-choice">
          <Select
            compact
            bare
            label={words.profile}
            options={profiles.map(({ id, title }) => ({ id, label: title }))}
            value={profile.id}
            onChange={(id) => changeSettings({ previewProfile: id })}
          />
          <ToggleButtonGroup
            className="segments"
            aria-label={words.mode}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[previewAs]}
            onSelectionChange={(keys) => changeSettings({ previewAs: keys.has('pages') ? 'pages' : 'reading' })}
          >
            <ToggleButton id="reading" className="segment">
              {words.reading}
            </ToggleButton>
            <ToggleButton id="pages" className="segment">
              {words.pages.mode}
            </ToggleButton>
          </ToggleButtonGroup>
        </div>
        <label className="preview-follow">
          <input
            type="checkbox"
            checked={followPreview}
            onChange={(event) => changeSettings({ followPreview: event.target.checked })}
          />
          {words.follow}
        </label>
        <p className="quiet">{followPreview && followed && !followed.printed ? words.notPrinted : intro}</p>
      </div>
      {asPages ? (
        <PagesPreview key={profile.id} profile={profile.id} preview={preview} followed={followed} />
      ) : (
        <ReadingPreview preview={preview} followed={followed} />
      )}
    </>
  )
}

/** The document as text, each passage of which leads to the field it comes from. */
function ReadingPreview({ preview, followed }: { preview: Preview; followed: Followed | null }) {
  const { session, unfolded } = useForm()
  const page = useRef<HTMLElement>(null)
  const [asked, setAsked] = useState<string | null>(null)

  useFollowing(page, followed, preview)

  const headings = useMemo(
    () =>
      new Map(
        preview.parts.flatMap(({ id, nodes }) => {
          const head = nodes[0]
          return head?.kind === 'heading' ? [[id, head.text] as const] : []
        }),
      ),
    [preview],
  )
  const goToHeading = useCallback<GoToHeading>((id) => setAsked(id), [])
  useLayoutEffect(() => {
    if (asked === null || !page.current) return
    const heading = page.current.querySelector<HTMLElement>(`[data-heading="${CSS.escape(asked)}"]`)
    if (heading) show(heading, 'start')
    setAsked(null)
  }, [asked])

  const goToPassage = (event: MouseEvent) => {
    const target = event.target as Element
    const passage = target.closest<HTMLElement>('[data-at]')
    // Words that are being selected are to be copied, not gone to.
    if (!passage || target.closest('a, button') || document.getSelection()?.isCollapsed === false) return
    const [partId = '', address = ''] = (passage.dataset['at'] ?? '').split('/')
    const part = preview.parts.find(({ id }) => id === partId)
    if (!part) return
    const said = wordsOf(passage.matches('tr') ? passage.querySelector('td') : passage)
    const path = fieldOfPassage(preview.context, part, address, said, preview.partsFor)
    if (path) void goToField(session.id, path, unfolded)
    else goToPart(partId, true)
  }
  const goToPart = (partId: string, told: boolean) => {
    const target = stageOfPart(partId)
    if (!target) return
    goTo({ page: 'dossier', id: session.id, stage: target, field: null })
    if (told) sayDone(words.noField)
  }

  return (
    <article ref={page} className="preview" aria-label={words.document} lang="fr" onClick={goToPassage}>
      {preview.parts.map((part) => (
        <PreviewPart
          key={part.id}
          part={part}
          headings={headings}
          onGo={goToHeading}
          needed={part.id === followed?.place.part || part.id === asked}
          onEdit={goToPart}
        />
      ))}
    </article>
  )
}

/** The words of a passage without the notes on them, which stand elsewhere on paper. */
function wordsOf(passage: Element | null): string {
  const words = passage?.cloneNode(true) as Element | undefined
  for (const note of words?.querySelectorAll('.preview-note') ?? []) note.remove()
  return words?.textContent ?? ''
}

/** A part of the dossier, its text drawn once it is near what is seen. */
const PreviewPart = memo(function PreviewPart({
  part,
  headings,
  onGo,
  onEdit,
  needed,
}: {
  part: DossierPart
  headings: ReadonlyMap<string, string>
  onGo: GoToHeading
  onEdit: (part: string, told: boolean) => void
  needed: boolean
}) {
  const section = useRef<HTMLElement>(null)
  const [near, setNear] = useState(needed)
  const drawn = near || needed
  useEffect(() => {
    if (drawn || !section.current) return
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true)
      },
      { rootMargin: '600px' },
    )
    seen.observe(section.current)
    return () => seen.disconnect()
  }, [drawn])
  useEffect(() => {
    if (needed) setNear(true)
  }, [needed])
  const nodes = drawn ? part.nodes : part.nodes.slice(0, 1)
  const editable = stageOfPart(part.id) !== undefined && headings.has(part.id)
  return (
    <section ref={section} className={drawn ? 'preview-part' : 'preview-part preview-part-waiting'} data-part={part.id}>
      {nodes.map((node, index) => (
        <DossierNodeView key={index} node={node} at={`${part.id}/${index}`} headings={headings} onGo={onGo} />
      ))}
      {editable && (
        <button
          type="button"
          className="preview-edit"
          aria-label={words.editPart(headings.get(part.id) ?? '')}
          onClick={() => onEdit(part.id, false)}
        >
          {words.edit}
        </button>
      )}
    </section>
  )
})

/** Marks what is followed and keeps it in sight, within the panel: the page itself never moves. */
function useFollowing(page: React.RefObject<HTMLElement | null>, followed: Followed | null, preview: Preview): void {
  const shown = useRef('')
  useLayoutEffect(() => {
    const root = page.current
    if (!root || !followed) return
    const { part, addresses, added } = followed.place
    const marked = addresses.flatMap((address) => {
      const place = passageAt(root, part, address)
      return place ? [place] : []
    })
    if (!added) for (const place of marked) place.classList.add('preview-followed')
    const [first] = marked
    const key = `${followed.field} ${part} ${addresses[0]}`
    if (first) {
      if (key !== shown.current) show(first, 'nearest')
      else if (isOutOfSight(first)) show(first, 'nearest')
      shown.current = key
    }
    return () => {
      for (const place of marked) place.classList.remove('preview-followed')
    }
  }, [page, followed, preview])
}

/** The passage at an address, or the nearest around it. */
function passageAt(root: HTMLElement, part: string, address: string): HTMLElement | null {
  for (let place = address; ; place = place.slice(0, place.lastIndexOf('.'))) {
    const found = root.querySelector<HTMLElement>(`[data-at="${CSS.escape(`${part}/${place}`)}"]`)
    if (found || !place.includes('.'))
      return found ?? root.querySelector<HTMLElement>(`[data-part="${CSS.escape(part)}"]`)
  }
}
