import { type InputError, inputError } from '../../../bridge/errors';
import { fail, type Result, succeed } from '../../../model/result';
import { type DocxFile, openDocx } from '../open/open-docx';
import { childOf, elementsOf, everyElement, type XmlElement } from '../open/xml-node';
import { Bringer, type BroughtImage, type BroughtMargin, type BroughtRelation } from './bring-parts';
import { checkContent } from './check-content';
import { checkParts } from './check-parts';
import { memoPlace, placeholdersIn } from './check-placeholders';
import { cleanElement } from './clean-content';
import { type Placeholder, placeholders } from './placeholders';
import { textsOf } from './words';

/** A template that was read and found fit: what it lends to a memo, and nothing else of it. */
export interface Template {
  /** What stands before and after the memo, as elements of the body. */
  readonly before: readonly XmlElement[];
  readonly after: readonly XmlElement[];
  /** The properties of the last section; null where the template has none. */
  readonly section: XmlElement | null;
  readonly relations: readonly BroughtRelation[];
  readonly margins: readonly BroughtMargin[];
  readonly images: readonly BroughtImage[];
  /** Placeholders anywhere, and those of the text itself. */
  readonly placed: ReadonlySet<Placeholder>;
  readonly placedInText: ReadonlySet<Placeholder>;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly settings: XmlElement | null;
  readonly fontTable: XmlElement | null;
  readonly theme: XmlElement | null;
}

type Errors = readonly InputError[];

/** A part that the text refers to by its kind; null where there is none. */
const partOfKind = (file: DocxFile, kind: string, errors: InputError[]): XmlElement | null => {
  const found = file.relationships(file.mainPath);
  const relation = found.ok ? found.value.find(({ type }) => type === kind) : undefined;
  if (relation === undefined) return null;
  const xml = file.xml(relation.target);
  if (!xml.ok) {
    errors.push(xml.error);
    return null;
  }
  errors.push(...checkContent(relation.target, xml.value.root));
  return cleanElement(xml.value.root);
};

/** A theme may refer to pictures of its own, which no memo needs: such a theme is left behind as a whole. */
const withoutReferences = (theme: XmlElement | null): XmlElement | null => {
  if (theme === null) return null;
  const refers = [...everyElement(theme)].some(({ attributes }) =>
    [...attributes.keys()].some((key) => key.startsWith('r:')),
  );
  return refers ? null : theme;
};

const shows = (element: XmlElement): boolean =>
  [...everyElement(element)].some(
    (one) =>
      one.name === 'w:tbl' ||
      one.name === 'w:drawing' ||
      one.name === 'w:pict' ||
      one.name === 'w:sectPr' ||
      (one.name === 'w:p' && textsOf(one).join('').trim() !== ''),
  );

/** The paragraph of the memo's placeholder stays where it ends a section, without its text. */
const endOfSection = (paragraph: XmlElement | undefined): readonly XmlElement[] => {
  const properties = paragraph === undefined ? undefined : childOf(paragraph, 'w:pPr');
  if (properties === undefined || childOf(properties, 'w:sectPr') === undefined) return [];
  return [{ name: 'w:p', attributes: new Map(), children: [properties] }];
};

/** Without a placeholder the memo follows whatever the template shows; a template of styles alone shows nothing. */
const around = (content: readonly XmlElement[], at: number | null): Pick<Template, 'before' | 'after'> => {
  if (at === null) return { before: content.some(shows) ? content : [], after: [] };
  return { before: content.slice(0, at), after: [...endOfSection(content[at]), ...content.slice(at + 1)] };
};

class TemplateReader {
  readonly #errors: InputError[] = [];
  readonly #placed = new Set<Placeholder>();
  readonly #bringer: Bringer;

  constructor(readonly file: DocxFile) {
    this.#bringer = new Bringer(file, (root, path) => this.#checked(root, path));
  }

  read(): Result<Template, Errors> {
    this.#errors.push(...checkParts(this.file));
    const main = this.file.xml(this.file.mainPath);
    if (!main.ok) return fail([...this.#errors, main.error]);
    const document = this.#checked(main.value.root, this.file.mainPath);
    const placedInText = new Set(this.#placed);
    const { root, relations } = this.#bringer.part(this.file.mainPath, document);
    const body = childOf(root, 'w:body');
    if (body === undefined) return fail([inputError('docx/part-missing', this.file.mainPath, {})]);
    const sections = elementsOf(body, 'w:sectPr');
    const content = elementsOf(body).filter((element) => !sections.includes(element));
    const place = this.#memoPlace(body, content);
    const shared = this.#sharedParts();
    const errors = [...this.#errors, ...this.#bringer.errors];
    if (errors.length > 0) return fail(errors);
    return succeed({
      ...around(content, place),
      section: sections.at(-1) ?? null,
      relations,
      margins: [...this.#bringer.margins.values()],
      images: [...this.#bringer.images.values()],
      placed: this.#placed,
      placedInText,
      ...shared,
    });
  }

  #checked(root: XmlElement, path: string): XmlElement {
    this.#errors.push(...checkContent(path, root));
    const cleaned = cleanElement(root);
    const { placed, errors } = placeholdersIn(path, cleaned);
    this.#errors.push(...errors);
    for (const placeholder of placed) this.#placed.add(placeholder);
    if (path !== this.file.mainPath && placed.includes('memo')) {
      this.#errors.push(inputError('template/memo-place', path, { paragraph: 1, words: '' }));
    }
    return cleaned;
  }

  #memoPlace(body: XmlElement, content: readonly XmlElement[]): number | null {
    const place = memoPlace(this.file.mainPath, body, content);
    if (typeof place === 'number') return place;
    if (place !== null) this.#errors.push(place);
    else if (this.#placed.size > 0) {
      const wanted = `{{${placeholders.memo.join('}}, {{')}}}`;
      this.#errors.push(inputError('template/no-memo', this.file.mainPath, { wanted }));
    }
    return null;
  }

  #sharedParts(): Pick<Template, 'styles' | 'numbering' | 'settings' | 'fontTable' | 'theme'> {
    const part = (kind: string): XmlElement | null => partOfKind(this.file, kind, this.#errors);
    return {
      styles: part('styles'),
      numbering: part('numbering'),
      settings: part('settings'),
      fontTable: part('fontTable'),
      theme: withoutReferences(part('theme')),
    };
  }
}

/** Reads a firm's template. Fails with every reason for which it cannot be used, each with its place. */
export const readTemplate = (bytes: Uint8Array): Result<Template, Errors> => {
  const file = openDocx(bytes);
  return file.ok ? new TemplateReader(file.value).read() : fail([file.error]);
};
