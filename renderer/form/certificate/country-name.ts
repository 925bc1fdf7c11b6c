/** A country given by its code, in the language of the window; any other word stays as it was written. */
export function countryName(country: string): string {
  return /^[A-Z]{2}$/.test(country)
    ? (new Intl.DisplayNames([document.documentElement.lang], { type: 'region' }).of(country) ?? country)
    : country
}
