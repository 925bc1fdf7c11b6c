import '../styles/roles.css'
import { useId } from 'react'
import { roles } from '../../shared/framework/requirement.ts'
import { messages } from '../words.ts'
import { changeSettings, type Settings } from '../settings.ts'
import { Button } from '../ui/button.tsx'

/** Asked once, over the first form and not before it: until it is answered everything shows. */
export function AskRole() {
  const words = messages.side
  const id = useId()
  const choose = (role: Settings['role']) => {
    // The buttons go away: one goes on from the top of the form.
    document.getElementById('main')?.focus({ preventScroll: true })
    changeSettings({ role, roleChosen: true })
  }
  return (
    <section className="ask-role" aria-labelledby={id}>
      <h3 id={id}>{words.askRole}</h3>
      <p className="quiet">{words.askRoleText}</p>
      <div className="ask-role-choices">
        {roles.map((role) => (
          <Button key={role} onPress={() => choose(role)}>
            {messages.role[role]}
          </Button>
        ))}
        <Button look="quiet" onPress={() => choose('all')}>
          {words.allRoles}
        </Button>
      </div>
    </section>
  )
}
