import { Suspense, useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { messages, preview } from '../../words.ts'
import { changeSettings, sidePanelTabs, sideWidths, useSettings, type SidePanelTab } from '../../settings.ts'
import { IconButton } from '../../ui/button.tsx'
import { useForm } from '../../form/form-context.tsx'
import { useFollowedField } from '../../form/written-field.ts'
import { sideTabs, type SideTabProps } from './side-tabs.ts'
import '../../styles/side-panel.css'

/** What is open and why, what the stage expects, how an example answers it, and what the dossier will say. Its width, tab and absence are kept. */
export function SidePanel({ stage, judgement }: SideTabProps) {
  const { panel, sideShown, sideWidth } = useSettings()
  const { session } = useForm()
  useFollowedField(session.id)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { style, dataset } = document.documentElement
    style.setProperty('--side-width', `${sideWidth}rem`)
    dataset['side'] = sideShown ? 'shown' : 'hidden'
    return () => {
      style.removeProperty('--side-width')
      delete dataset['side']
    }
  }, [sideWidth, sideShown])
  const toggle = (shown: boolean) => {
    changeSettings({ sideShown: shown })
    // The button that was pressed is replaced by the other one.
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('.side-toggle button')?.focus())
  }
  if (!sideShown)
    return (
      <div ref={place} className="side-folded">
        <div className="side-toggle">
          <IconButton icon="side" label={preview.show} onPress={() => toggle(true)} />
        </div>
      </div>
    )
  return (
    <div ref={place}>
      <WidthHandle width={sideWidth} />
      <Tabs
        className="side-tabs"
        selectedKey={panel}
        onSelectionChange={(key) => changeSettings({ panel: key as SidePanelTab })}
      >
        <div className="side-head">
          <TabList className="tab-list" aria-label={messages.dossier.panels.side}>
            {sidePanelTabs.map((tab) => (
              <Tab key={tab} id={tab} className="tab">
                {sideTabs[tab].name}
              </Tab>
            ))}
          </TabList>
          <div className="side-toggle">
            <IconButton icon="side" label={preview.hide} onPress={() => toggle(false)} />
          </div>
        </div>
        {sidePanelTabs.map((tab) => {
          const { View } = sideTabs[tab]
          return (
            <TabPanel key={tab} id={tab} className="tab-panel">
              <Suspense fallback={<p aria-busy="true" />}>
                <View stage={stage} judgement={judgement} />
              </Suspense>
            </TabPanel>
          )
        })}
      </Tabs>
    </div>
  )
}

const within = (width: number) => Math.min(sideWidths.most, Math.max(sideWidths.least, width))

/** Makes the panel wider or narrower, by pointer or by arrow keys. */
function WidthHandle({ width }: { width: number }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const next = {
      ArrowLeft: width + sideWidths.step,
      ArrowRight: width - sideWidths.step,
      Home: sideWidths.least,
      End: sideWidths.most,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    changeSettings({ sideWidth: within(next) })
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget
    handle.setPointerCapture(event.pointerId)
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const from = event.clientX
    const onMove = (moved: globalThis.PointerEvent) =>
      changeSettings({ sideWidth: within(Math.round((width + (from - moved.clientX) / rem) * 4) / 4) })
    handle.addEventListener('pointermove', onMove)
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', onMove), {
      once: true,
    })
  }
  return (
    <div
      className="side-handle"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={preview.widen}
      aria-valuenow={width}
      aria-valuemin={sideWidths.least}
      aria-valuemax={sideWidths.most}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    />
  )
}
