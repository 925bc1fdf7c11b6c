import { useEffect, useState } from 'react'
import { Checkbox, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useClient } from '../client/client-context.tsx'
import { chooseLanguage, language, languages, type Language } from '../language.ts'
import { changeSettings, useSettings, type Settings } from '../settings.ts'
import { knownWords } from '../spelling/known-words.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'
import { Select } from '../ui/select.tsx'
import { sayDone } from '../ui/toasts.tsx'
import { messages, preferencesWords as words } from '../words.ts'
import '../styles/preferences.css'

/** How the window looks, speaks and helps with writing; the words a person added to the dictionary. */
export default function PreferencesDialog({ onClose }: { onClose: () => void }) {
  const { theme, spelling, typography } = useSettings()
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="dialog preferences">
          <Heading slot="title" className="dialog-title">
            {words.title}
          </Heading>
          <Select
            label={words.theme}
            options={(['auto', 'light', 'dark'] as const).map((id) => ({ id, label: messages.theme[id] }))}
            value={theme}
            onChange={(chosen) => changeSettings({ theme: chosen as Settings['theme'] })}
          />
          <Select
            label={words.language}
            description={words.languageHelp}
            options={languages.map((id) => ({ id, label: words.languages[id] }))}
            value={language}
            onChange={(chosen) => {
              chooseLanguage(chosen as Language)
              window.location.reload()
            }}
          />
          <div role="group" aria-label={words.writing} className="preferences-group">
            <h3>{words.writing}</h3>
            <Switch on={spelling} label={words.spelling} onChange={(on) => changeSettings({ spelling: on })} />
            <Switch on={typography} label={words.typography} onChange={(on) => changeSettings({ typography: on })} />
          </div>
          <PersonalWords />
          <div className="actions dialog-actions">
            <Button look="primary" onPress={onClose}>
              {words.close}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Switch({ on, label, onChange }: { on: boolean; label: string; onChange: (on: boolean) => void }) {
  return (
    <Checkbox className="checkbox" isSelected={on} onChange={onChange}>
      <span className="checkbox-box">
        <Icon name="done" />
      </span>
      {label}
    </Checkbox>
  )
}

function PersonalWords() {
  const client = useClient()
  const [learned, setLearned] = useState<readonly string[]>([])
  useEffect(() => {
    let current = true
    void client.call('spelling.learned', {}).then((reply) => {
      if (current && reply.ok) setLearned(reply.value.words)
    })
    return () => {
      current = false
    }
  }, [client])
  const forget = async (word: string) => {
    if (await knownWords(client).forget(word)) setLearned((before) => before.filter((entry) => entry !== word))
    else sayDone(words.notForgotten(word))
  }
  return (
    <section className="preferences-group" aria-label={words.words}>
      <h3>{words.words}</h3>
      <p className="quiet">{learned.length === 0 ? words.noWord : words.wordsHelp}</p>
      {learned.length > 0 && (
        <ul className="preferences-words">
          {learned.map((word) => (
            <li key={word}>
              {word}
              <IconButton icon="close" label={words.forget(word)} onPress={() => void forget(word)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
