import { type InputError, inputError } from '../../../bridge/errors';
import type { DocxFile } from '../open/open-docx';
import type { Relationship } from '../open/relationships';
import { isElement, type XmlElement } from '../open/xml-node';

/** A picture as it goes into the memo. */
export interface BroughtImage {
  readonly path: string;
  readonly extension: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** What a part of the memo refers to, its target as seen from `word/`. */
export interface BroughtRelation {
  readonly id: string;
  readonly type: 'image' | 'header' | 'footer';
  readonly target: string;
}

/** A part whose references lead to what was brought along. */
export interface BroughtPart {
  readonly root: XmlElement;
  readonly relations: readonly BroughtRelation[];
}

/** A header or footer of the template. */
export interface BroughtMargin extends BroughtPart {
  readonly kind: 'header' | 'footer';
  readonly path: string;
}

/** The pictures that every program shows. */
const imageTypes: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
  'image/tiff': 'tiff',
  'image/x-emf': 'emf',
  'image/x-wmf': 'wmf',
};

const isReference = (attribute: string): boolean => attribute.startsWith('r:');
const isMarginReference = (name: string): boolean => name === 'w:headerReference' || name === 'w:footerReference';

/** Brings headers, footers and pictures along, each once, under names that follow from their order alone. */
export class Bringer {
  readonly images = new Map<string, BroughtImage>();
  readonly margins = new Map<string, BroughtMargin>();
  readonly errors: InputError[] = [];

  constructor(
    readonly file: DocxFile,
    readonly clean: (root: XmlElement, path: string) => XmlElement,
  ) {}

  /** Takes a part with all that it refers to. */
  part(path: string, root: XmlElement): BroughtPart {
    const found = this.file.relationships(path);
    const known = new Map((found.ok ? found.value : []).map((relation) => [relation.id, relation]));
    const relations = new Map<string, BroughtRelation>();
    const relinked = this.#relink(root, (element, attribute, id) => {
      const brought = this.#bring(path, element, attribute, known.get(id));
      if (brought === null) return id;
      const existing = [...relations.values()].find(({ target }) => target === brought.target);
      const relation = existing ?? { ...brought, id: `rIdT${relations.size + 1}` };
      relations.set(relation.id, relation);
      return relation.id;
    });
    return { root: relinked, relations: [...relations.values()] };
  }

  #relink(element: XmlElement, idFor: (element: XmlElement, attribute: string, id: string) => string): XmlElement {
    const attributes = [...element.attributes].map(([name, value]) => {
      const bound = isReference(name) ? idFor(element, name, value) : value;
      return [name, bound] as const;
    });
    const children = element.children.map((child) => (isElement(child) ? this.#relink(child, idFor) : child));
    return { name: element.name, attributes: new Map(attributes), children };
  }

  #bring(
    path: string,
    { name }: XmlElement,
    attribute: string,
    relation: Relationship | undefined,
  ): Omit<BroughtRelation, 'id'> | null {
    const target = relation === undefined ? undefined : this.file.parts.get(relation.target);
    if (relation === undefined || target === undefined) {
      this.errors.push(inputError('docx/part-missing', relation?.target ?? `${path} ${attribute}`, {}));
      return null;
    }
    const isMargin = isMarginReference(name);
    if (isMargin && (relation.type === 'header' || relation.type === 'footer')) {
      return this.#margin(relation.type, relation.target);
    }
    if (!isMargin && relation.type === 'image') return this.#image(relation.target, target);
    this.errors.push(inputError('template/embedded', path, { kind: relation.type }));
    return null;
  }

  #margin(kind: 'header' | 'footer', source: string): Omit<BroughtRelation, 'id'> | null {
    const known = this.margins.get(source);
    if (known !== undefined) return { type: kind, target: known.path };
    const xml = this.file.xml(source);
    if (!xml.ok) {
      this.errors.push(xml.error);
      return null;
    }
    const path = `template-${kind}${[...this.margins.values()].filter((one) => one.kind === kind).length + 1}.xml`;
    this.margins.set(source, { kind, path, ...this.part(source, this.clean(xml.value.root, source)) });
    return { type: kind, target: path };
  }

  #image(source: string, bytes: Uint8Array): Omit<BroughtRelation, 'id'> | null {
    const contentType = this.file.typeOf(source).replace('image/jpg', 'image/jpeg');
    const extension = imageTypes[contentType];
    if (extension === undefined) {
      this.errors.push(inputError('template/embedded', source, { kind: contentType || 'image' }));
      return null;
    }
    const known = this.images.get(source);
    const image = known ?? {
      path: `media/template${this.images.size + 1}.${extension}`,
      extension,
      contentType,
      bytes,
    };
    this.images.set(source, image);
    return { type: 'image', target: image.path };
  }
}
