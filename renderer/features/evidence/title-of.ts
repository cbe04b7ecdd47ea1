import { cleanText } from '../../../shared/memo/text/clean';

/** The name of a file without what says its type, and without what would make it read as another name. */
export const titleOf = ({ name }: Pick<File, 'name'>): string =>
  cleanText(name).replace(/(?<=.)\.[\p{L}\d]{1,8}$/u, '');
