import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { habits } from '../words.ts'
import { Button } from '../ui/button.tsx'
import { Keys } from './keys.tsx'
import { shortcutGroups, shownShortcuts } from './shortcuts.ts'

/** The list of shortcuts: from the table that the keys of the window are read from, and those of each place. */
export function ShortcutDialog({ onClose }: { onClose: () => void }) {
  const words = habits.shortcuts
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title" level={2} className="dialog-title">
            {words.title}
          </Heading>
          <p className="quiet">{words.intro}</p>
          {shortcutGroups.map((group) => (
            <section key={group}>
              <h3 className="shortcut-group">{words.groups[group]}</h3>
              <dl className="shortcut-list">
                {shownShortcuts
                  .filter((entry) => entry.group === group)
                  .map(({ id, keys }) => (
                    <div key={id}>
                      <dt>{words[id]}</dt>
                      <dd>
                        {keys.map((chord, index) => (
                          <span key={chord}>
                            {index > 0 && ` ${words.or} `}
                            <Keys chord={chord} />
                          </span>
                        ))}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
          <div className="actions dialog-actions">
            <Button look="primary" autoFocus onPress={onClose}>
              {words.close}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
