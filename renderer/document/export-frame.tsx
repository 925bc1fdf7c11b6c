import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../ui/button.tsx'
import { messages } from '../words.ts'

const words = messages.export

/**
 * The dialog of an export, of one dossier or of several: what is chosen, then how far it is, then what came of it. It is not
 * closed while it runs, only cancelled.
 *
 * @param onStart null where nothing is chosen yet
 */
export function ExportFrame({
  title,
  step,
  onStart,
  onCancel,
  onAgain,
  onClose,
  children,
}: {
  title: string
  step: 'choosing' | 'running' | 'ended'
  onStart: (() => void) | null
  onCancel: () => void
  onAgain: () => void
  onClose: () => void
  children: ReactNode
}) {
  const running = step === 'running'
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={!running}
      isKeyboardDismissDisabled={running}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          {children}
          <div className="actions dialog-actions">
            {step === 'choosing' && (
              <>
                <Button look="quiet" onPress={onClose}>
                  {words.close}
                </Button>
                <Button look="primary" icon="export" isDisabled={onStart === null} onPress={() => onStart?.()}>
                  {words.start}
                </Button>
              </>
            )}
            {running && (
              <Button autoFocus onPress={onCancel}>
                {words.cancel}
              </Button>
            )}
            {step === 'ended' && (
              <>
                <Button look="quiet" onPress={onAgain}>
                  {words.again}
                </Button>
                <Button look="primary" onPress={onClose} autoFocus>
                  {words.close}
                </Button>
              </>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
