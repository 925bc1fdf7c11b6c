import { useState } from 'react'
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator, Toolbar } from 'react-aria-components'
import { useClient } from '../client/client-context.tsx'
import { sayDone } from '../ui/toasts.tsx'
import { spellingWords } from '../words.ts'
import { knownWords } from './known-words.ts'
import '../styles/spelling.css'

/** Words under a field that no dictionary knows: what may have been meant, and how to keep them. */
export function SpellingNotes({
  label,
  words,
  onReplace,
}: {
  /** Name of the field. */
  label: string
  words: readonly string[]
  onReplace: (word: string, by: string) => void
}) {
  if (words.length === 0) return null
  return (
    <Toolbar className="spelling" aria-label={spellingWords.of(label)}>
      <span className="spelling-label" aria-hidden="true">
        {spellingWords.label}
      </span>
      {words.slice(0, mostShown).map((word) => (
        <UnknownWord key={word} word={word} onReplace={onReplace} />
      ))}
      {words.length > mostShown && <span className="quiet">{spellingWords.more(words.length - mostShown)}</span>}
    </Toolbar>
  )
}

const mostShown = 8

function UnknownWord({ word, onReplace }: { word: string; onReplace: (word: string, by: string) => void }) {
  const client = useClient()
  const known = knownWords(client)
  const [suggestions, setSuggestions] = useState<readonly string[]>([])
  const [open, setOpen] = useState(false)
  // The list opens once it is known: the likeliest word is under the hand, whatever key comes next.
  const look = async () => {
    const reply = await client.call('spelling.suggest', { word })
    setSuggestions(reply.ok ? reply.value.suggestions : [])
    setOpen(true)
  }
  const act = (key: string) => {
    if (key === learnKey)
      void known.learn(word).then((done) => sayDone(spellingWords[done ? 'learned' : 'notLearned'](word)))
    else if (key === ignoreKey) known.ignore(word)
    else onReplace(word, key.slice(1))
  }
  return (
    <MenuTrigger isOpen={open} onOpenChange={(asked) => (asked ? void look() : setOpen(false))}>
      <Button className="spelling-word" aria-label={spellingWords.unknown(word)}>
        {word}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label={spellingWords.unknown(word)} onAction={(key) => act(String(key))}>
          <MenuSection aria-label={spellingWords.suggestions}>
            {suggestions.length === 0 ? (
              <MenuItem className="menu-item" isDisabled>
                {spellingWords.noSuggestion}
              </MenuItem>
            ) : (
              suggestions.map((suggestion) => (
                <MenuItem key={suggestion} id={`=${suggestion}`} className="menu-item menu-item-word">
                  {suggestion}
                </MenuItem>
              ))
            )}
          </MenuSection>
          <Separator className="menu-separator" />
          <MenuItem id={learnKey} className="menu-item">
            {spellingWords.learn}
          </MenuItem>
          <MenuItem id={ignoreKey} className="menu-item">
            {spellingWords.ignore}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** Suggestions begin with “=”: no act can be taken for a word. */
const learnKey = 'learn'
const ignoreKey = 'ignore'
