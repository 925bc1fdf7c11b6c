/** Advance widths in thousandths of the font size, from U+0020 to U+007E, then from U+00A0 to U+00FF. */
const regular = table(
  '226 326 401 498 507 715 682 221 303 303 498 498 250 306 252 386 507 507 507 507 507 507 507 507 507 ' +
    '507 268 268 498 498 498 463 894 579 544 533 615 488 459 631 623 252 319 520 420 855 646 662 517 673 ' +
    '543 459 487 642 567 890 519 487 468 307 386 307 498 498 291 479 525 423 525 498 305 471 525 229 239 ' +
    '455 229 799 525 527 525 525 349 391 335 525 452 715 433 453 395 314 460 314 498 ',
  '507 326 498 507 498 507 498 498 393 834 402 512 498 507 507 394 339 498 336 334 292 550 586 252 307 ' +
    '246 422 512 636 671 675 463 579 579 579 579 579 579 763 533 488 488 488 488 252 252 252 252 625 646 ' +
    '662 662 662 662 662 498 664 642 642 642 642 487 517 527 479 479 479 479 479 479 773 423 498 498 498 ' +
    '498 229 229 229 229 525 525 527 527 527 527 527 498 529 525 525 525 525 453 525 453 ',
)

const bold = table(
  '226 326 438 498 507 729 705 233 312 312 498 498 258 306 267 430 507 507 507 507 507 507 507 507 507 ' +
    '507 276 276 498 498 498 463 898 606 561 529 630 488 459 637 631 267 331 547 423 874 659 676 532 686 ' +
    '563 473 495 653 591 906 551 520 478 325 430 325 498 498 300 494 537 418 537 503 316 474 537 246 255 ' +
    '480 246 813 537 538 537 537 355 399 347 537 473 745 459 474 397 344 475 344 498 ',
  '507 326 498 507 498 507 498 498 415 834 416 539 498 507 507 390 342 498 338 336 301 563 598 268 303 ' +
    '252 435 539 658 691 702 463 606 606 606 606 606 606 775 529 488 488 488 488 267 267 267 267 639 659 ' +
    '676 676 676 676 676 498 681 653 653 653 653 520 532 555 494 494 494 494 494 494 775 418 503 503 503 ' +
    '503 246 246 246 246 537 537 538 538 538 538 538 498 544 537 537 537 537 474 537 474 ',
)

/** Height of a line for a font size of 1. */
export const lineHeight = 1.2207

/** Characters beyond Latin-1 that French uses. */
const others = new Map([
  ['\u2019', 250],
  ['\u2013', 498],
  ['\u2014', 905],
  ['\u2026', 690],
  ['\u0153', 850],
  ['\u0152', 867],
  ['\u202f', 226],
  ['\u2009', 200],
])

/** Width of a letter of a script that is not Latin, and of a symbol or an ideograph. */
const unknownWidth = 560
const wideWidth = 1000

function table(ascii: string, latin: string): readonly number[] {
  const widths = new Array<number>(256).fill(0)
  for (const [index, width] of ascii.trim().split(' ').entries()) widths[0x20 + index] = Number(width)
  for (const [index, width] of latin.trim().split(' ').entries()) widths[0xa0 + index] = Number(width)
  return widths
}

/** How wide a text is in Calibri, in thousandths of the font size; Carlito is as wide. */
export function calibriWidth(text: string, isBold: boolean): number {
  const widths = isBold ? bold : regular
  let width = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    width += code < 256 ? (widths[code] ?? 0) : (others.get(character) ?? (code >= 0x2e80 ? wideWidth : unknownWidth))
  }
  return width
}
