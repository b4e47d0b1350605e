const SVG = 'http://www.w3.org/2000/svg';

export type SignKind = 'fits' | 'differs' | 'nothing' | 'brand';

/** Each with a shape of its own: they are told apart without colour. */
const PARTS: Readonly<
  Record<SignKind, readonly (readonly [tag: string, Readonly<Record<string, string>>])[]>
> = {
  fits: [
    ['circle', { cx: '12', cy: '12', r: '10.5', fill: 'none', stroke: 'currentColor', 'stroke-width': '2' }],
    [
      'path',
      { d: 'm7 12.500 3.500 3.500L17 8.500', fill: 'none', stroke: 'currentColor', 'stroke-width': '2.4' },
    ],
  ],
  differs: [
    ['path', { d: 'M7.500 1h9L23 7.500v9L16.500 23h-9L1 16.500v-9z', fill: 'var(--fault)' }],
    ['path', { d: 'm8 8 8 8m0-8-8 8', stroke: 'var(--paper)', 'stroke-width': '2.4' }],
  ],
  nothing: [['path', { d: 'M6 12h12', stroke: 'var(--line)', 'stroke-width': '2' }]],
  brand: [
    ['rect', { x: '1', y: '1', width: '22', height: '22', rx: '3', fill: 'var(--cinnabar)' }],
    [
      'path',
      {
        d: 'M5 6.500h6.500M8.300 6.500l-.9 2.300M5.800 9.500h5v8.200h-5zM5.800 13.600h5M14 8h4.800M16.300 8v8.500M13.500 17.200h5.700',
        fill: 'none',
        stroke: 'var(--on-cinnabar)',
        'stroke-width': '1.600',
      },
    ],
  ],
};

/** A drawn sign; the word beside it says the same. */
export function sign(kind: SignKind): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.dataset.sign = kind;
  for (const [tag, attributes] of PARTS[kind]) {
    const part = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
    svg.append(part);
  }
  return svg;
}
