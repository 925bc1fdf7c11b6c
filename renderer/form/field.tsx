import { memo, Suspense, useId, useState, type ReactNode } from 'react'
import {
  Button as AriaButton,
  Checkbox,
  CheckboxGroup,
  Input,
  Label,
  Radio,
  RadioGroup,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components'
import type { z } from 'zod'
import { valueAt } from '../../shared/change/json.ts'
import { isBlank } from '../../shared/definition/blank.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { fieldOf, type FieldMeta } from '../../shared/definition/field.ts'
import { plainTextOf, type RichText, type RichTextBlock } from '../../shared/definition/rich-text.ts'
import { replaceWord, replaceWordInBlocks } from '../../shared/spelling/replace-word.ts'
import { personFieldOf } from '../../shared/institution/effective-values.ts'
import { statedAmount } from '../../shared/funding/funding.ts'
import { fieldLabel, fieldText, messages, optionLabel, spellingWords } from '../words.ts'
import { modelPathOf, samePlace, type Path } from '../session/path.ts'
import { SpellingNotes } from '../spelling/spelling-notes.tsx'
import { useMisspelled } from '../spelling/use-misspelled.ts'
import { Icon } from '../ui/icons.tsx'
import { readAhead } from '../ui/read-ahead.tsx'
import { SearchSelect } from '../ui/search-select.tsx'
import { Select } from '../ui/select.tsx'
import { FieldFrame, FieldNotes } from './field-frame.tsx'
import { useDerived, useEdit, useForm, useSession, useValue } from './form-context.tsx'
import { InstitutionChoice } from './institution-choice.tsx'
import { targetItems } from './items.ts'
import { isComputed, unitOf, widthOf } from './layout.ts'
import { NothingToChoose } from './nothing-to-choose.tsx'
import { QuantityField } from './quantity-field.tsx'
import { ReadOnlyValue } from './read-only-value.tsx'
import { ReferencesField } from './reference-fields.tsx'
import type { Target } from './targets-menu.tsx'

const RichTextEditor = readAhead(() => import('../editor/rich-text-editor.tsx'))
const DateValueField = readAhead(async () => ({ default: (await import('./date-value-field.tsx')).DateValueField }))

/** One leaf of the model, by its kind. Inside a dossier, a blank `local` value shows what the institution says instead. */
export const Field = memo(function Field({
  schema,
  path,
  bare = false,
}: {
  schema: z.ZodType
  path: Path
  bare?: boolean
}) {
  const meta = fieldOf(schema)
  const { session } = useForm()
  if (!meta) return null
  if (isComputed(modelPathOf(path))) return <ComputedField meta={meta} path={path} bare={bare} />
  if (session.kind === 'dossier' && path[0] === 'local' && !path.some((segment) => /^[0-9a-f]{8}-/.test(segment)))
    return <InheritingField meta={meta} path={path} />
  return (
    <FieldFrame path={path} width={bare ? 'full' : widthOf(meta)}>
      <Control meta={meta} path={path} bare={bare} />
    </FieldFrame>
  )
}, samePlace)

/** A value nobody types here. */
function ComputedField({ meta, path, bare }: { meta: FieldMeta; path: Path; bare: boolean }) {
  const { session } = useForm()
  const value = useValue(path)
  return (
    <FieldFrame path={path} width={bare ? 'full' : 'half'}>
      {!bare && <span className="label">{fieldLabel(modelPathOf(path))}</span>}
      <ReadOnlyValue meta={meta} modelPath={modelPathOf(path)} value={value} document={session.snapshot().document} />
    </FieldFrame>
  )
}

/** A value of the dossier that stands in for the institution’s, or the institution’s while the dossier says nothing. */
function InheritingField({ meta, path }: { meta: FieldMeta; path: Path }) {
  const { session } = useForm()
  const own = useValue(path)
  const edit = useEdit(path)
  const institution = useSession(session, (snapshot) => snapshot.institution)
  const [writing, setWriting] = useState(false)
  const personField = personFieldOf(path[1] ?? '')
  const ownPerson = useValue(personField === undefined ? path : ['local', path[1] ?? '', personField])
  // Beside a person of the dossier’s own, nothing of the institution’s person is shown as inherited.
  const apart = personField !== undefined && path[2] !== personField && !isBlank(ownPerson)
  const inherited = institution && !apart ? valueAt(institution, ['common', ...path.slice(1)]) : undefined
  if (institution === null || inherited === undefined)
    return (
      <FieldFrame path={path} width={widthOf(meta)}>
        <Control meta={meta} path={path} bare={false} />
      </FieldFrame>
    )
  const label = fieldLabel(modelPathOf(path))
  if (isBlank(own) && !writing && !isBlank(inherited))
    return (
      <FieldFrame path={path} width={meta.kind === 'text' || meta.kind === 'word' ? 'full' : widthOf(meta)}>
        <span className="label">{label}</span>
        <div className="inherited">
          <ReadOnlyValue meta={meta} modelPath={modelPathOf(path)} value={inherited} document={institution} />
          <p className="origin">
            <Icon name="inherited" />
            {messages.field.inherited}
            <AriaButton
              className="link-button"
              aria-label={`${messages.field.override}, ${label}`}
              onPress={() => setWriting(true)}
            >
              {messages.field.override}
            </AriaButton>
          </p>
        </div>
        <div className="description">
          <FieldNotes path={path} />
        </div>
      </FieldFrame>
    )
  return (
    <FieldFrame path={path} width={widthOf(meta)}>
      <Control meta={meta} path={path} bare={false} />
      {!isBlank(inherited) && (
        <p className="origin">
          {messages.field.overridden}
          <AriaButton
            className="link-button"
            aria-label={`${messages.field.inheritAgain}, ${label}`}
            onPress={() => {
              setWriting(false)
              edit(blankLike(meta))
            }}
          >
            {messages.field.inheritAgain}
          </AriaButton>
        </p>
      )}
    </FieldFrame>
  )
}

function blankLike(meta: FieldMeta): unknown {
  switch (meta.kind) {
    case 'word':
      return ''
    case 'text':
      return { fr: '' }
    case 'choices':
    case 'references':
      return []
    default:
      return null
  }
}

interface ControlProps {
  meta: FieldMeta
  path: Path
  bare: boolean
}

/** The control a kind of field is edited with. */
function Control(props: ControlProps): ReactNode {
  switch (props.meta.kind) {
    case 'word':
      return <WordControl {...props} />
    case 'text':
      return <TextControl {...props} multiline={props.meta.multiline} />
    case 'rich-text':
      return <RichTextControl {...props} />
    case 'integer':
    case 'minutes':
    case 'cents':
    case 'percent':
    case 'half-credits':
      return <QuantityControl {...props} kind={props.meta.kind} />
    case 'date':
      return <DateControl {...props} />
    case 'flag':
      return <FlagControl {...props} />
    case 'choice':
      return <ChoiceControl {...props} name={props.meta.name} options={props.meta.options} />
    case 'choices':
      return <ChoicesControl {...props} name={props.meta.name} options={props.meta.options} />
    case 'reference':
      return props.meta.target === '@institution' ? (
        <InstitutionChoice path={props.path} />
      ) : (
        <ReferenceControl {...props} target={props.meta.target} />
      )
    case 'references':
      return <ReferencesControl {...props} target={props.meta.target} />
    case 'id':
    case 'list':
    case 'group':
      return null
  }
}

/** What every control needs: its words, its value, and how to write. */
function useControl(path: Path, bare = false) {
  const { session } = useForm()
  const modelPath = modelPathOf(path)
  return {
    label: fieldLabel(modelPath),
    // In a table the column heads the field: its help would be said again on each line.
    notes: <FieldNotes path={path} help={bare ? undefined : fieldText(modelPath).help} />,
    value: useValue(path),
    edit: useEdit(path),
    leave: () => void session.flush(),
  }
}

function WordControl({ path, bare }: ControlProps) {
  const { label, notes, value, edit, leave } = useControl(path, bare)
  return (
    <TextField value={String(value ?? '')} onChange={edit} onBlur={leave} {...(bare ? { 'aria-label': label } : {})}>
      {!bare && <Label className="label">{label}</Label>}
      <Input className="input" autoComplete="off" />
      <Text slot="description" className="description">
        {notes}
      </Text>
    </TextField>
  )
}

function TextControl({ path, bare, multiline }: ControlProps & { multiline: boolean }) {
  const { label, notes, value, edit, leave } = useControl(path, bare)
  const { english, session } = useForm()
  const [visited, setVisited] = useState(false)
  const text = (value ?? { fr: '' }) as { fr: string; en?: string }
  const misspelled = useMisspelled(text.fr, visited)
  const asAsked = (typed: string) => (multiline ? typed : typed.replace(/\s*\n\s*/g, ' '))
  const writeFrench = (fr: string) => edit({ ...text, fr: asAsked(fr) })
  // A blank English is no English: the key goes away.
  const writeEnglish = (en: string) => edit(en === '' ? { fr: text.fr } : { ...text, en: asAsked(en) })
  return (
    <>
      <TextField
        value={text.fr}
        onChange={writeFrench}
        onFocus={() => setVisited(true)}
        onBlur={leave}
        spellCheck="false"
        {...(bare ? { 'aria-label': label } : {})}
      >
        {!bare && <Label className="label">{label}</Label>}
        {multiline ? (
          <TextArea className="input text-area" rows={2} lang="fr" />
        ) : bare ? (
          <Input className="input" lang="fr" autoComplete="off" />
        ) : (
          <LongLine language="fr" />
        )}
        <Text slot="description" className="description">
          {notes}
        </Text>
      </TextField>
      <SpellingNotes
        label={label}
        words={misspelled}
        onReplace={(word, by) =>
          session.edit(
            [{ op: 'set', path: [...path, 'fr'], value: replaceWord(text.fr, word, by) }],
            spellingWords.replaced(label),
          )
        }
      />
      {(english || text.en !== undefined) && (
        <TextField
          className="english"
          value={text.en ?? ''}
          onChange={writeEnglish}
          onBlur={leave}
          aria-label={`${label}, ${messages.field.english}`}
        >
          <Label className="label-english" aria-hidden="true">
            EN
          </Label>
          {multiline ? (
            <TextArea className="input text-area" rows={2} lang="en" />
          ) : bare ? (
            <Input className="input" lang="en" autoComplete="off" />
          ) : (
            <LongLine language="en" />
          )}
        </TextField>
      )}
    </>
  )
}

/** One line of words, shown on as many as it needs: a statement is read whole. Enter ends no line here. */
function LongLine({ language }: { language: 'fr' | 'en' }) {
  return (
    <TextArea
      className="input long-line"
      rows={1}
      lang={language}
      autoComplete="off"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
      }}
    />
  )
}

function RichTextControl({ path }: ControlProps) {
  const { label, notes, value, edit, leave } = useControl(path)
  const { english } = useForm()
  const [visited, setVisited] = useState(false)
  const id = useId()
  const text = (value ?? { version: 1, fr: [] }) as RichText
  const write = (language: 'fr' | 'en') => (blocks: RichTextBlock[]) => {
    if (language === 'fr') edit({ ...text, fr: blocks })
    else if (blocks.length > 0) edit({ ...text, en: blocks })
    else edit({ version: text.version, fr: text.fr })
  }
  const misspelled = useMisspelled(plainTextOf(text), visited)
  const languages = english || text.en !== undefined ? (['fr', 'en'] as const) : (['fr'] as const)
  return (
    <div onFocus={() => setVisited(true)}>
      <span className="label" id={`${id}-label`}>
        {label}
      </span>
      <Suspense fallback={<div className="input rich-waiting" aria-busy="true" />}>
        {languages.map((language) => (
          <div key={language} lang={language}>
            {language === 'en' && (
              <span className="label-english" id={`${id}-english`}>
                {messages.field.english}
              </span>
            )}
            <RichTextEditor
              labelledBy={language === 'fr' ? `${id}-label` : `${id}-label ${id}-english`}
              describedBy={`${id}-notes`}
              value={text[language] ?? []}
              misspelled={language === 'fr' ? misspelled : null}
              onChange={write(language)}
              onLeave={leave}
            />
          </div>
        ))}
      </Suspense>
      <SpellingNotes
        label={label}
        words={misspelled}
        onReplace={(word, by) => write('fr')(replaceWordInBlocks(text.fr, word, by))}
      />
      <div className="description" id={`${id}-notes`}>
        {notes}
      </div>
    </div>
  )
}

/** What the application counts with while the field is blank, where it can tell. */
function standInFor(path: Path, document: unknown): number | null {
  if (modelPathOf(path) !== 'budget.fixedCosts.amount') return null
  const cost = valueAt(document, path.slice(0, -1)) as Definition['budget']['fixedCosts'][number] | undefined
  return cost ? statedAmount(cost) : null
}

function QuantityControl({ path, bare, kind }: ControlProps & { kind: Parameters<typeof QuantityField>[0]['kind'] }) {
  const { label, notes, value, edit, leave } = useControl(path, bare)
  return (
    <QuantityField
      kind={kind}
      label={label}
      path={path}
      standIn={useDerived(path.join('.'), (document) => standInFor(path, document))}
      unit={unitOf(kind, modelPathOf(path))}
      bare={bare}
      description={notes}
      value={(value ?? null) as number | null}
      onChange={edit}
      onLeave={leave}
    />
  )
}

function DateControl({ path, bare }: ControlProps) {
  const { label, notes, value, edit } = useControl(path, bare)
  return (
    <Suspense
      fallback={
        <div className="date">
          {!bare && <span className="label">{label}</span>}
          <div className="input date-group" aria-busy="true" />
        </div>
      }
    >
      <DateValueField
        label={label}
        bare={bare}
        description={notes}
        value={(value ?? null) as string | null}
        onChange={edit}
      />
    </Suspense>
  )
}

function FlagControl({ path, bare }: ControlProps) {
  const { label, notes, value, edit } = useControl(path, bare)
  return (
    <RadioGroup
      className="flag"
      orientation="horizontal"
      value={value === true ? 'yes' : value === false ? 'no' : 'none'}
      onChange={(chosen) => edit(chosen === 'yes' ? true : chosen === 'no' ? false : null)}
      {...(bare ? { 'aria-label': label } : {})}
    >
      {!bare && <Label className="label">{label}</Label>}
      <div className="segments">
        <Radio className="segment" value="yes">
          {messages.field.yes}
        </Radio>
        <Radio className="segment" value="no">
          {messages.field.no}
        </Radio>
        <Radio className="segment segment-none" value="none">
          {messages.field.unanswered}
        </Radio>
      </div>
      <Text slot="description" className="description">
        {notes}
      </Text>
    </RadioGroup>
  )
}

/** Stands for “no answer” among the options of a list. */
const unanswered = '—'

/** A list longer than this is searched, not looked through. */
const mostAtOneGlance = 40

function ChoiceControl({ path, bare, name, options }: ControlProps & { name: string; options: readonly string[] }) {
  const { label, notes, value, edit } = useControl(path, bare)
  if (options.length > mostAtOneGlance)
    return (
      <SearchSelect
        label={label}
        bare={bare}
        description={notes}
        placeholder={messages.field.searchOne}
        nothingFound={messages.field.nothingFound}
        options={options.map((option) => ({ id: option, label: optionLabel(name, option) }))}
        value={(value ?? null) as string | null}
        onChange={edit}
      />
    )
  return (
    <Select
      label={label}
      bare={bare}
      description={notes}
      placeholder={messages.field.chooseOne}
      options={[
        ...options.map((option) => ({ id: option, label: optionLabel(name, option) })),
        ...(value === null ? [] : [{ id: unanswered, label: messages.field.unanswered }]),
      ]}
      value={(value ?? null) as string | null}
      onChange={(chosen) => edit(chosen === unanswered ? null : chosen)}
    />
  )
}

function ChoicesControl({ path, bare, name, options }: ControlProps & { name: string; options: readonly string[] }) {
  const { label, notes, value, edit } = useControl(path, bare)
  const chosen = (value ?? []) as string[]
  return (
    <CheckboxGroup
      className="choices"
      value={chosen}
      onChange={(next) => edit(options.filter((option) => next.includes(option)))}
      {...(bare ? { 'aria-label': label } : {})}
    >
      {!bare && <Label className="label">{label}</Label>}
      <div className="choices-options">
        {options.map((option) => (
          <Checkbox key={option} value={option} className="checkbox">
            <span className="checkbox-box">
              <Icon name="done" />
            </span>
            {optionLabel(name, option)}
          </Checkbox>
        ))}
      </div>
      <Text slot="description" className="description">
        {notes}
      </Text>
    </CheckboxGroup>
  )
}

function ReferenceControl({ path, bare, target }: ControlProps & { target: string }) {
  const { label, notes, value, edit } = useControl(path, bare)
  const targets = useTargets(target, path)
  const known = value === null || targets.some((entry) => entry.id === value)
  if (targets.length === 0 && value === null)
    return (
      <>
        {!bare && <span className="label">{label}</span>}
        <NothingToChoose target={target} path={path} />
        <div className="description">{notes}</div>
      </>
    )
  return (
    <Select
      label={label}
      bare={bare}
      description={notes}
      placeholder={messages.field.chooseOne}
      options={[
        ...targets,
        ...(known ? [] : [{ id: String(value), label: messages.field.missing }]),
        ...(value === null ? [] : [{ id: unanswered, label: messages.field.unanswered }]),
      ]}
      value={(value ?? null) as string | null}
      onChange={(chosen) => edit(chosen === unanswered ? null : chosen)}
    />
  )
}

function ReferencesControl({ path, target }: ControlProps & { target: string }) {
  const { label, notes, value, edit } = useControl(path)
  const id = useId()
  return (
    <ReferencesField
      id={id}
      label={label}
      nothing={<NothingToChoose target={target} path={path} />}
      notes={notes}
      targets={useTargets(target, path)}
      value={(value ?? []) as string[]}
      onChange={edit}
    />
  )
}

/** Items a reference may point at. */
function useTargets(target: string, path: Path): readonly Target[] {
  return useDerived(`${target} ${path.join('.')}`, (document) =>
    targetItems(document, target, path).map(({ item, label }) => ({ id: item.id, label })),
  )
}
