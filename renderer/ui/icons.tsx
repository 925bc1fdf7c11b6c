import type { ReactNode, SVGProps } from 'react'

/** Icons drawn on a 16 × 16 grid with the colour of the text. They never stand without words or a label. */
const drawings = {
  blocking: (
    <>
      <path d="M5.2 1.500h5.600l3.7 3.700v5.600l-3.7 3.700H5.200l-3.7-3.700V5.200z" fill="currentColor" stroke="none" />
      <path d="M4.8 8h6.4" stroke="var(--sheet)" strokeWidth="2" />
    </>
  ),
  'to-justify': (
    <>
      <path d="M8 1.8 14.6 13.800H1.400z" />
      <path d="M8 6.200v3.600M8 11.600v.4" />
    </>
  ),
  advice: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 7.300v3.900M8 4.900v.3" />
    </>
  ),
  done: <path d="m2.8 8.6 3.4 3.6 7-8" />,
  justified: <path d="M2 2.500h12v8.500H8.500L5 14v-3H2zM5 6.800l2 1.9 4-3.7" />,
  question: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M6 6.300a2 2 0 1 1 2.7 2c-.5.2-.7.5-.7 1.100M8 11.500v.3" />
    </>
  ),
  undo: <path d="M5.5 3 2.3 6.200l3.2 3.200M2.5 6.200h7a3.7 3.7 0 0 1 0 7.400H6" />,
  redo: <path d="m10.5 3 3.2 3.2-3.2 3.200M13.5 6.200h-7a3.7 3.7 0 0 0 0 7.400H10" />,
  add: <path d="M8 2.800v10.400M2.8 8h10.4" />,
  more: (
    <>
      <circle cx="3" cy="8" r=".9" fill="currentColor" />
      <circle cx="8" cy="8" r=".9" fill="currentColor" />
      <circle cx="13" cy="8" r=".9" fill="currentColor" />
    </>
  ),
  close: <path d="m3.5 3.5 9 9m0-9-9 9" />,
  grip: (
    <path d="M5.5 3.500v.01M5.5 8v.01M5.5 12.500v.01M10.5 3.500v.01M10.5 8v.01M10.5 12.500v.01" strokeWidth="2.200" />
  ),
  paste: <path d="M5.5 2.500h5v2.500h-5zM5.5 3.500H3V14h10V3.500h-2.500M5.500 8h5M5.500 11h3" />,
  down: <path d="m3.5 6 4.5 4.500L12.5 6" />,
  right: <path d="M6 3.5 10.5 8 6 12.5" />,
  back: <path d="M10 3.5 5.5 8l4.5 4.5" />,
  up: <path d="M8 13V3.500M4 7l4-4 4 4" />,
  export: <path d="M8 10V2m0 0L5 5m3-3 3 3M3 9.500V14h10V9.5" />,
  import: <path d="M8 2v8m0 0L5 7m3 3 3-3M3 9.500V14h10V9.5" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3.5 3.5" />
    </>
  ),
  settings: (
    <>
      <path d="M2 4.500h7M13 4.500h1M2 11.500h1M7 11.500h7" />
      <circle cx="11" cy="4.5" r="2" />
      <circle cx="5" cy="11.5" r="2" />
    </>
  ),
  adapt: <path d="m3 13 .6-2.900L10.500 3.200l2.300 2.300-6.900 6.900zM9 4.700 11.300 7" />,
  calendar: <path d="M2.5 4h11v9.500h-11zM2.5 7h11M5.5 2.200V5M10.5 2.200V5" />,
  inherited: <path d="M2 14h12M3.5 14V6.500M12.5 14V6.500M1.8 6.5 8 2.200l6.2 4.300zM6.5 14V9.500h3V14" />,
  side: <path d="M2 3h12v10H2zM9.500 3v10" />,
  keyboard: <path d="M1.500 4h13v8h-13zM4 6.500h.2M6.600 6.500h.2M9.200 6.500h.2M11.800 6.500h.2M4.500 9.500h7" />,
  print: <path d="M4.5 6V2h7v4M4.5 12h-2V6.500h11V12h-2M4.5 9.500h7V14h-7z" />,
  warning: <path d="M8 1.8 14.6 13.800H1.400zM8 6.200v3.600M8 11.600v.4" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

/** One icon, hidden from assistive technology: the words beside it, or the label of its button, say the same. */
export function Icon({ name, ...rest }: { name: IconName } & SVGProps<SVGSVGElement>) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...rest}
    >
      {drawings[name]}
    </svg>
  )
}
