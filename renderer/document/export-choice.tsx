import { useId, useState } from 'react'
import { Checkbox, CheckboxGroup, FileTrigger, Label } from 'react-aria-components'
import {
  documentFormats,
  exportFormats,
  isDocumentFormat,
  ownFormats,
  standardFormats,
  type ExportFormat,
} from '../../shared/contract/export-formats.ts'
import type { Input, Output } from '../../shared/contract/operations.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import type { Profile } from '../../shared/dossier/profile.ts'
import { base64OfFile } from '../client/base64.ts'
import { useClient } from '../client/client-context.tsx'
import { sizeProblem } from '../client/size-problem.ts'
import { useReading } from '../client/use-reading.ts'
import { windowProblem } from '../client/window-problem.ts'
import { DateValueField } from '../form/date-value-field.tsx'
import { isoDay } from '../form/quantities.ts'
import { changeSettings, useSettings } from '../settings.ts'
import { Banner, ProblemText } from '../ui/banner.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'
import { exportFormatTexts, exportWords as words, messages } from '../words.ts'

type Listed = Output<'profile.list'>['profiles'][number]

/** What is to be made of a dossier, whichever it is. */
export type ExportChoice = Pick<Input<'export.start'>, 'formats' | 'profiles' | 'date'>

const definitionFormats = ownFormats.filter((format) => !isDocumentFormat(format))

/** What was chosen last, as far as it is still there, and what it makes; `asked` is null where it makes nothing. */
export function useExportChoice() {
  const listing = useReading('profile.list')
  const { exportProfiles, exportFormats: formats } = useSettings()
  const [date, setDate] = useState<string | null>(isoDay(new Date()))
  const listed = listing.value?.profiles ?? null
  const profiles = listed?.flatMap(({ profile: { id } }) => (exportProfiles.includes(id) ? [id] : [])) ?? []
  const made = formats.filter((format) => profiles.length > 0 || !isDocumentFormat(format))
  const fault =
    listed === null
      ? null
      : made.length === 0
        ? formats.length === 0 && profiles.length > 0
          ? words.noFormat
          : words.noProfile
        : null
  const asked: ExportChoice | null =
    listed === null || made.length === 0
      ? null
      : {
          formats: made,
          profiles: made.some(isDocumentFormat) ? profiles.map((id) => ({ kind: 'installed', id })) : [],
          date: date ?? isoDay(new Date()),
        }
  return { listing, listed, profiles, formats, date, setDate, fault, asked }
}

/** Which documents, in which formats, for which day; and the profiles an institution adds for itself. */
export function ExportChoiceFields({ choice }: { choice: ReturnType<typeof useExportChoice> }) {
  const client = useClient()
  const { listing, listed, profiles, formats, date, setDate, fault } = choice
  const [problem, setProblem] = useState<Problem | null>(null)
  const [added, setAdded] = useState<string | null>(null)
  const [removed, setRemoved] = useState<Profile | null>(null)
  const faultId = useId()

  const choose = (ids: readonly string[]) => changeSettings({ exportProfiles: ids })
  const add = async (name: string, base64: string) => {
    const reply = await client.call('profile.add', { name, base64 })
    setRemoved(null)
    setProblem(reply.ok ? null : reply.problem)
    setAdded(reply.ok ? reply.value.title : null)
    if (!reply.ok) return
    await listing.again()
    choose([...profiles.filter((id) => id !== reply.value.id), reply.value.id])
  }
  const addFile = async (file: File) => {
    const tooLarge = sizeProblem(file)
    const base64 = tooLarge === null ? await base64OfFile(file).catch(() => null) : null
    if (tooLarge !== null) setProblem(tooLarge)
    else if (base64 !== null) await add(file.name, base64)
    else
      setProblem(
        windowProblem({
          code: 'unreadable-file',
          message: messages.library.unreadable(file.name),
          next: messages.library.unreadableNext,
        }),
      )
  }
  const remove = async (profile: Profile) => {
    const reply = await client.call('profile.remove', { id: profile.id })
    setAdded(null)
    setProblem(reply.ok ? null : reply.problem)
    setRemoved(reply.ok ? profile : null)
    await listing.again()
  }
  const chooseFormats = (among: readonly ExportFormat[], chosen: readonly string[]) =>
    changeSettings({
      exportFormats: exportFormats.filter((format) =>
        among.includes(format) ? chosen.includes(format) : formats.includes(format),
      ),
    })
  const formatGroup = (label: string, among: readonly ExportFormat[]) => (
    <CheckboxGroup
      className="choices"
      value={formats.filter((format) => among.includes(format))}
      onChange={(chosen) => chooseFormats(among, chosen)}
      aria-describedby={faultId}
    >
      <Label className="label">{label}</Label>
      <div className="choices-options choices-long">
        {among.map((format) => (
          <Checkbox key={format} value={format} className="checkbox" aria-label={exportFormatTexts[format].label}>
            <span className="checkbox-box">
              <Icon name="done" />
            </span>
            <span>
              {exportFormatTexts[format].label}
              <span className="quiet option-text">{exportFormatTexts[format].help}</span>
            </span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )

  return (
    <>
      <div className="export-profiles">
        <CheckboxGroup className="choices" value={profiles} onChange={choose} aria-describedby={faultId}>
          <Label className="label">{words.profiles}</Label>
          <div className="choices-options choices-long" aria-busy={listed === null}>
            {listed?.map((entry) => (
              <ProfileOption key={entry.profile.id} entry={entry} onRemove={(profile) => void remove(profile)} />
            ))}
          </div>
        </CheckboxGroup>
        {listing.problem && (
          <Banner>
            <ProblemText problem={listing.problem} />
          </Banner>
        )}
        {listing.value?.unusable.map((fault) => (
          <Banner key={fault.message}>
            <ProblemText problem={fault} />
          </Banner>
        ))}
        {problem && (
          <Banner onClose={() => setProblem(null)}>
            <ProblemText problem={problem} />
          </Banner>
        )}
        {added !== null && <p role="status">{words.added(added)}</p>}
        {removed !== null && (
          <p role="status" className="export-removed">
            {words.removed(removed.title)}
            <Button
              look="quiet"
              autoFocus
              onPress={() => void add(`${removed.id}.json`, base64OfText(JSON.stringify(removed)))}
            >
              {words.putBack}
            </Button>
          </p>
        )}
        <div className="export-add">
          <FileTrigger
            acceptedFileTypes={['.json', 'application/json']}
            onSelect={(files) => {
              const file = files?.[0]
              if (file) void addFile(file)
            }}
          >
            <Button look="quiet" icon="add">
              {words.add}
            </Button>
          </FileTrigger>
          <span className="quiet">{words.addHelp}</span>
        </div>
      </div>
      {formatGroup(words.formats, documentFormats)}
      {formatGroup(words.definition, definitionFormats)}
      {formatGroup(words.standards, standardFormats)}
      <p id={faultId} className="field-error" role="status">
        {fault}
      </p>
      <DateValueField label={messages.export.date} value={date} onChange={setDate} />
    </>
  )
}

function ProfileOption({ entry, onRemove }: { entry: Listed; onRemove: (profile: Profile) => void }) {
  const { profile, own } = entry
  const option = (
    <Checkbox value={profile.id} className="checkbox" aria-label={profile.title}>
      <span className="checkbox-box">
        <Icon name="done" />
      </span>
      <span>
        <span lang="fr">{profile.title}</span>
        {own && <span className="quiet"> ({words.own})</span>}
        <span className="quiet option-text" lang="fr">
          {profile.description}
        </span>
      </span>
    </Checkbox>
  )
  return own ? (
    <div className="export-own">
      {option}
      <IconButton icon="close" label={words.remove(profile.title)} onPress={() => onRemove(profile)} />
    </div>
  ) : (
    option
  )
}

/** Base64 of the UTF-8 bytes of a text. */
const base64OfText = (text: string) =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
