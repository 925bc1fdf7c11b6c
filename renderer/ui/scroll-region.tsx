import { useEffect, useRef, useState, type ReactNode } from 'react'

/** What may be wider than its place: scrolled sideways by pointer, and by keyboard while it is too wide. */
export function ScrollRegion({
  className,
  label,
  children,
}: {
  className: string
  label: string
  children: ReactNode
}) {
  const place = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(true)
  useEffect(() => {
    const region = place.current
    if (!region) return
    // A part that is not drawn yet, because it is out of sight, has no width to compare: it may be too wide.
    const measure = () =>
      setScrolls(!region.checkVisibility({ contentVisibilityAuto: true }) || region.scrollWidth > region.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(region)
    if (region.firstElementChild) observer.observe(region.firstElementChild)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={place} className={className} {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}>
      {children}
    </div>
  )
}
