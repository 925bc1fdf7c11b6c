import type { Checked } from '../../../shared/standards/imported.ts'
import { NotXml, xmlEvents } from '../word/xml-events.ts'

/** What an offer cannot do without in each element, as LHEO 2.3 writes it. */
const needed: Readonly<Record<string, readonly string[]>> = {
  lheo: ['offres'],
  offres: ['formation'],
  formation: [
    ...['domaine-formation', 'intitule-formation', 'objectif-formation', 'resultats-attendus', 'contenu-formation'],
    ...['certifiante', 'contact-formation', 'parcours-de-formation', 'code-niveau-entree', 'action'],
    'organisme-formation-responsable',
  ],
  action: ['rythme-formation', 'code-public-vise', 'modalites-enseignement', 'conditions-specifiques', 'session'],
  session: ['periode'],
  periode: ['debut', 'fin'],
  'organisme-formation-responsable': [
    'numero-activite',
    'SIRET-organisme-formation',
    'nom-organisme',
    'raison-sociale',
  ],
}

/** Elements whose text is a number of so many digits. */
const digits: Readonly<Record<string, RegExp>> = {
  debut: /^\d{8}$/,
  fin: /^\d{8}$/,
  SIRET: /^\d{14}$/,
  'numero-activite': /^\d{11}$/,
}

interface Open {
  path: string
  children: Map<string, number>
  text: string
}

/**
 * Looks at an offer: XML without document type, elements that LHEO cannot do without, dates and numbers. The official
 * schema says more.
 */
export function checkLheo(text: string): Checked {
  const open: (Open & { name: string })[] = []
  let title: string | null = null
  try {
    for (const event of xmlEvents(text)) {
      const inside = open.at(-1)
      if (event.kind === 'open') {
        if (inside === undefined && event.name !== 'lheo') return missing('/lheo')
        const rank = (inside?.children.get(event.name) ?? 0) + 1
        inside?.children.set(event.name, rank)
        const path = `${inside?.path ?? ''}/${event.name}${rank === 1 ? '' : `[${rank}]`}`
        open.push({ name: event.name, path, children: new Map(), text: '' })
      } else if (event.kind === 'text') {
        if (inside !== undefined) inside.text += event.text
      } else {
        const closed = open.pop()
        if (closed === undefined) continue
        const lacking = (Object.hasOwn(needed, closed.name) ? needed[closed.name] : undefined)?.find(
          (name) => !closed.children.has(name),
        )
        if (lacking !== undefined) return missing(`${closed.path}/${lacking}`)
        const form = Object.hasOwn(digits, closed.name) ? digits[closed.name] : undefined
        if (form !== undefined && !form.test(closed.text.trim()))
          return { ok: false, fault: { kind: 'wrong-type', path: closed.path } }
        if (closed.name === 'intitule-formation') title ??= closed.text.trim()
      }
    }
  } catch (error) {
    if (!(error instanceof NotXml)) throw error
    return { ok: false, fault: { kind: 'not-xml', path: open.at(-1)?.path ?? '/' } }
  }
  return { ok: true, title }
}

const missing = (path: string): Checked => ({ ok: false, fault: { kind: 'missing', path } })
