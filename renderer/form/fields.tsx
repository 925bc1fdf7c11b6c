import { Fragment, memo, Suspense, use, useId } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { fieldObjects } from '../../shared/definition/field-objects.ts'
import { fieldLabel, fieldText, formatList, roleTexts } from '../words.ts'
import { fieldOf } from '../../shared/definition/field.ts'
import { modelPathOf, samePlace } from '../session/path.ts'
import { Icon } from '../ui/icons.tsx'
import { Field } from './field.tsx'
import { FieldNotes } from './field-frame.tsx'
import { useForm, useUnfolded } from './form-context.tsx'
import { FormSections } from './form-sections.tsx'
import { propertiesOf } from './items.ts'
import { isShownElsewhere } from './layout.ts'
import { ListField, type FieldEntry } from './list-field.tsx'
import { RoleContext } from './role-context.ts'
import { belongsElsewhere } from './role-split.ts'
import { isSectioned } from './sections.ts'
import { withoutObjectFold } from './unfold-to.ts'
import { useWithoutObject } from './use-without-object.ts'
import { itemFormOf, leadOf, listActOf, replacementOf, viewOf } from './views.tsx'

/**
 * Any part of the model: a leaf, a group, a list. The whole form is made of these. What another role answers is left out
 * where the form is one role’s; questions that another answer leaves without object are folded into one line.
 */
export function Fields({ entries, depth }: { entries: readonly FieldEntry[]; depth: number }) {
  const role = use(RoleContext)
  const { unfolded } = useForm()
  const here = role === null ? entries : entries.filter((entry) => !belongsElsewhere(entry, role))
  const { blank, said } = useWithoutObject(here)
  const fold = withoutObjectFold(here[0]?.path.slice(0, -1) ?? [])
  const open = useUnfolded().has(fold)
  const folded = open ? [] : blank
  return (
    <div className="fields">
      {here
        .filter(({ path }) => !folded.includes(path.join('.')))
        .map(({ schema, path }) => (
          <Fragment key={path.join('.')}>
            <Part schema={schema} path={path} depth={depth} />
            {said.includes(path.join('.')) && <SaidWithoutObject modelPath={modelPathOf(path)} />}
          </Fragment>
        ))}
      {blank.length > 0 && (
        <p className="without-object">
          <span>
            {roleTexts.withoutObject(formatList(blank.map((path) => fieldLabel(modelPathOf(path.split('.'))))))}
          </span>
          <AriaButton
            className="link-button without-object-show"
            aria-expanded={open}
            onPress={() => unfolded.set([fold], !open)}
          >
            {open ? roleTexts.hideWithoutObject : roleTexts.showWithoutObject}
          </AriaButton>
        </p>
      )}
    </div>
  )
}

/** Under what says something although another answer leaves it without object. */
function SaidWithoutObject({ modelPath }: { modelPath: string }) {
  const deciding = fieldObjects[modelPath]?.field
  return (
    <p className="without-object">
      <Icon name="advice" />
      {deciding && roleTexts.saidWithoutObject(fieldLabel(modelPath), fieldLabel(deciding))}
    </p>
  )
}

/** Drawn again when its own place changes in the document, not whenever what is around it is. */
const Part = memo(function Part({ schema, path, depth }: FieldEntry & { depth: number }) {
  const kind = fieldOf(schema)?.kind
  const modelPath = modelPathOf(path)
  if (isShownElsewhere(modelPath)) return null
  const Replacement = replacementOf(modelPath)
  if (Replacement)
    return (
      <Suspense fallback={<div aria-busy="true" />}>
        <Replacement path={path} />
      </Suspense>
    )
  const Lead = leadOf(modelPath)
  const View = viewOf(modelPath)
  const ItemForm = itemFormOf(modelPath)
  const ListAct = listActOf(modelPath)
  return (
    <>
      {Lead && (
        <Suspense fallback={<div aria-busy="true" />}>
          <Lead path={path} />
        </Suspense>
      )}
      {kind === 'group' ? (
        <GroupField schema={schema} path={path} depth={depth} />
      ) : kind === 'list' ? (
        <ListField schema={schema} path={path} depth={depth} act={ListAct && <ListAct path={path} />}>
          {(entries) => {
            const draw = (some: readonly FieldEntry[]) => <Fields entries={some} depth={depth + 1} />
            const item = entries[0]?.path.slice(0, -1) ?? path
            return ItemForm ? (
              <Suspense fallback={<div aria-busy="true" />}>
                <ItemForm path={item} entries={entries} draw={draw} />
              </Suspense>
            ) : isSectioned(modelPath) ? (
              <FormSections path={item} part={modelPath} draw={draw} />
            ) : (
              draw(entries)
            )
          }}
        </ListField>
      ) : (
        <Field schema={schema} path={path} />
      )}
      {View && (
        <Suspense fallback={<div aria-busy="true" />}>
          <View path={path} />
        </Suspense>
      )}
    </>
  )
}, samePlace)

function GroupField({ schema, path, depth }: FieldEntry & { depth: number }) {
  const id = useId()
  const modelPath = modelPathOf(path)
  const entries = propertiesOf(schema).map(([key, child]) => ({ schema: child, path: [...path, key] }))
  const Heading = depth <= 1 ? 'h3' : depth === 2 ? 'h4' : 'h5'
  return (
    <div
      role="group"
      aria-labelledby={id}
      className={`group group-depth-${Math.min(depth, 3)}`}
      data-path={path.join('.')}
      data-model={modelPath}
    >
      <Heading className="group-title" id={id}>
        {fieldLabel(modelPath)}
      </Heading>
      <div className="description">
        <FieldNotes path={path} help={fieldText(modelPath).help} />
      </div>
      {isSectioned(modelPath) ? (
        <FormSections path={path} part={modelPath} draw={(some) => <Fields entries={some} depth={depth + 1} />} />
      ) : (
        <Fields entries={entries} depth={depth + 1} />
      )}
    </div>
  )
}
