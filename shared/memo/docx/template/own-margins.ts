import { strFromU8 } from 'fflate';
import { childOf, type XmlElement } from '../open/xml-node';
import type { Skeleton } from '../skeleton';
import { escapeXml } from '../xml';
import { sectionsOf } from './page';
import type { Template } from './read-template';

/** A header or footer of ours, for a template that has none. */
export interface OwnMargin {
  readonly kind: 'header' | 'footer';
  readonly id: string;
  readonly path: string;
  readonly xml: string;
}

export interface OwnMargins {
  readonly parts: readonly OwnMargin[];
  /** What the section of the memo says of them. */
  readonly references: readonly XmlElement[];
}

const refersTo = (template: Template, kind: OwnMargin['kind']): boolean =>
  sectionsOf(template).some((section) => childOf(section, `w:${kind}Reference`) !== undefined);

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off)$/.test(element.attributes.get('w:val') ?? '');

/** The pages that have a header of their own: ours stands on all of them. */
const pageKinds = ({ settings }: Template, section: XmlElement): readonly string[] => [
  'default',
  ...(isOn(childOf(section, 'w:titlePg')) ? ['first'] : []),
  ...(settings !== null && isOn(childOf(settings, 'w:evenAndOddHeaders')) ? ['even'] : []),
];

const margin = (kind: OwnMargin['kind'], { parts, headers }: Skeleton, legend: string): OwnMargin => {
  const place = { kind, id: `rIdOwn-${kind}`, path: `memo-${kind}.xml` };
  if (kind === 'footer') return { ...place, xml: strFromU8(parts['word/footer1.xml'] ?? new Uint8Array()) };
  const first = headers.find(({ beforeLegend }) => beforeLegend === null);
  return { ...place, xml: (first?.before ?? '') + escapeXml(legend) + (first?.after ?? '') };
};

/** Headers and footers of ours for whichever of the two the template lacks: the legend above, the page numbers below. */
export const ownMargins = (template: Template, skeleton: Skeleton, legend: string, section: XmlElement): OwnMargins => {
  const kinds = (['header', 'footer'] as const).filter(
    // A legend that the template shows in its text is not shown twice.
    (kind) => !refersTo(template, kind) && !(kind === 'header' && template.placed.has('legend')),
  );
  const parts = kinds.map((kind) => margin(kind, skeleton, legend));
  const references = parts.flatMap(({ kind, id }) =>
    pageKinds(template, section).map(
      (type): XmlElement => ({
        name: `w:${kind}Reference`,
        attributes: new Map([
          ['w:type', type],
          ['r:id', id],
        ]),
        children: [],
      }),
    ),
  );
  return { parts, references };
};

/** Whether the pages show the legend in a header of ours. */
export const showLegend = ({ parts }: OwnMargins): boolean => parts.some(({ kind }) => kind === 'header');
