// The components that screens are made of. Screens import from here, never from the library.
export {
  ActionIcon, Alert, Anchor, Autocomplete, Avatar, Badge, Box, Button, Center, Checkbox, CloseButton, Code, Collapse, Combobox, Container, CopyButton,
  Divider, Drawer, Fieldset, FileButton, FocusTrap, Grid, Group, Image, Input, InputBase, Kbd, List, Loader, Menu, Modal, MultiSelect, NativeSelect, NumberInput, Paper,
  PasswordInput, Pill, PillsInput, PinInput, Popover, Portal, Progress, Radio, SegmentedControl, Select, SimpleGrid, Skeleton, Space, Stack, Stepper, Switch,
  Table, Tabs, TagsInput, Text, Textarea, TextInput, Title, Tooltip, Typography, UnstyledButton, VisuallyHidden,
  useCombobox, useMantineColorScheme as useColorScheme, useComputedColorScheme,
} from '@mantine/core';
export { useClickOutside, useDebouncedValue, useDisclosure, useHotkeys, useLocalStorage, useMediaQuery, useMergedRef } from '@mantine/hooks';
