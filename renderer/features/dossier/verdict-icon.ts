/** The icon that goes with each verdict. */
export const verdictIcon = {
  ready: 'done',
  'ready-with-reservations': 'to-justify',
  'not-ready': 'blocking',
} as const
