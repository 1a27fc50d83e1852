declare module '*.css';
declare module '@fontsource-variable/inter/wght.css';
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  import type { ForwardRefExoticComponent, RefAttributes, SVGProps } from 'react';
  const icon: ForwardRefExoticComponent<
    Omit<SVGProps<SVGSVGElement>, 'stroke'> & { size?: number | string; stroke?: number | string } & RefAttributes<SVGSVGElement>
  >;
  export default icon;
}
