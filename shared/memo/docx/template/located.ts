import type { TemplatePlace } from '../../../bridge/template-errors';
import { isElement, type XmlElement } from '../open/xml-node';
import { textsOf } from './words';

const longestShown = 40;

/** An element, and the paragraph in which it stands. */
export interface Located {
  readonly element: XmlElement;
  readonly place: TemplatePlace;
}

class Locator {
  #paragraph = 0;

  *under(element: XmlElement, outer: TemplatePlace): Generator<Located> {
    let place = outer;
    if (element.name === 'w:p') {
      this.#paragraph += 1;
      place = { paragraph: this.#paragraph, words: textsOf(element).join('').slice(0, longestShown) };
    }
    yield { element, place };
    for (const child of element.children) if (isElement(child)) yield* this.under(child, place);
  }
}

/** Every element of a part in its order, with its place. */
export const located = (root: XmlElement): Iterable<Located> => new Locator().under(root, { paragraph: 1, words: '' });
