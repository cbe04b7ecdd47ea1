import type { WebContents } from 'electron';
import type { Printer } from '../ipc/file-cases';

type Printed = Pick<WebContents, 'print' | 'printToPDF'>;

/** Prints what a window shows. Rejects where the window has gone meanwhile. */
export function systemPrinter(contentsFrom: (id: number) => Printed | undefined): Printer {
  const contentsOf = (id: number): Printed => {
    const contents = contentsFrom(id);
    if (contents === undefined) throw new Error('the window has gone');
    return contents;
  };
  return {
    toPdf: async (id) =>
      await contentsOf(id).printToPDF({ printBackground: true, preferCSSPageSize: true, pageSize: 'A4' }),
    toPaper: (id) =>
      new Promise((resolve, reject) => {
        contentsOf(id).print({ printBackground: true }, (printed, reason) => {
          if (printed || /cancel/i.test(reason)) resolve(printed);
          else reject(new Error('not printed'));
        });
      }),
  };
}
