import { useEffect, useRef, type ReactNode } from 'react'

/**
 * Banners that stay in sight while the page goes by: over the bar, or under it. Their height is told to the style sheets,
 * so that what is reached by scrolling stops clear of them.
 */
export function StayingBanners({ at, children }: { at: 'over' | 'under'; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = place.current
    if (!box) return
    const { style } = document.documentElement
    const name = `--banners-${at}`
    const measure = new ResizeObserver(() => {
      style.setProperty(name, `${box.offsetHeight}px`)
      // What is being written may have come to lie behind.
      const focused = document.activeElement
      if (focused && focused !== document.body && !box.contains(focused) && focused.closest('main'))
        focused.scrollIntoView({ block: 'nearest' })
    })
    measure.observe(box)
    return () => {
      measure.disconnect()
      style.removeProperty(name)
    }
  }, [at])
  return (
    <div ref={place} className={`banner-place banners-stay banners-${at}`}>
      {children}
    </div>
  )
}
