/** Simple pictures of what Fjellvik makes, as SVG of 960 pixels, so that the shop of the demo is not empty. */
export type Drawing = 'tent' | 'pack' | 'jacket' | 'bag' | 'mat' | 'stove' | 'set' | 'guide' | 'service';

/** @param color of the product, as `#rrggbb`; light and shade are made of it */
export function drawing(what: Drawing, color: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="960" viewBox="0 0 480 480">
  <defs>
    <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f4f1ea"/><stop offset="1" stop-color="#e6e0d4"/></linearGradient>
    <linearGradient id="body" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${mix(color, '#ffffff', 0.22)}"/><stop offset="0.55" stop-color="${color}"/><stop offset="1" stop-color="${mix(color, '#000000', 0.25)}"/></linearGradient>
    <linearGradient id="shade" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${mix(color, '#000000', 0.12)}"/><stop offset="1" stop-color="${mix(color, '#000000', 0.42)}"/></linearGradient>
  </defs>
  <rect width="480" height="480" fill="url(#sky)"/>
  <path d="M0 330 L90 232 L150 286 L236 190 L318 282 L372 236 L480 330 Z" fill="#d8d2c4"/>
  <path d="M0 352 L120 300 L250 342 L360 304 L480 346 V480 H0 Z" fill="#cdc7b6"/>
  ${shapes[what](color)}
</svg>`;
}

const dark = (color: string): string => mix(color, '#000000', 0.5);
const light = (color: string): string => mix(color, '#ffffff', 0.45);
const shadow = (width: number, y: number): string => `<ellipse cx="240" cy="${y}" rx="${width}" ry="15" fill="#000" opacity="0.16"/>`;

const shapes: Readonly<Record<Drawing, (color: string) => string>> = {
  tent: (c) => `${shadow(196, 392)}
    <path d="M48 390 C70 262 150 176 240 176 C330 176 410 262 432 390 Z" fill="url(#body)"/>
    <path d="M240 176 C330 176 410 262 432 390 H316 C318 290 290 214 240 176 Z" fill="url(#shade)" opacity="0.75"/>
    <path d="M240 176 C196 226 168 300 164 390 H316 C312 300 284 226 240 176 Z" fill="${dark(c)}"/>
    <path d="M240 176 C206 226 182 300 176 390 H220 C214 312 222 236 240 176 Z" fill="${light(c)}"/>
    <path d="M48 390 C70 262 150 176 240 176 C330 176 410 262 432 390" fill="none" stroke="${dark(c)}" stroke-width="5"/>
    <path d="M100 292 L22 388 M380 292 L458 388" stroke="${dark(c)}" stroke-width="3"/>`,
  pack: (c) => `${shadow(116, 402)}
    <path d="M168 138 C164 92 200 74 240 74 C280 74 316 92 312 138" fill="none" stroke="${dark(c)}" stroke-width="13"/>
    <rect x="132" y="122" width="216" height="276" rx="58" fill="url(#body)"/>
    <path d="M132 198 C120 258 120 330 142 372 L160 388 V178 Z M348 198 C360 258 360 330 338 372 L320 388 V178 Z" fill="url(#shade)"/>
    <path d="M140 166 C150 118 190 108 240 108 C290 108 330 118 340 166 C344 196 330 210 300 210 H180 C150 210 136 196 140 166 Z" fill="${light(c)}" opacity="0.92"/>
    <rect x="164" y="260" width="152" height="110" rx="26" fill="${dark(c)}" opacity="0.55"/>
    <path d="M164 290 H316" stroke="${light(c)}" stroke-width="4"/>
    <path d="M206 210 V250 M274 210 V250" stroke="${dark(c)}" stroke-width="10"/><rect x="199" y="242" width="14" height="16" rx="3" fill="#d9d4c8"/><rect x="267" y="242" width="14" height="16" rx="3" fill="#d9d4c8"/>`,
  jacket: (c) => `${shadow(130, 416)}
    <path d="M160 146 C112 160 88 232 72 344 C72 358 116 368 122 354 L166 236 Z M320 146 C368 160 392 232 408 344 C408 358 364 368 358 354 L314 236 Z" fill="url(#shade)"/>
    <path d="M188 118 C164 134 150 150 148 176 L144 396 C144 408 336 408 336 396 L332 176 C330 150 316 134 292 118 C280 140 200 140 188 118 Z" fill="url(#body)"/>
    <path d="M186 122 C176 72 206 54 240 54 C274 54 304 72 294 122 C286 152 194 152 186 122 Z" fill="${dark(c)}"/>
    <path d="M198 122 C194 90 212 74 240 74 C268 74 286 90 282 122 C276 140 204 140 198 122 Z" fill="#2a2a2a" opacity="0.55"/>
    <path d="M240 140 V402" stroke="${light(c)}" stroke-width="5"/>
    <path d="M172 292 L208 326 M308 292 L272 326" stroke="${dark(c)}" stroke-width="5" stroke-linecap="round"/><rect x="266" y="190" width="40" height="8" rx="4" fill="${light(c)}"/>`,
  bag: (c) => `${shadow(104, 418)}
    <path d="M240 58 C320 58 342 128 338 206 C334 296 304 412 240 412 C176 412 146 296 142 206 C138 128 160 58 240 58 Z" fill="url(#body)"/>
    <path d="M240 84 C286 84 302 118 300 146 C298 176 270 188 240 188 C210 188 182 176 180 146 C178 118 194 84 240 84 Z" fill="${dark(c)}"/>
    <path d="M240 104 C268 104 280 124 278 142 C276 162 260 170 240 170 C220 170 204 162 202 142 C200 124 212 104 240 104 Z" fill="${light(c)}"/>
    ${[222, 258, 294, 330, 366].map((y, i) => `<path d="M${148 + i * 8} ${y} C200 ${y + 16} 280 ${y + 16} ${332 - i * 8} ${y}" fill="none" stroke="${dark(c)}" stroke-width="3" opacity="0.6"/>`).join('')}
    <path d="M284 182 C298 240 296 320 262 404" fill="none" stroke="#e7e2d6" stroke-width="4" stroke-dasharray="7 4"/>`,
  mat: (c) => `${shadow(170, 392)}
    <path d="M96 300 L346 300 C392 300 404 336 396 388 H120 C84 388 78 320 96 300 Z" fill="url(#shade)"/>
    <rect x="84" y="236" width="280" height="148" rx="72" fill="url(#body)"/>
    <circle cx="364" cy="310" r="72" fill="${light(c)}"/>
    ${[58, 44, 30, 16].map((r) => `<circle cx="364" cy="310" r="${r}" fill="none" stroke="${dark(c)}" stroke-width="5"/>`).join('')}
    <path d="M150 236 V384 M262 236 V384" stroke="${dark(c)}" stroke-width="13"/><rect x="143" y="300" width="14" height="22" rx="3" fill="#d9d4c8"/><rect x="255" y="300" width="14" height="22" rx="3" fill="#d9d4c8"/>`,
  stove: (c) => `${shadow(130, 404)}
    <path d="M206 332 L168 402 M274 332 L312 402 M240 332 V404" stroke="#3c3c3c" stroke-width="9" stroke-linecap="round"/>
    <ellipse cx="240" cy="322" rx="74" ry="16" fill="#6d6a66"/><path d="M188 312 C196 284 212 300 220 278 C232 300 240 268 252 290 C262 274 278 300 292 312 Z" fill="#e28b2d"/>
    <path d="M140 172 H340 L328 286 C326 298 154 298 152 286 Z" fill="url(#body)"/><ellipse cx="240" cy="172" rx="100" ry="20" fill="${light(c)}"/><ellipse cx="240" cy="172" rx="86" ry="14" fill="${dark(c)}"/>
    <path d="M336 196 C380 196 384 244 332 246" fill="none" stroke="#3c3c3c" stroke-width="10"/>
    <path d="M214 150 C206 128 226 122 218 98 M258 150 C250 128 270 122 262 98" fill="none" stroke="#fff" stroke-width="7" opacity="0.75" stroke-linecap="round"/>`,
  set: (c) => `${shadow(206, 404)}
    <g transform="translate(-34 10) scale(0.86)">${strip(shapes_('tent', c))}</g>
    <g transform="translate(238 214) scale(0.46)">${strip(shapes_('stove', '#4c5663'))}</g>
    <g transform="translate(20 246) scale(0.4)">${strip(shapes_('mat', '#2f6690'))}</g>`,
  guide: (c) => `${shadow(130, 408)}
    <path d="M128 92 L228 112 L352 84 V372 L228 402 L128 380 Z" fill="url(#body)"/><path d="M228 112 L352 84 V372 L228 402 Z" fill="#f7f4ec"/>
    <path d="M246 166 C276 150 280 208 308 190 C330 178 336 224 330 252 M246 232 C270 222 284 262 308 248 M250 306 C280 286 304 332 334 300" fill="none" stroke="${light(c)}" stroke-width="4"/>
    <path d="M252 352 C268 300 302 316 300 266 C298 224 326 214 326 168" fill="none" stroke="#b4502e" stroke-width="6" stroke-dasharray="12 8" stroke-linecap="round"/><circle cx="326" cy="160" r="11" fill="#b4502e"/>
    <path d="M146 150 L210 162 M146 186 L210 198 M146 222 L190 230" stroke="#fff" stroke-width="8" opacity="0.85" stroke-linecap="round"/>`,
  service: (c) => `${shadow(150, 402)}
    <rect x="110" y="212" width="260" height="180" rx="18" fill="url(#body)"/><path d="M186 212 V184 C186 166 198 158 214 158 H266 C282 158 294 166 294 184 V212" fill="none" stroke="${dark(c)}" stroke-width="14"/>
    <path d="M110 286 H370" stroke="${dark(c)}" stroke-width="7"/><rect x="216" y="268" width="48" height="40" rx="8" fill="#e7e2d6"/><path d="M110 212 h260 v30 H110 Z" fill="${light(c)}" opacity="0.5"/>`,
};

function shapes_(what: Drawing, color: string): string {
  return shapes[what](color)
    .replaceAll('url(#body)', color)
    .replaceAll('url(#shade)', mix(color, '#000000', 0.28));
}

/** Without its own shadow, for a place in a group. */
const strip = (svg: string): string => svg.replace(/<ellipse[^>]*opacity="0\.16"\/>/, '');

/** A colour between two. */
function mix(from: string, to: string, share: number): string {
  const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round(channel(from, at) * (1 - share) + channel(to, at) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
