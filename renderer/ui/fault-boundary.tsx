import { Component, type ReactNode } from 'react'
import { messages } from '../words.ts'
import { Button } from './button.tsx'

/** A fault in drawing one screen must not leave a blank window: what is saved is saved, and the window says so. */
export class FaultBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <main id="main" className="page fault" tabIndex={-1}>
        <h1>{messages.application.crashed}</h1>
        <p>{messages.application.crashedNext}</p>
        <Button look="primary" onPress={() => window.location.reload()}>
          {messages.application.reload}
        </Button>
      </main>
    )
  }
}
