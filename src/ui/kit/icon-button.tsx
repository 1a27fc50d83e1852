import { ActionIcon, Tooltip, type ActionIconProps } from '@mantine/core';
import type { MouseEventHandler, Ref } from 'react';
import { Icon } from './icon.tsx';

export interface IconButtonProps extends Omit<ActionIconProps, 'children'> {
  readonly icon: string;
  /** Accessible name, also the tooltip. */
  readonly label: string;
  readonly onClick?: MouseEventHandler<HTMLButtonElement>;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly iconSize?: number;
  readonly tabIndex?: number;
  readonly 'aria-expanded'?: boolean;
  readonly 'aria-pressed'?: boolean;
  readonly 'aria-haspopup'?: 'menu' | 'dialog' | 'listbox';
}

/** A button with only an icon: named for screen readers, with the name as tooltip. */
export function IconButton({ icon, label, iconSize = 16, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} {...rest}>
        <Icon name={icon} size={iconSize} />
      </ActionIcon>
    </Tooltip>
  );
}
