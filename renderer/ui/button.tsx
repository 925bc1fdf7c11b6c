import type { ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components'
import { Icon, type IconName } from './icons.tsx'

type Look = 'plain' | 'primary' | 'quiet'

/** A button with words, and an icon before them when it helps. */
export function Button({
  look = 'plain',
  icon,
  children,
  ...rest
}: Omit<ButtonProps, 'children' | 'className'> & { look?: Look; icon?: IconName; children: ReactNode }) {
  return (
    <AriaButton {...rest} className={`button button-${look}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </AriaButton>
  )
}

/** A button that shows only an icon: its label is read aloud, and shown on focus and hover. */
export function IconButton({
  icon,
  label,
  ...rest
}: Omit<ButtonProps, 'children' | 'className' | 'aria-label'> & { icon: IconName; label: string }) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...rest} aria-label={label} className="button button-icon">
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
